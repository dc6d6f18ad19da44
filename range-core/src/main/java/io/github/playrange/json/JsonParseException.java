package io.github.playrange.json;

/**
 * Says that a text is not JSON: where, what was found there, and what is allowed there.
 *
 * <p>It is an {@link IllegalArgumentException}, so that exported methods can let it through without naming a type of
 * this package.
 */
public final class JsonParseException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /**
     * Makes the exception with its message.
     *
     * @param line the line, counted from 1; lines end with CR, LF or both
     * @param column the column, counted from 1 in characters (code points)
     * @param found what stands there
     * @param expected what may stand there
     */
    JsonParseException(int line, int column, String found, String expected) {
        super("line " + line + ", column " + column + ": found " + found + ", expected " + expected);
    }
}
