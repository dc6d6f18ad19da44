package io.github.playrange.servlet.captions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.playrange.captions.Captions;
import io.github.playrange.captions.Cue;
import io.github.playrange.servlet.RangeServlet;
import io.github.playrange.servlet.testkit.EmbeddedJetty;
import io.github.playrange.servlet.testkit.Exchange;
import io.github.playrange.servlet.testkit.Reply;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The captions of a talk, from a client's side. */
final class CutCaptionsTest {

    private static final String FILE = """
            WEBVTT

            STYLE
            ::cue { color: yellow }

            00:00:01.000 --> 00:00:04.000
            One &amp; two

            00:00:10.000 --> 00:00:12.000
            Three
            """;

    private EmbeddedJetty server;

    @BeforeEach
    void start(@TempDir Path folder) throws Exception {
        Path talk = Files.writeString(folder.resolve("talk.vtt"), FILE);
        ServletHolder servlet = new ServletHolder("captions", new RangeServlet(new CutCaptions(Map.of("talk", talk))));
        server = EmbeddedJetty.start(folder, handler -> handler.addServlet(servlet, "/captions/*"));
    }

    @AfterEach
    void stop() throws Exception {
        server.stop();
    }

    @Test
    void withoutList_isTheWholeFilm() throws IOException {
        Reply reply = Exchange.get(server, "/app/captions/talk.vtt");

        assertEquals("text/vtt;charset=utf-8", reply.field("content-type").orElseThrow());
        assertEquals(FILE, text(reply));
    }

    @Test
    void withList_isOnTheClockOfTheCut() throws IOException {
        Reply reply = Exchange.get(server, "/app/captions/talk.vtt?t=11,20&t=2,3");

        assertEquals("""
                WEBVTT

                STYLE
                ::cue { color: yellow }

                00:00:00.000 --> 00:00:01.000
                Three

                00:00:09.000 --> 00:00:10.000
                One &amp; two
                """, text(reply));
    }

    @Test
    void subRip_isMadeOfTheSameFile() throws IOException {
        Reply reply = Exchange.get(server, "/app/captions/talk.srt?t=2,3");

        assertEquals("application/x-subrip", reply.field("content-type").orElseThrow());
        assertEquals("1\n00:00:00,000 --> 00:00:01,000\nOne & two\n\n", text(reply));
    }

    @Test
    void wrongList_isRefused() throws IOException {
        Reply reply = Exchange.get(server, "/app/captions/talk.vtt?t=3,2");

        assertEquals(400, reply.status());
        assertTrue(text(reply).startsWith("t=3,2: "), text(reply));
        assertEquals(404, Exchange.get(server, "/app/captions/other.vtt").status());
    }

    @Test
    void uploadedSubRip_isKeptAsWebVtt() {
        byte[] upload = "1\r\n00:00:01,000 --> 00:00:02,500\r\n<i>a</i> & b\r\n".getBytes(StandardCharsets.UTF_8);
        String webVtt = Captions.read(upload).toWebVtt();
        assertEquals("WEBVTT\n\n00:00:01.000 --> 00:00:02.500\n<i>a</i> &amp; b\n", webVtt);
    }

    @Test
    void forPlayers_thereIsNoBlockButCues() {
        Captions captions = Captions.fromWebVtt(FILE);
        Captions forVideoJs = captions.withoutStyles().withoutRegions();
        assertEquals(Captions.of(captions.cues()), forVideoJs);
    }

    @Test
    void ownText_isEscaped() {
        Captions captions = Captions.of(List.of(
                Cue.ofPlainText(Duration.ZERO, Duration.ofSeconds(90), "Welcome"),
                Cue.ofPlainText(Duration.ofSeconds(90), Duration.ofMinutes(12), "Questions & answers")));
        assertEquals("Questions &amp; answers", captions.cues().get(1).text());
    }

    private static String text(Reply reply) {
        return new String(reply.body(), StandardCharsets.UTF_8);
    }
}
