package io.github.playrange.transcript;

/**
 * The beginning or the end of a run: of as many kept words as are heard one after the other.
 *
 * <p>Immutable and safe for use by any number of threads.
 *
 * @param word the position of the word with which the run begins or ends, counted from 0; less than
 *     {@link TranscriptEdit#MAX_WORDS}
 * @param side which of the two
 */
public record RunEdge(int word, Side side) {

    /** An end of a run. */
    public enum Side {
        /** Where its first word begins. */
        START,
        /** Where its last word is over. */
        END
    }

    /**
     * Checks the position.
     *
     * @param word the position of the word
     * @param side which end
     * @throws IllegalArgumentException if no transcript has such a word
     */
    public RunEdge {
        WordPositions.required(word, 0);
    }

    /**
     * The beginning of the run that begins with a word.
     *
     * @param word the position of the word
     * @return its edge
     * @throws IllegalArgumentException as the constructor
     */
    public static RunEdge startOf(int word) {
        return new RunEdge(word, Side.START);
    }

    /**
     * The end of the run that ends with a word.
     *
     * @param word the position of the word
     * @return its edge
     * @throws IllegalArgumentException as the constructor
     */
    public static RunEdge endOf(int word) {
        return new RunEdge(word, Side.END);
    }
}
