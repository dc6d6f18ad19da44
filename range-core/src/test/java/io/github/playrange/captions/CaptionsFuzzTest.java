package io.github.playrange.captions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.playrange.fuzz.FuzzTarget;
import io.github.playrange.timeline.MediaFragments;
import io.github.playrange.timeline.PlaybackRanges;
import io.github.playrange.timeline.TimeRange;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/** Whatever file is read as captions, or refused as none, can be cut, and be written and read again. */
final class CaptionsFuzzTest extends FuzzTarget {

    private static final Duration FILM = Duration.ofMinutes(15);

    private static final PlaybackRanges CUT =
            MediaFragments.parse("t=1.0005,1.5&t=2,600&t=0,1.25&t=600").list().orElseThrow();

    @Override
    protected void check(String text) {
        byte[] file = text.getBytes(StandardCharsets.ISO_8859_1);
        String decoded = new String(file, StandardCharsets.UTF_8);
        Optional<Captions> read = captions(() -> Captions.read(file));
        assertEquals(
                read,
                captions(() -> Captions.fromWebVtt(decoded)).or(() -> captions(() -> Captions.fromSubRip(decoded))));
        read.ifPresent(CaptionsFuzzTest::check);
    }

    private static Optional<Captions> captions(Supplier<Captions> reading) {
        try {
            return Optional.of(reading.get());
        } catch (CaptionsFormatException e) {
            return Optional.empty();
        }
    }

    private static void check(Captions captions) {
        assertEquals(captions, Captions.fromWebVtt(captions.toWebVtt()));
        checkWritten(captions);
        Captions cut = captions.retimed(CUT, FILM);
        assertTrue(cut.cues().stream()
                .allMatch(cue -> cue.end().compareTo(CUT.normalized(FILM).total()) <= 0));
        checkWritten(cut);
        checkWritten(captions.retimed(CUT, TimeRange.END_OF_TIME));
        Captions whole = captions.retimed(PlaybackRanges.whole(), TimeRange.END_OF_TIME);
        assertEquals(whole, whole.retimed(PlaybackRanges.whole(), TimeRange.END_OF_TIME));
    }

    private static void checkWritten(Captions captions) {
        String webVtt = captions.toWebVtt();
        assertEquals(webVtt, Captions.fromWebVtt(webVtt).toWebVtt());
        String subRip = captions.toSubRip();
        assertEquals(subRip, Captions.fromSubRip(subRip).toSubRip());
    }
}
