package io.github.playrange.transcript;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.playrange.fuzz.FuzzTarget;
import io.github.playrange.timeline.PlaybackRanges;
import io.github.playrange.timeline.TimeRange;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Whatever text is read as an edit can be written and read again, and plays nothing of a film twice. */
final class TranscriptEditFuzzTest extends FuzzTarget {

    private static final Duration FILM = Duration.ofSeconds(10);

    /** Some words touch, some overlap, one has no length, and the last ones lie beyond the film. */
    private static final Transcript TALK = new Transcript(
            Optional.empty(),
            IntStream.range(0, 20)
                    .mapToObj(i ->
                            Word.of("word", Duration.ofMillis(600L * i), Duration.ofMillis(600L * i + 200L * (i % 5))))
                    .toList());

    @Override
    protected void check(String text) {
        TranscriptEdit edit;
        try {
            edit = TranscriptEdit.fromJson(
                    new String(text.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8));
        } catch (TranscriptEditFormatException e) {
            return;
        }
        assertEquals(edit, TranscriptEdit.fromJson(edit.toJson()));
        assertEquals(edit.toJson(), TranscriptEdit.fromJson(edit.toJson()).toJson());
        Transcript applied;
        try {
            applied = edit.applyTo(TALK);
        } catch (IllegalArgumentException e) {
            assertTrue(String.valueOf(e.getMessage()).startsWith("there is no word "), e.getMessage());
            return;
        }
        assertEquals(applied, Transcript.fromJson(applied.toJson()));
        edit.playbackRanges(TALK, FILM).ifPresent(TranscriptEditFuzzTest::checkThatNothingIsPlayedTwice);
    }

    private static void checkThatNothingIsPlayedTwice(PlaybackRanges kept) {
        List<TimeRange> ranges = kept.ranges();
        for (int i = 0; i < ranges.size(); i++) {
            assertTrue(ranges.get(i).end().compareTo(FILM) <= 0);
            for (TimeRange later : ranges.subList(i + 1, ranges.size())) {
                assertTrue(!ranges.get(i).overlaps(later), kept.toString());
            }
        }
    }
}
