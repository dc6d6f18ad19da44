package io.github.playrange.servlet.elsewhere;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.playrange.content.BytesRepresentation;
import io.github.playrange.content.MediaTypes;
import io.github.playrange.edl.EditDecisionList;
import io.github.playrange.edl.SourceClip;
import io.github.playrange.edl.TimecodeFormat;
import io.github.playrange.mp4.CutLimits;
import io.github.playrange.mp4.IndexReading;
import io.github.playrange.mp4.Mp4Index;
import io.github.playrange.servlet.testkit.TinyFilms;
import io.github.playrange.timeline.FrameRate;
import io.github.playrange.timeline.PlaybackRanges;
import io.github.playrange.timeline.TimeRange;
import io.github.playrange.transcript.Transcript;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code docs/transcript-files.md}, {@code docs/edit-decision-lists.md} and {@code docs/captions.md} show. */
final class FormatsOfCutTest {

    private static final String WORDS = "{\"result\":[{\"word\":\"well\",\"start\":1,\"end\":1.4},"
            + "{\"word\":\"um\",\"start\":1.5,\"end\":1.9},{\"word\":\"yes\",\"start\":2,\"end\":2.4}]}";

    @Test
    void uploadOfARecogniser_isKeptAsATranscript(@TempDir Path folder) throws IOException {
        byte[] upload = WORDS.getBytes(StandardCharsets.UTF_8);

        Transcript transcript = Transcript.read(upload);
        Files.writeString(folder.resolve("talk.json"), transcript.toJson());

        assertEquals(transcript, Transcript.fromJson(Files.readString(folder.resolve("talk.json"))));
    }

    @Test
    void wordsThatAreLeft_haveCaptions() {
        Transcript transcript = Transcript.read(WORDS.getBytes(StandardCharsets.UTF_8));
        Set<Integer> struck = Set.of(1);
        Duration duration = Duration.ofSeconds(3);

        PlaybackRanges kept = transcript.withoutWords(struck, duration).orElse(PlaybackRanges.whole());
        String captionsOfCut =
                transcript.toCaptions(struck).retimed(kept, duration).toWebVtt();

        assertEquals("WEBVTT\n\n00:00:00.150 --> 00:00:01.050\nwell yes\n", captionsOfCut);
    }

    @Test
    void cutOfAFilm_isAnEditDecisionList() throws IOException {
        BytesRepresentation film = new BytesRepresentation(
                TinyFilms.H264_AND_AAC.bytes(),
                MediaTypes.standard().forName("talk.mp4"),
                Optional.empty(),
                Optional.empty());
        Mp4Index index = assertInstanceOf(IndexReading.Read.class, Mp4Index.read(film, CutLimits.standard()))
                .index();
        PlaybackRanges list = PlaybackRanges.of(TimeRange.ofMillis(100, 300));

        FrameRate rate = index.frameRate().orElse(FrameRate.of(25));
        EditDecisionList cut = EditDecisionList.of(list, index.duration(), TimecodeFormat.nonDropFrame(rate));
        String edl = cut.toCmx3600("My talk", SourceClip.ofFile("talk.mp4"));

        assertTrue(
                edl.startsWith("TITLE: My talk\r\nFCM: NON-DROP FRAME\r\n001  TALK     AA/V  C        00:00:00:"), edl);
    }

    @Test
    void ntsc_mayDrop() {
        TimecodeFormat timecode = TimecodeFormat.dropFrame(FrameRate.parse("29.97"));

        assertEquals("00:01:00;02", timecode.format(1_800));
    }
}
