package io.github.playrange.servlet.elsewhere;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.playrange.captions.Captions;
import io.github.playrange.captions.Cue;
import io.github.playrange.content.BytesRepresentation;
import io.github.playrange.content.MediaTypes;
import io.github.playrange.servlet.CutResolver;
import io.github.playrange.servlet.RangeServlet;
import io.github.playrange.servlet.Resolution;
import io.github.playrange.servlet.testkit.EmbeddedJetty;
import io.github.playrange.servlet.testkit.Exchange;
import io.github.playrange.servlet.testkit.TinyFilms;
import io.github.playrange.timeline.PlaybackRanges;
import io.github.playrange.timeline.TimeRange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code docs/captions.md} shows. */
final class CaptionsOfCutTest {

    private static final String CAPTIONS = "WEBVTT\n\n00:00:00.000 --> 00:00:00.500\nAll the time\n";

    /** Films and captions by their paths. */
    private record Store(Map<String, byte[]> files) {

        Resolution find(String path) {
            return Optional.ofNullable(files.get(path))
                    .<Resolution>map(bytes -> new Resolution.Found(new BytesRepresentation(
                            bytes, MediaTypes.standard().forName(path), Optional.empty(), Optional.empty())))
                    .orElseGet(Resolution.NotFound::new);
        }
    }

    @Test
    void captionsFromElsewhere_areMovedOntoTheClockOfTheCut(@TempDir Path folder) throws Exception {
        Store store = new Store(Map.of(
                "/talk.mp4", TinyFilms.H264_AND_AAC.bytes(), "/talk.vtt", CAPTIONS.getBytes(StandardCharsets.UTF_8)));
        ServletHolder servlet =
                new ServletHolder("films", new RangeServlet(new CutResolver(request -> store.find(request.path()))));
        EmbeddedJetty server = EmbeddedJetty.start(folder, handler -> handler.addServlet(servlet, "/films/*"));
        try {
            assertEquals(
                    "WEBVTT\n\n00:00:00.000 --> 00:00:00.280\nAll the time\n",
                    Exchange.get(server, "/app/films/talk.vtt?t=0.1,0.3&t=0.36,0.45")
                            .text());
        } finally {
            server.stop();
        }
    }

    @Test
    void captionsAreMovedInCode(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("talk.vtt"), CAPTIONS);
        PlaybackRanges list = PlaybackRanges.of(TimeRange.ofMillis(100, 300), TimeRange.ofMillis(360, 450));

        Captions cut = Captions.read(Files.readAllBytes(file)).retimed(list, Duration.ofSeconds(51));
        String text = cut.toWebVtt();

        assertEquals("WEBVTT\n\n00:00:00.000 --> 00:00:00.290\nAll the time\n", text);
    }

    @Test
    void stylesAndRegionsAreLeftOutForVideoJs() {
        Captions captions = Captions.read(
                "WEBVTT\n\nSTYLE\n::cue { color: red }\n\nREGION\nid:low\n".getBytes(StandardCharsets.UTF_8));

        Captions forVideoJs = captions.withoutStyles().withoutRegions();

        assertEquals("WEBVTT\n", forVideoJs.toWebVtt());
    }

    @Test
    void uploadedSubRip_isKeptAsWebVtt() {
        byte[] upload = "1\r\n00:00:01,000 --> 00:00:02,500\r\n<i>a</i> & b\r\n".getBytes(StandardCharsets.UTF_8);
        String webVtt = Captions.read(upload).toWebVtt();

        assertEquals("WEBVTT\n\n00:00:01.000 --> 00:00:02.500\n<i>a</i> &amp; b\n", webVtt);
    }

    @Test
    void ownText_isEscaped() {
        Captions captions = Captions.of(List.of(
                Cue.ofPlainText(Duration.ZERO, Duration.ofSeconds(90), "Welcome"),
                Cue.ofPlainText(Duration.ofSeconds(90), Duration.ofMinutes(12), "Questions & answers")));

        assertEquals("Questions &amp; answers", captions.cues().get(1).text());
    }
}
