package io.github.playrange.captions;

import io.github.playrange.timeline.DecimalSeconds;
import io.github.playrange.timeline.TimeRange;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A text and the stretch of time in which it is shown: a caption, the title of a chapter, or metadata.
 *
 * <p>Times are exact to the nanosecond and half-open: {@code start} belongs to the cue, {@code end} does not, and it is
 * never empty. Immutable and safe for use by any number of threads.
 *
 * @param identifier its name, for style sheets and scripts, if it has one; one line without {@code -->}, not empty
 * @param start the first instant, at least zero and less than {@link TimeRange#END_OF_TIME}
 * @param end the first instant after it, later than {@code start}; {@link TimeRange#END_OF_TIME} or less
 * @param settings the settings of WebVTT, for example {@code line:0 align:start}; one line, which is kept with single
 *     spaces between the settings; empty for none
 * @param text the payload as it stands in a WebVTT file, with its tags and character references; lines are separated by
 *     a line feed, none is empty, and none has {@code -->}; may be empty
 * @see <a href="https://www.w3.org/TR/webvtt1/#file-structure">WebVTT, section 4.1</a>
 */
public record Cue(Optional<String> identifier, Duration start, Duration end, String settings, String text) {

    private static final Pattern SPACES = Pattern.compile("[ \t\f]++");

    /**
     * Checks the values.
     *
     * @param identifier its name, if it has one
     * @param start the first instant
     * @param end the first instant after it
     * @param settings the settings of WebVTT
     * @param text the payload as it stands in a WebVTT file
     * @throws IllegalArgumentException if one is not as described; the message says which
     */
    public Cue {
        if (identifier.isPresent()) {
            BlockText.require(!identifier.get().isEmpty(), "the identifier of a cue must not be empty");
            BlockText.requireOneLine(identifier.get(), "the identifier of a cue");
            BlockText.requireNoArrow(identifier.get(), "the identifier of a cue");
        }
        BlockText.require(!start.isNegative(), "a cue must not start before zero");
        BlockText.require(
                end.compareTo(TimeRange.END_OF_TIME) <= 0,
                "a cue must end by " + TimeRange.END_OF_TIME.toSeconds() + " s (48 days), the end of time");
        if (start.compareTo(end) >= 0) {
            throw new IllegalArgumentException("a cue must start before its end, but starts at "
                    + DecimalSeconds.format(start) + " s and ends at "
                    + (end.isNegative() ? end : DecimalSeconds.format(end) + " s"));
        }
        BlockText.requireOneLine(settings, "the settings of a cue");
        settings = SPACES.matcher(settings).replaceAll(" ").strip();
        if (!text.isEmpty()) {
            BlockText.requireBlock(text, "the text of a cue");
        }
    }

    /**
     * A cue without identifier and settings.
     *
     * @param start the first instant
     * @param end the first instant after it
     * @param text the payload as it stands in a WebVTT file
     * @return the cue
     * @throws IllegalArgumentException as the constructor
     */
    public static Cue of(Duration start, Duration end, String text) {
        return new Cue(Optional.empty(), start, end, "", text);
    }

    /**
     * A cue that shows a text as it is, whatever characters it has. Lines without any character are left out, since a
     * cue cannot have them.
     *
     * @param start the first instant
     * @param end the first instant after it
     * @param plainText what is shown; lines may be separated in any way
     * @return the cue
     * @throws IllegalArgumentException as the constructor
     */
    public static Cue ofPlainText(Duration start, Duration end, String plainText) {
        return of(start, end, CueText.escaped(BlockText.withoutBlankLines(plainText)));
    }

    /**
     * This cue, said by someone as a whole.
     *
     * @param name who says it; whatever characters it has, but lines are joined
     * @return the cue with the tag {@code <v Name>} in front of its text
     * @throws IllegalArgumentException if the name is blank
     * @see <a href="https://www.w3.org/TR/webvtt1/#caption-text">WebVTT, section 4.2.2</a>
     */
    public Cue withVoice(String name) {
        String line = BlockText.withoutBlankLines(name).replace('\n', ' ').strip();
        BlockText.require(!line.isEmpty(), "the name of a voice must not be blank");
        return new Cue(identifier, start, end, settings, "<v " + CueText.escaped(line) + ">" + text);
    }

    /**
     * This cue with a name.
     *
     * @param name the identifier
     * @return the cue with that identifier
     * @throws IllegalArgumentException if it is empty, has a line break, or has {@code -->}
     */
    public Cue withIdentifier(String name) {
        return new Cue(Optional.of(name), start, end, settings, text);
    }

    /**
     * This cue with settings in the place of its own.
     *
     * @param others the settings of WebVTT, for example {@code line:0 align:start}; empty for none
     * @return the cue with those settings
     * @throws IllegalArgumentException if they have a line break
     */
    public Cue withSettings(String others) {
        return new Cue(identifier, start, end, others, text);
    }

    /**
     * What is read by a viewer: the text without tags, and with the characters that references stand for.
     *
     * @return the text, its lines separated by line feeds
     */
    public String plainText() {
        return CueText.plain(text);
    }

    /**
     * The text in the pieces that are said by someone else, or from another time on, than the one before: what the tags
     * {@code <v Name>} and {@code <00:00:01.500>} tell.
     *
     * @return the pieces in their order, of which none is empty; none if there is nothing to read
     * @see <a href="https://www.w3.org/TR/webvtt1/#caption-text">WebVTT, section 4.2.2</a>
     */
    public List<CueSpan> spans() {
        return CueText.spans(text);
    }
}
