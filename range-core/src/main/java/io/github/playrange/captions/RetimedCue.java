package io.github.playrange.captions;

import java.time.Duration;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** A cue of a cut, as it grows while the ranges of the list are gone through. */
final class RetimedCue {

    /**
     * What one range shows of a cue.
     *
     * @param start its first instant in the source
     * @param end the first instant after it in the source
     * @param toEdited what has to be added to a source time
     */
    record Piece(long start, long end, long toEdited) {

        long editedStart() {
            return start + toEdited;
        }

        long editedEnd() {
            return end + toEdited;
        }
    }

    private final Cue cue;
    private final long start;
    private long end;
    private long sourceEnd;

    /** Those of a text with timestamps, which have to be moved, by their starts in the source; else none. */
    private final NavigableMap<Long, Piece> pieces = new TreeMap<>();

    private final boolean hasTimestamps;

    RetimedCue(Cue cue, Piece first) {
        this.cue = cue;
        this.start = first.editedStart();
        this.hasTimestamps = CueText.hasTimestamps(cue.text());
        add(first);
    }

    /** Goes on with a piece, if that is possible. */
    boolean join(Piece next) {
        if (next.editedStart() != end || (hasTimestamps && next.start() < sourceEnd)) {
            return false;
        }
        add(next);
        return true;
    }

    private void add(Piece piece) {
        end = piece.editedEnd();
        sourceEnd = piece.end();
        if (hasTimestamps) {
            pieces.put(piece.start(), piece);
        }
    }

    long start() {
        return start;
    }

    long length() {
        return end - start;
    }

    Cue toCue() {
        String text = hasTimestamps ? CueText.withTimestamps(cue.text(), this::toEdited) : cue.text();
        return new Cue(cue.identifier(), Duration.ofNanos(start), Duration.ofNanos(end), cue.settings(), text);
    }

    /** Where a timestamp goes, as it will be written, if that lies strictly between start and end. */
    private Optional<Duration> toEdited(Duration timestamp) {
        long source = timestamp.toNanos();
        Duration writtenStart = Timestamp.written(Duration.ofNanos(start));
        Duration writtenEnd = Timestamp.writtenEnd(Duration.ofNanos(start), Duration.ofNanos(end));
        return Optional.ofNullable(pieces.floorEntry(source))
                .map(Map.Entry::getValue)
                .filter(piece -> source < piece.end())
                .map(piece -> Timestamp.written(Duration.ofNanos(source + piece.toEdited())))
                .filter(time -> time.compareTo(writtenStart) > 0 && time.compareTo(writtenEnd) < 0);
    }
}
