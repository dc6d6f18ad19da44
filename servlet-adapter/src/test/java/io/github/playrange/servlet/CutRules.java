package io.github.playrange.servlet;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.playrange.servlet.testkit.Exchange;
import io.github.playrange.servlet.testkit.Reply;
import io.github.playrange.servlet.testkit.Server;
import io.github.playrange.servlet.testkit.TinyFilms;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of cuts of a folder's films, over the wire. */
abstract class CutRules {

    private static final String FOLDER = "/app/videos/cuts/";
    private static final String CUT = FOLDER + "talk.mp4?t=0.1,0.3&t=0.36,0.5";

    private static final String CAPTIONS = """
            WEBVTT

            00:00:00.000 --> 00:00:00.500
            All the time
            """;

    private final Server server;

    CutRules(Server server) {
        this.server = server;
    }

    @BeforeEach
    void write() throws IOException {
        Path folder = server.root().resolve("cuts");
        TinyFilms.H264_AND_AAC.write(folder.resolve("talk.mp4"));
        TinyFilms.OPEN_GROUPS.write(folder.resolve("open.mp4"));
        TinyFilms.SOUND.write(folder.resolve("sound.mp4"));
        TinyFilms.H264_AND_AAC.write(folder.resolve("clip.webm"));
        TinyFilms.H264_AND_AAC.write(folder.resolve("segment.ts"));
        TinyFilms.H264_AND_AAC.write(folder.resolve("picture.png"));
        TinyFilms.write(folder.resolve("text.mp4"), "This is no film.".getBytes(StandardCharsets.UTF_8));
        TinyFilms.write(folder.resolve("empty.mp4"), new byte[0]);
        TinyFilms.write(folder.resolve("half.mp4"), Arrays.copyOf(TinyFilms.H264_AND_AAC.bytes(), 1800));
        TinyFilms.write(folder.resolve("talk.vtt"), CAPTIONS.getBytes(StandardCharsets.UTF_8));
        TinyFilms.write(folder.resolve("talk.de.vtt"), CAPTIONS.getBytes(StandardCharsets.UTF_8));
        TinyFilms.write(folder.resolve("alone.vtt"), CAPTIONS.getBytes(StandardCharsets.UTF_8));
        TinyFilms.write(folder.resolve("text.vtt"), CAPTIONS.getBytes(StandardCharsets.UTF_8));
        TinyFilms.H264_AND_AAC.write(folder.resolve("camera.mts"));
        TinyFilms.H264_AND_AAC.write(folder.resolve("movie.m4v"));
        TinyFilms.write(folder.resolve("movie.vtt"), CAPTIONS.getBytes(StandardCharsets.UTF_8));
        TinyFilms.write(folder.resolve("none.vtt"), "Nothing.".getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "talk.mp4?t=0.1,0.3",
                "talk.mp4?t=0.1,0.3&precision=exact",
                "talk.mp4?t=0.1,0.3&precision=key",
                "talk.mp4?precision=auto&t=0.1,0.3",
                "talk.mp4?%74=0.1%2C0.3&x=%20",
                "talk.mp4?t=0.4,9&t=0,0.1&t=0,0.1",
                "talk.mp4?t=0.1,0.3&description=json",
                "talk.mp4?precision=best",
                "sound.mp4?t=0.1,0.3",
                "picture.png?t=never",
                "segment.ts?t=1732270000",
                "talk.vtt?t=0.1,0.3",
                "alone.vtt?t=0.1,0.3",
            })
    void whatCanBeServed_isServed(String target) throws IOException {
        Reply get = Exchange.get(server, FOLDER + target);

        assertEquals(200, get.status(), get::toString);
        assertTrue(get.complete(), get::toString);
        assertSameHead(get, Exchange.send(server, "HEAD", FOLDER + target));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "talk.mp4?t=0.3,0.1                               | 400 | 't=0.3,0.1: '",
                "talk.mp4?t=1732270000                            | 400 | 't=1732270000: '",
                "talk.mp4?t=0.1,0.2&t=                            | 400 | 't=: '",
                "talk.mp4?t=%6Eever                               | 400 | 't=%6Eever: '",
                "talk.mp4?t=0.1,0.3&precision=best                | 400 | The parameter precision ",
                "talk.mp4?t=0.1,0.3&precision=key&precision=key   | 400 | The parameter precision ",
                "talk.mp4?t=0.1,0.3&description=xml               | 400 | The parameter description ",
                "clip.webm?t=x                                    | 400 | 't=x: '",
                "camera.mts?t=0.1,0.3                             | 422 | This cannot be cut (not-mp4): ",
                "missing.mp4?t=0.1,0.3                            | 404 | There is nothing here.",
                "missing.mp4?t=x                                  | 404 | There is nothing here.",
                "talk.mp4?t=                                      | 422 | This cannot be cut (nothing-left): ",
                "talk.mp4?t=7,9                                   | 422 | This cannot be cut (nothing-left): ",
                "clip.webm?t=0.1,0.3                              | 422 | This cannot be cut (not-mp4): ",
                "text.mp4?t=0.1,0.3                               | 422 | This cannot be cut (not-mp4): ",
                "empty.mp4?t=0.1,0.3                              | 422 | This cannot be cut (not-mp4): ",
                "open.mp4?t=0.3,0.4&t=0.1,0.2                     | 422 | This cannot be cut (open-gop): ",
                "half.mp4?t=0.1,0.3                               | 422 | This cannot be cut (malformed): ",
                "talk.vtt?t=x                                     | 400 | 't=x: '",
                "missing.vtt?t=0.1,0.3                            | 404 | There is nothing here.",
                "none.vtt?t=0.1,0.3                               | 422 | This cannot be cut (malformed): ",
            })
    void whatCannotBeServed_isRefusedInALine(String target, int status, String beginning) throws IOException {
        Reply get = Exchange.get(server, FOLDER + target);
        Reply head = Exchange.send(server, "HEAD", FOLDER + target);

        assertEquals(status, get.status(), get::toString);
        assertTrue(get.complete(), get::toString);
        assertSameHead(get, head);
        assertTrue(get.text().startsWith(beginning), get::text);
        assertTrue(get.text().matches("[^\\n]+[.]\\n"), get::text);
        assertEquals(Optional.of("no-store"), get.field("cache-control"));
        assertEquals(Optional.of("text/plain;charset=utf-8"), contentType(get));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text.mp4?t=0.1,0.3", "talk.mp4?t=x", "missing.mp4?t=0.1,0.3"})
    void refusals_areDecidedBeforePreconditionsAndRanges(String target) throws IOException {
        int status = Exchange.get(server, FOLDER + target).status();
        for (String field : List.of("If-Match: \"other\"", "If-None-Match: *", "Range: bytes=99999999-")) {
            assertEquals(status, Exchange.get(server, FOLDER + target, field).status());
        }
    }

    @Test
    void filmThatIsReplaced_isCutAnew() throws IOException {
        Path film = server.root().resolve("cuts").resolve("replaced.mp4");
        String target = FOLDER + "replaced.mp4?t=0.1,0.3";
        TinyFilms.H264_AND_AAC.write(film);
        Reply first = Exchange.get(server, target);
        TinyFilms.SOUND.write(film);
        Reply second = Exchange.get(
                server, target, "If-None-Match: " + first.field("etag").orElse("\"none\""));

        assertEquals(200, second.status(), second::toString);
        assertEquals(Optional.of("audio/mp4"), second.field("content-type"));
        assertArrayEquals(Exchange.get(server, FOLDER + "sound.mp4?t=0.1,0.3").body(), second.body());
    }

    /** Until its time stamp tells two versions apart, a file has no strong tag, and nothing of it is kept. */
    @Test
    void filmThatHasJustCome_isCutWithoutEntityTag() throws IOException {
        Path film = server.root().resolve("cuts").resolve("young.mp4");
        TinyFilms.H264_AND_AAC.write(film);
        Files.setLastModifiedTime(film, FileTime.from(Instant.now().plusSeconds(60)));
        Reply cut = Exchange.get(server, FOLDER + "young.mp4?t=0.1,0.3");

        assertEquals(200, cut.status());
        assertEquals(Optional.empty(), cut.field("etag"));
        assertArrayEquals(Exchange.get(server, FOLDER + "talk.mp4?t=0.1,0.3").body(), cut.body());
    }

    @Test
    void clientsThatPreferProblemDetails_areGivenThem() throws IOException {
        String target = FOLDER + "text.mp4?t=0.1,0.3";
        Reply problem = Exchange.get(server, target, "Accept: application/problem+json, text/plain;q=0.5");

        assertEquals(422, problem.status());
        assertEquals(Optional.of("application/problem+json"), contentType(problem));
        assertEquals(Optional.of("no-store"), problem.field("cache-control"));
        assertTrue(
                problem.text().matches("\\{\"status\":422,\"detail\":\"This cannot .*\",\"code\":\"not-mp4\"}"),
                problem::text);
        assertEquals(
                Optional.of("text/plain;charset=utf-8"),
                contentType(Exchange.get(server, target, "Accept: text/html, */*;q=0.8")));
    }

    @Test
    void cut_saysWhatItIs() throws IOException {
        Reply cut = Exchange.get(server, CUT);

        assertEquals(Optional.of("video/mp4"), cut.field("content-type"));
        assertEquals(Optional.of("exact"), cut.field("cut-precision"));
        assertEquals(Optional.of("t=0.08,0.28&t=0.36,0.48"), cut.field("cut-ranges"));
        assertEquals(Optional.of("bytes"), cut.field("accept-ranges"));
        assertTrue(cut.field("etag").orElseThrow().startsWith("\"cut-"), cut::toString);
        assertEquals("ftyp", new String(cut.body(), 4, 4, StandardCharsets.ISO_8859_1));
        assertEquals(
                Optional.of("key"), Exchange.get(server, CUT + "&precision=key").field("cut-precision"));
        assertEquals(
                Optional.of("audio/mp4"),
                Exchange.get(server, FOLDER + "sound.mp4?t=0.1,0.3").field("content-type"));
    }

    @Test
    void description_tellsWhatTheCutIs() throws IOException {
        Reply cut = Exchange.get(server, CUT);
        Reply description = Exchange.get(server, CUT + "&description=json");

        assertEquals(Optional.of("application/json"), contentType(description));
        assertEquals(
                "{\"precision\":\"exact\",\"ranges\":[{\"start\":0.08,\"end\":0.28},{\"start\":0.36,\"end\":0.48}],"
                        + "\"duration\":0.32,\"length\":" + cut.body().length + ",\"contentType\":\"video/mp4\"}",
                description.text());
        assertEquals(cut.field("cut-ranges"), description.field("cut-ranges"));
        assertEquals(
                304,
                Exchange.get(
                                server,
                                CUT + "&description=json",
                                "If-None-Match: " + description.field("etag").orElseThrow())
                        .status());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "t=0.1,0.3&t=0.36,7",
                "t=npt:0.10,00:00:00.3&t=0.36",
                "precision=exact&%74=0.09%2C0.29&t=0.37,0.52",
            })
    void spellingsOfOneCut_areOneFile(String query) throws IOException {
        Reply one = Exchange.get(server, FOLDER + "talk.mp4?t=0.08,0.28&t=0.36,0.52");
        Reply other = Exchange.get(server, FOLDER + "talk.mp4?" + query);

        assertEquals(one.field("etag"), other.field("etag"));
        assertArrayEquals(one.body(), other.body());
        assertNotEquals(
                one.field("etag"),
                Exchange.get(server, FOLDER + "talk.mp4?t=0.08,0.28").field("etag"));
    }

    @Test
    void anyPartition_joinsToTheSameFile() throws IOException {
        Reply whole = Exchange.get(server, CUT);
        String tag = whole.field("etag").orElseThrow();
        Random random = new Random(6);
        for (int round = 0; round < 4; round++) {
            ByteArrayOutputStream joined = new ByteArrayOutputStream();
            while (joined.size() < whole.body().length) {
                int end = Math.min(whole.body().length - 1, joined.size() + random.nextInt(1500));
                Reply part = Exchange.get(server, CUT, "Range: bytes=" + joined.size() + "-" + end, "If-Range: " + tag);
                assertEquals(206, part.status());
                assertEquals(Optional.of(tag), part.field("etag"));
                joined.writeBytes(part.body());
            }
            assertArrayEquals(whole.body(), joined.toByteArray());
        }
    }

    @Test
    void conditions_areThoseOfTheCut() throws IOException {
        Reply whole = Exchange.get(server, CUT);
        String tag = whole.field("etag").orElseThrow();
        String ofFilm = Exchange.get(server, FOLDER + "talk.mp4").field("etag").orElseThrow();

        assertEquals(304, Exchange.get(server, CUT, "If-None-Match: " + tag).status());
        assertEquals(412, Exchange.get(server, CUT, "If-Match: " + ofFilm).status());
        assertEquals(416, Exchange.get(server, CUT, "Range: bytes=99999999-").status());
        Reply resumed = Exchange.get(server, CUT, "Range: bytes=100-", "If-Range: " + ofFilm);
        assertEquals(200, resumed.status());
        assertArrayEquals(whole.body(), resumed.body());
    }

    @Test
    void cutThatIsToBeSaved_hasTheNameOfTheFilm() throws IOException {
        assertEquals(
                Optional.of("attachment; filename=\"talk.mp4\""),
                Exchange.get(server, CUT + "&download").field("content-disposition"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"talk.vtt", "talk.de.vtt", "movie.vtt"})
    void captions_fitTheCutOfTheFilmBesideThem(String name) throws IOException {
        Reply captions = Exchange.get(server, FOLDER + name + "?t=0.1,0.3&t=0.36,0.45");

        assertEquals(Optional.of("text/vtt;charset=utf-8"), contentType(captions));
        assertEquals(Optional.of("t=0.08,0.28&t=0.36,0.44"), captions.field("cut-ranges"));
        assertEquals("WEBVTT\n\n00:00:00.000 --> 00:00:00.280\nAll the time\n", captions.text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"alone.vtt", "text.vtt"})
    void captionsWithoutSuchAFilm_keepToTheRangesAsTheyAre(String name) throws IOException {
        Reply captions = Exchange.get(server, FOLDER + name + "?t=0.1,0.3&t=0.36,0.45");

        assertEquals(Optional.empty(), captions.field("cut-ranges"));
        assertEquals("WEBVTT\n\n00:00:00.000 --> 00:00:00.290\nAll the time\n", captions.text());
    }

    @Test
    void servletThatDoesNotCut_servesTheFile() throws IOException {
        for (String query : List.of("t=0.1,0.3", "t=x&precision=best&description=json")) {
            Reply whole = Exchange.get(server, "/app/without-cuts/cuts/talk.mp4?" + query);

            assertEquals(200, whole.status());
            assertEquals(Optional.empty(), whole.field("cut-precision"));
            assertArrayEquals(TinyFilms.H264_AND_AAC.bytes(), whole.body());
        }
    }

    @Test
    void moreRangesThanAllowed_areRefused() throws IOException {
        String target = "/app/tuned/cuts/talk.mp4?t=0.1,0.2&t=0.3,0.4";

        assertEquals(200, Exchange.get(server, target).status());
        Reply refused = Exchange.get(server, target + "&t=0,0.1");
        assertEquals(400, refused.status());
        assertEquals("There are 3 ranges; 2 are allowed.\n", refused.text());
    }

    private static Optional<String> contentType(Reply reply) {
        return reply.field("content-type").map(type -> type.replace(" ", "").toLowerCase(Locale.ROOT));
    }

    private static void assertSameHead(Reply get, Reply head) {
        assertEquals(get.status(), head.status());
        assertEquals(0, head.body().length);
        for (String name : List.of(
                "accept-ranges",
                "cache-control",
                "content-length",
                "content-type",
                "cut-precision",
                "cut-ranges",
                "etag",
                "last-modified",
                "x-content-type-options")) {
            assertEquals(get.field(name), head.field(name), name);
        }
        assertFalse(get.field("content-length").isEmpty(), get::toString);
    }
}
