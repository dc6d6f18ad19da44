package io.github.playrange.edl;

import io.github.playrange.timeline.PlaybackRanges;
import io.github.playrange.timeline.TimeRange;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A cut in frames, to be taken over by an editing program: cuts of one film, one behind the other.
 *
 * <p>Immutable and safe for use by any number of threads.
 *
 * @param timecode how frames are counted and numbered
 * @param events the parts of the film in the order of the edited one; copied
 */
public record EditDecisionList(TimecodeFormat timecode, List<EditEvent> events) {

    /** The most events of one list: their numbers have three digits. */
    public static final int MOST_EVENTS = 999;

    private static final int FIRST_HOUR = 1;
    private static final int LONGEST_TITLE = 70;

    /**
     * Copies the events and checks their places.
     *
     * @param timecode how frames are counted and numbered
     * @param events the parts of the film
     * @throws IllegalArgumentException if an event does not begin where the one before it ends in the edited film, or one
     *     is behind 24 hours of timecode
     */
    public EditDecisionList {
        events = List.copyOf(events);
        for (int i = 0; i < events.size(); i++) {
            EditEvent event = events.get(i);
            if (i > 0 && event.recordIn() != events.get(i - 1).recordOut()) {
                throw new IllegalArgumentException("event " + i + " (counted from 0) begins at frame "
                        + event.recordIn() + " of the edited film, but the one before it ends at "
                        + events.get(i - 1).recordOut());
            }
            // The frame behind an event has to have a number as well.
            if (Math.max(event.sourceOut(), event.recordOut()) >= timecode.framesOfDay()) {
                throw new IllegalArgumentException("timecode ends with 24 hours, but event " + i
                        + " (counted from 0) goes on behind that in the film or in the edited film, which begins at hour "
                        + FIRST_HOUR);
            }
        }
    }

    /**
     * The cut of a film, whose edited film begins at 01:00:00:00, as is the custom.
     *
     * <p>Each time is rounded to the nearest border between frames, so that parts which do not overlap in time do not
     * overlap in frames either. A part of which no frame is left is left out, and one that goes on with the frame after
     * that of the part before it is joined to it. The film's own timecode begins at 00:00:00:00.
     *
     * @param list the parts that are kept, in order; {@linkplain PlaybackRanges#normalized normalized} here
     * @param filmDuration the duration of the film, at least zero
     * @param timecode how frames are counted and numbered
     * @return the list; without events if nothing is kept
     * @throws IllegalArgumentException if the duration is negative or not known ({@link TimeRange#END_OF_TIME}), or film or
     *     edited film do not end within 24 hours of timecode
     */
    public static EditDecisionList of(PlaybackRanges list, Duration filmDuration, TimecodeFormat timecode) {
        if (filmDuration.compareTo(TimeRange.END_OF_TIME) >= 0) {
            throw new IllegalArgumentException("the duration of the film must be known for an edit decision list");
        }
        List<EditEvent> events = new ArrayList<>();
        long recordIn = timecode.firstFrameOfHour(FIRST_HOUR);
        for (TimeRange range : list.normalized(filmDuration).ranges()) {
            long in = timecode.rate().framesAt(range.start());
            long out = timecode.rate().framesAt(range.end());
            if (in == out) {
                continue;
            }
            int last = events.size() - 1;
            if (last >= 0 && events.get(last).sourceOut() == in) {
                EditEvent before = events.remove(last);
                in = before.sourceIn();
                recordIn = before.recordIn();
            }
            events.add(new EditEvent(in, out, recordIn));
            recordIn += out - in;
        }
        return new EditDecisionList(timecode, events);
    }

    /**
     * This list in lists of at most {@value #MOST_EVENTS} events, of which each goes on where the one before it ends.
     *
     * @return at least one list
     */
    public List<EditDecisionList> parts() {
        List<EditDecisionList> parts = new ArrayList<>();
        for (int first = 0; first == 0 || first < events.size(); first += MOST_EVENTS) {
            int end = Math.min(events.size(), first + MOST_EVENTS);
            parts.add(new EditDecisionList(timecode, events.subList(first, end)));
        }
        return parts;
    }

    /**
     * Writes the list in the format of CMX 3600: an event a line, all cuts, each with the comment {@code FROM CLIP NAME}.
     *
     * @param title the title; control characters become spaces, and of a long one the first 70 characters are kept
     * @param clip the film
     * @return the text of a file, to be encoded in UTF-8 (ASCII if title and name are); lines end with CR and LF
     * @throws IllegalArgumentException if there are more than {@value #MOST_EVENTS} events; write the {@link #parts} then
     * @see <a href="https://xmil.biz/EDL-X/CMX3600.pdf">CMX 3600, the columns of an edit decision list</a>
     * @see <a href="https://ieeexplore.ieee.org/document/7291839">SMPTE 258M, transfer of edit decision lists</a>
     */
    public String toCmx3600(String title, SourceClip clip) {
        if (events.size() > MOST_EVENTS) {
            throw new IllegalArgumentException("a list of CMX 3600 has at most " + MOST_EVENTS
                    + " events, but this one has " + events.size() + "; write its parts, each into a file of its own");
        }
        StringBuilder text = new StringBuilder();
        line(text, "TITLE: " + oneLine(title));
        line(text, "FCM: " + (timecode.isDropFrame() ? "DROP FRAME" : "NON-DROP FRAME"));
        int number = 0;
        for (EditEvent event : events) {
            number++;
            line(
                    text,
                    String.format(
                            "%03d  %-8s %-5s %-4s %3s %s %s %s %s",
                            number,
                            clip.reel(),
                            clip.channels(),
                            "C",
                            "",
                            timecode.format(event.sourceIn()),
                            timecode.format(event.sourceOut()),
                            timecode.format(event.recordIn()),
                            timecode.format(event.recordOut())));
            line(text, "* FROM CLIP NAME: " + clip.name());
        }
        return text.toString();
    }

    private static void line(StringBuilder text, String line) {
        text.append(line).append("\r\n");
    }

    private static String oneLine(String title) {
        StringBuilder line = new StringBuilder();
        title.codePoints().limit(LONGEST_TITLE).forEach(c -> line.appendCodePoint(Character.isISOControl(c) ? ' ' : c));
        return line.toString().strip();
    }
}
