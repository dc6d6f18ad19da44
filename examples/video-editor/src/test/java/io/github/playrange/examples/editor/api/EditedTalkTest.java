package io.github.playrange.examples.editor.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.playrange.edl.TimecodeFormat;
import io.github.playrange.examples.editor.library.Video;
import io.github.playrange.timeline.FrameRate;
import io.github.playrange.transcript.Transcript;
import io.github.playrange.transcript.TranscriptEdit;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EditedTalkTest {

    private static final TimecodeFormat TIMECODE = new TimecodeFormat(FrameRate.parse("25"), false);

    /** A talk of which each second word is struck. */
    private static EditedTalk inPieces(int count) {
        String words = IntStream.range(0, 2 * count)
                .mapToObj(i -> "{\"text\":\"x\",\"start\":%d,\"end\":%d.5}".formatted(i, i))
                .collect(Collectors.joining(",", "{\"words\":[", "]}"));
        return new EditedTalk(
                new Video("talk.mp4", true, false),
                Duration.ofSeconds(2L * count),
                Optional.of(Transcript.fromJson(words)),
                TranscriptEdit.none()
                        .withStruck(IntStream.range(0, count)
                                .map(i -> 2 * i + 1)
                                .boxed()
                                .collect(Collectors.toSet())));
    }

    @Test
    void aListThatIsTooLongIsRefusedInWordsForPeople() {
        assertTrue(inPieces(999).toCmx3600(TIMECODE).contains("\n999  "));
        String message = assertThrows(
                        IllegalArgumentException.class, () -> inPieces(1000).toCmx3600(TIMECODE))
                .getMessage();
        assertEquals(
                "The edited film has 1000 pieces, and a list of this format holds 999 at most. Strike fewer pauses and"
                        + " single words, or take the cut list in seconds, which has no such limit",
                message);
    }
}
