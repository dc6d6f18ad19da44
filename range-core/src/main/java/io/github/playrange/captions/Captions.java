package io.github.playrange.captions;

import io.github.playrange.timeline.PlaybackRanges;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/**
 * The captions of a film, or its chapters or metadata: what a WebVTT or a SubRip file says.
 *
 * <p>Read from a file with {@link #read}, {@link #fromWebVtt} or {@link #fromSubRip}, moved onto the clock of a cut by
 * {@link #retimed}, and written by {@link #toWebVtt} or {@link #toSubRip}. Cues stand in the order of the file;
 * comments ({@code NOTE} blocks) are not kept. Immutable and safe for use by any number of threads.
 *
 * @param header what stands after {@code WEBVTT} in the first line of the file, then, each after a line feed, further
 *     lines of the header; empty if there is nothing
 * @param styles the style sheet of each {@code STYLE} block; copied
 * @param regions the settings of each {@code REGION} block; copied
 * @param cues the cues; copied
 * @see <a href="https://www.w3.org/TR/webvtt1/#file-structure">WebVTT, section 4.1</a>
 */
public record Captions(String header, List<String> styles, List<String> regions, List<Cue> cues) {

    /**
     * Copies the lists.
     *
     * @param header what stands after {@code WEBVTT}
     * @param styles the style sheet of each {@code STYLE} block
     * @param regions the settings of each {@code REGION} block
     * @param cues the cues
     * @throws IllegalArgumentException if a text cannot stand in its place, because it has a carriage return, U+0000,
     *     an empty line or {@code -->} (which the first line of the header alone may have), or a style sheet or the
     *     settings of a region are empty
     */
    public Captions {
        BlockText.requireReadable(header, "the header");
        int further = header.indexOf('\n');
        if (further >= 0) {
            BlockText.requireBlock(header.substring(further + 1), "the header after its first line");
        }
        styles = List.copyOf(styles);
        styles.forEach(style -> BlockText.requireBlock(style, "a style sheet"));
        regions = List.copyOf(regions);
        regions.forEach(region -> BlockText.requireBlock(region, "the settings of a region"));
        cues = List.copyOf(cues);
    }

    /**
     * Cues without header, style sheets and regions.
     *
     * @param cues the cues in the order of the file
     * @return the captions
     */
    public static Captions of(List<Cue> cues) {
        return new Captions("", List.of(), List.of(), cues);
    }

    /**
     * Reads a file, which is WebVTT if it begins as such, and else SubRip.
     *
     * @param file the bytes of the file, in UTF-8; what is not, becomes U+FFFD as in a browser. Decode a file in another
     *     encoding, and give the text to {@link #fromWebVtt} or {@link #fromSubRip}
     * @return the captions
     * @throws CaptionsFormatException if it is neither
     */
    public static Captions read(byte[] file) {
        String text = new String(file, StandardCharsets.UTF_8);
        return WebVttReader.isWebVtt(text) ? fromWebVtt(text) : fromSubRip(text);
    }

    /**
     * Reads a WebVTT file as browsers do: the line ends may be of any kind, a byte order mark is skipped, U+0000 becomes
     * U+FFFD, hours may be missing, and blocks that are something else, as well as cues whose timings are not as they
     * should be, are left out.
     *
     * <p>Left out is also a cue that no time shows, because its end is not after its start or its start is
     * {@link io.github.playrange.timeline.TimeRange#END_OF_TIME} or later. A later end becomes the end of time.
     *
     * @param text the text of the file
     * @return the captions
     * @throws CaptionsFormatException if the text does not begin with {@code WEBVTT}
     * @see <a href="https://www.w3.org/TR/webvtt1/#file-parsing">WebVTT, section 6.1</a>
     */
    public static Captions fromWebVtt(String text) {
        return WebVttReader.read(text);
    }

    /**
     * Reads a SubRip file (SRT), for which there is no standard, as players do.
     *
     * <p>A cue begins with the line of its times and ends before the line of the next one, so that blank lines may be
     * missing, or stand within a text, where they are left out. A line of digits directly before the times is a counter,
     * and is not looked at. Times have a comma or a full stop, and may lack hours or, if they have those, milliseconds;
     * a negative one is zero, and what follows them in the line (coordinates) is left out. Of the tags, {@code b},
     * {@code i} and {@code u} are kept and {@code br} is a line break; {@code font}, {@code s} and codes such as
     * <code>{&#92;an8}</code> are left out; all else is text. A cue without any text, or whose end is not after its start, is left out as well.
     *
     * @param text the text of the file; the line ends may be of any kind, and a byte order mark is skipped
     * @return the captions; those of a file without any text are empty
     * @throws CaptionsFormatException if the text is WebVTT, or there is a text but no line of times
     * @see <a href="https://wiki.videolan.org/SubRip/">SubRip, in the wiki of VideoLAN</a>
     */
    public static Captions fromSubRip(String text) {
        return SubRipReader.read(text);
    }

    /**
     * Writes a WebVTT file, which {@link #fromWebVtt} reads back as equal captions if their times have no part of a
     * millisecond.
     *
     * <p>Times are rounded down to the millisecond, so that cues that touch go on doing so; a cue of which nothing would
     * be left has one millisecond.
     *
     * @return the text of the file, to be encoded in UTF-8; hours are always written
     */
    public String toWebVtt() {
        return WebVttWriter.write(this);
    }

    /**
     * Writes a SubRip file (SRT) of the cues, numbered from 1.
     *
     * <p>Kept are the tags {@code b}, {@code i} and {@code u}; left out are all others, identifiers, settings, style
     * sheets, regions, and cues in which there is nothing to read. Character references become the characters. SubRip
     * has no escape, and so a character of no width (U+2060) is put into text that would be taken for a tag or for a
     * line of times; {@link #fromSubRip} takes it out again. Times are rounded as by {@link #toWebVtt}.
     *
     * @return the text of the file, to be encoded in UTF-8; empty if no cue is left
     */
    public String toSubRip() {
        return SubRipWriter.write(this);
    }

    /**
     * The captions of a cut: each cue is shown whenever the edited film shows a time at which it was shown before.
     *
     * <p>Each range of the list, normalized, makes a piece of each cue that has an instant in common with it. Two pieces
     * of one cue that touch are joined. A piece of less than 100 ms, too short to be read, is left out unless the whole
     * cue was shorter. The cues are sorted by their starts, and then as they stood. An identifier that occurs again is
     * given a number, as in {@code intro-2}.
     *
     * <p>Timestamps within a text move along, and those that lie outside of the piece are left out. Pieces of a text
     * that has any are joined only where the later one goes on later in the source, since its timestamps would run
     * backwards else. Header, style sheets, regions and settings stay.
     *
     * @param list the ranges, as the film that is watched has them; the empty list leaves no cue
     * @param filmDuration the duration of the source, at least zero; {@link
     *     io.github.playrange.timeline.TimeRange#END_OF_TIME} if it is not known, then nothing comes after a range to
     *     the end of the film
     * @return the captions in edited time
     * @throws IllegalArgumentException if the duration is negative or longer than {@link
     *     io.github.playrange.timeline.TimeRange#END_OF_TIME}, or if the list repeats so much that the file would grow
     *     by more than 1 048 576 characters, where each piece that is joined to another counts as 32
     */
    public Captions retimed(PlaybackRanges list, Duration filmDuration) {
        return new Captions(header, styles, regions, Retiming.retime(cues, list.normalized(filmDuration)));
    }

    /**
     * These captions without their style sheets, over which players that do not know {@code STYLE} blocks stumble.
     *
     * @return the same, but for {@code styles}, which are empty
     */
    public Captions withoutStyles() {
        return new Captions(header, List.of(), regions, cues);
    }

    /**
     * These captions without their regions, over which players that do not know {@code REGION} blocks stumble. A cue
     * that names a region is then placed as any other.
     *
     * @return the same, but for {@code regions}, which are empty
     */
    public Captions withoutRegions() {
        return new Captions(header, styles, List.of(), cues);
    }
}
