package io.github.playrange.captions;

import io.github.playrange.timeline.PlaybackRanges;
import io.github.playrange.timeline.TimeRange;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Moves cues onto the clock of a cut; see {@link Captions#retimed}. Times are whole nanoseconds. */
final class Retiming {

    private static final long SHORTEST = Duration.ofMillis(100).toNanos();

    private static final long END_OF_TIME = TimeRange.END_OF_TIME.toNanos();

    /** A list may come from anybody's request, and must not fill the memory however often it repeats the film. */
    private static final long MAX_GROWTH = 1024 * 1024;

    /** A line of times; a piece that is joined to another one counts as much, since it takes time and memory as well. */
    private static final int CHARACTERS_OF_TIMES = 32;

    private final List<Cue> cues;
    private final List<List<RetimedCue>> retimed = new ArrayList<>();
    private long growth;

    private Retiming(List<Cue> cues) {
        this.cues = cues;
        for (Cue cue : cues) {
            retimed.add(new ArrayList<>(1));
            growth -= characters(cue);
        }
    }

    static List<Cue> retime(List<Cue> cues, PlaybackRanges normalized) {
        Retiming retiming = new Retiming(cues);
        retiming.addPieces(normalized);
        List<RetimedCue> kept = retiming.kept();
        UniqueIdentifiers identifiers = new UniqueIdentifiers(cues);
        return kept.stream().map(RetimedCue::toCue).map(identifiers::unique).toList();
    }

    private void addPieces(PlaybackRanges ranges) {
        CuesByStart byStart = new CuesByStart(cues);
        long rangeAt = 0;
        for (TimeRange range : ranges.ranges()) {
            long start = range.start().toNanos();
            long end = range.end().toNanos();
            int i = byStart.firstThatReaches(start, 0);
            while (i < byStart.size() && byStart.start(i) < end) {
                addPiece(
                        byStart.index(i),
                        Math.max(byStart.start(i), start),
                        Math.min(byStart.end(i), end),
                        rangeAt - start);
                i = byStart.firstThatReaches(start, i + 1);
            }
            rangeAt += end - start;
            if (range.isToEnd() || rangeAt >= END_OF_TIME) {
                break;
            }
        }
    }

    private void addPiece(int index, long sourceStart, long sourceEnd, long toEdited) {
        if (sourceStart + toEdited >= END_OF_TIME) {
            return;
        }
        RetimedCue.Piece piece =
                new RetimedCue.Piece(sourceStart, Math.min(sourceEnd, END_OF_TIME - toEdited), toEdited);
        Cue cue = cues.get(index);
        List<RetimedCue> ofCue = retimed.get(index);
        if (!ofCue.isEmpty() && ofCue.get(ofCue.size() - 1).join(piece)) {
            grow(CHARACTERS_OF_TIMES);
        } else {
            grow(characters(cue));
            ofCue.add(new RetimedCue(cue, piece));
        }
    }

    private void grow(long characters) {
        growth += characters;
        if (growth > MAX_GROWTH) {
            throw new IllegalArgumentException("the list repeats so much of the film, or shows so many cues in so many"
                    + " pieces, that the captions would grow by more than " + MAX_GROWTH
                    + " characters, the most that is allowed");
        }
    }

    private List<RetimedCue> kept() {
        List<RetimedCue> kept = new ArrayList<>(cues.size());
        for (int i = 0; i < cues.size(); i++) {
            long whole = cues.get(i).end().minus(cues.get(i).start()).toNanos();
            for (RetimedCue cue : retimed.get(i)) {
                if (cue.length() >= SHORTEST || whole < SHORTEST) {
                    kept.add(cue);
                }
            }
        }
        kept.sort(Comparator.comparingLong(RetimedCue::start));
        return kept;
    }

    private static long characters(Cue cue) {
        return (long) CHARACTERS_OF_TIMES
                + cue.identifier().map(String::length).orElse(0)
                + cue.settings().length()
                + cue.text().length();
    }
}
