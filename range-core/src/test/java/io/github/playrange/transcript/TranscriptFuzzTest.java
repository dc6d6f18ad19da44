package io.github.playrange.transcript;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.playrange.captions.Captions;
import io.github.playrange.fuzz.FuzzTarget;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/** Whatever file is read as a transcript, or refused as none, can be written and read again, and has captions. */
final class TranscriptFuzzTest extends FuzzTarget {

    @Override
    protected void check(String text) {
        read(text.getBytes(StandardCharsets.ISO_8859_1)).ifPresent(TranscriptFuzzTest::check);
    }

    private static Optional<Transcript> read(byte[] file) {
        try {
            return Optional.of(Transcript.read(file));
        } catch (TranscriptFormatException e) {
            assertTrue(e.getMessage() != null && !e.getMessage().isBlank());
            return Optional.empty();
        }
    }

    private static void check(Transcript transcript) {
        String json = transcript.toJson();
        assertEquals(transcript, Transcript.fromJson(json));
        assertEquals(Optional.of(transcript), read(json.getBytes(StandardCharsets.UTF_8)));
        String webVtt = transcript.toCaptions().toWebVtt();
        assertEquals(webVtt, Captions.fromWebVtt(webVtt).toWebVtt());
        if (!transcript.words().isEmpty()) {
            transcript.toCaptions(Set.of(0)).toSubRip();
        }
    }
}
