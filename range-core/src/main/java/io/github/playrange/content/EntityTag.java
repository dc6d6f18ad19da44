package io.github.playrange.content;

import java.util.Optional;

/**
 * An opaque validator that tells one version of a representation from another.
 *
 * <p>Immutable and safe for use by any number of threads.
 *
 * @param weak whether the tag promises no more than semantic equivalence
 * @param opaque the characters between the quotes: no quote, no white space, no control character, none above U+00FF
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-8.8.3">RFC 9110, section 8.8.3</a>
 */
public record EntityTag(boolean weak, String opaque) {

    private static final String WEAK_PREFIX = "W/";

    /**
     * Checks the characters.
     *
     * @param weak whether the tag promises no more than semantic equivalence
     * @param opaque the characters between the quotes: no quote, no white space, no control character, none above U+00FF
     * @throws IllegalArgumentException if {@code opaque} holds a character that an entity tag cannot carry
     */
    public EntityTag {
        for (int i = 0; i < opaque.length(); i++) {
            if (!isTagCharacter(opaque.charAt(i))) {
                throw new IllegalArgumentException(
                        "an entity tag cannot carry U+%04X".formatted((int) opaque.charAt(i)));
            }
        }
    }

    /**
     * A tag that promises equality of every byte.
     *
     * @param opaque the characters between the quotes
     * @return the tag
     * @throws IllegalArgumentException if {@code opaque} holds a character that an entity tag cannot carry
     */
    public static EntityTag strong(String opaque) {
        return new EntityTag(false, opaque);
    }

    /**
     * A tag that promises semantic equivalence.
     *
     * @param opaque the characters between the quotes
     * @return the tag
     * @throws IllegalArgumentException if {@code opaque} holds a character that an entity tag cannot carry
     */
    public static EntityTag weak(String opaque) {
        return new EntityTag(true, opaque);
    }

    /**
     * Reads a tag as it stands in a field, such as {@code "abc"} or {@code W/"abc"}.
     *
     * @param text the whole text of the tag
     * @return the tag, or empty if the text is none
     */
    public static Optional<EntityTag> parse(String text) {
        boolean weak = text.startsWith(WEAK_PREFIX);
        int quote = weak ? WEAK_PREFIX.length() : 0;
        int last = text.length() - 1;
        if (last <= quote || text.charAt(quote) != '"' || text.charAt(last) != '"') {
            return Optional.empty();
        }
        for (int i = quote + 1; i < last; i++) {
            if (!isTagCharacter(text.charAt(i))) {
                return Optional.empty();
            }
        }
        return Optional.of(new EntityTag(weak, text.substring(quote + 1, last)));
    }

    /**
     * Strong comparison: both are strong and their characters are the same.
     *
     * @param other the other tag
     * @return true if both stand for the same bytes
     */
    public boolean equalsStrongly(EntityTag other) {
        return !weak && !other.weak && opaque.equals(other.opaque);
    }

    /**
     * Weak comparison: their characters are the same, whether weak or not.
     *
     * @param other the other tag
     * @return true if both stand for equivalent content
     */
    public boolean equalsWeakly(EntityTag other) {
        return opaque.equals(other.opaque);
    }

    /**
     * The tag as it stands in a field.
     *
     * @return for example {@code W/"abc"}
     */
    @Override
    public String toString() {
        return (weak ? WEAK_PREFIX : "") + '"' + opaque + '"';
    }

    private static boolean isTagCharacter(char c) {
        return c == '!' || (c >= '#' && c <= '~') || (c >= 0x80 && c <= 0xFF);
    }
}
