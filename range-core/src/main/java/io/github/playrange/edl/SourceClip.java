package io.github.playrange.edl;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The film that events are taken from, as an edit decision list names it.
 *
 * <p>Immutable and safe for use by any number of threads.
 *
 * @param reel the name of the reel: 1 to 8 of A to Z and 0 to 9, and none of those that mean something else ({@code AX} an
 *     auxiliary source, {@code BL} black)
 * @param name the name of the file, for the comment {@code FROM CLIP NAME}; one line, not blank
 * @param hasPictures whether pictures are taken from it
 * @param hasSound whether sound is; at least one of both
 */
public record SourceClip(String reel, String name, boolean hasPictures, boolean hasSound) {

    private static final Pattern REEL = Pattern.compile("[A-Z0-9]{1,8}");
    private static final Pattern RESERVED = Pattern.compile("AX|BL");
    private static final Pattern NOT_OF_A_REEL = Pattern.compile("[^A-Z0-9]");
    private static final Pattern ENDING = Pattern.compile("\\.[^.]*$");
    private static final int LONGEST_REEL = 8;

    /**
     * Checks the names.
     *
     * @param reel the name of the reel
     * @param name the name of the file
     * @param hasPictures whether pictures are taken from it
     * @param hasSound whether sound is
     * @throws IllegalArgumentException if a name is not as described, or neither pictures nor sound are taken
     */
    public SourceClip {
        if (!REEL.matcher(reel).matches() || RESERVED.matcher(reel).matches()) {
            throw new IllegalArgumentException(
                    "the name of a reel is 1 to 8 of A to Z and 0 to 9, and not AX or BL, but this is \"" + reel
                            + "\"");
        }
        if (name.isBlank() || name.codePoints().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("the name of a clip must be one line that is not blank");
        }
        if (!hasPictures && !hasSound) {
            throw new IllegalArgumentException("an edit takes pictures or sound, or both");
        }
    }

    /**
     * A film of pictures and sound, on a reel that is called after its file.
     *
     * @param name the name of the file, such as {@code talk.mp4}; control characters become spaces
     * @return the clip, here of the reel {@code TALK}; {@code FILM} if the name has none of the characters of a reel
     * @throws IllegalArgumentException if the name is blank
     */
    public static SourceClip ofFile(String name) {
        StringBuilder line = new StringBuilder();
        name.codePoints().forEach(c -> line.appendCodePoint(Character.isISOControl(c) ? ' ' : c));
        return new SourceClip(reelOf(name), line.toString().strip(), true, true);
    }

    private static String reelOf(String name) {
        String upper = ENDING.matcher(name).replaceFirst("").toUpperCase(Locale.ROOT);
        String reel = NOT_OF_A_REEL.matcher(upper).replaceAll("");
        if (reel.isEmpty() || RESERVED.matcher(reel).matches()) {
            return "FILM";
        }
        return reel.substring(0, Math.min(LONGEST_REEL, reel.length()));
    }

    /** What is taken, as the column of the channels says it. */
    String channels() {
        if (!hasSound) {
            return "V";
        }
        return hasPictures ? "AA/V" : "AA";
    }
}
