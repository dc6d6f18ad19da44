package io.github.playrange.servlet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.playrange.content.BytesRepresentation;
import io.github.playrange.content.EntityTag;
import io.github.playrange.content.FileRepresentation;
import io.github.playrange.content.MediaType;
import io.github.playrange.content.Opening;
import io.github.playrange.content.Representation;
import io.github.playrange.content.RepresentationMetadata;
import io.github.playrange.http.Field;
import io.github.playrange.mp4.CutPrecision;
import io.github.playrange.servlet.testkit.EmbeddedJetty;
import io.github.playrange.servlet.testkit.Exchange;
import io.github.playrange.servlet.testkit.Fake;
import io.github.playrange.servlet.testkit.Reply;
import io.github.playrange.servlet.testkit.TinyFilms;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

final class CutResolverTest {

    private static final HttpServletRequest REQUEST = Fake.of(HttpServletRequest.class, Map.of());
    private static final Field PRIVATE = new Field("Cache-Control", "private");

    /** A film that says that it has changed whenever it is opened, some times. */
    private record Changing(Representation film, AtomicInteger times) implements Representation {

        @Override
        public RepresentationMetadata metadata() {
            return film.metadata();
        }

        @Override
        public Opening open() throws IOException {
            return times.getAndDecrement() > 0 ? new Opening.Changed() : film.open();
        }
    }

    private static Representation film(byte[] bytes, EntityTag tag) {
        return new BytesRepresentation(bytes, new MediaType("video/mp4"), Optional.of(tag), Optional.of(Instant.EPOCH));
    }

    /** What becomes of the only thing that there is. */
    private static Resolution resolve(Representation found, String query) throws IOException {
        return resolve(found, query, "/talk.mp4");
    }

    private static Resolution resolve(Representation found, String query, String path) throws IOException {
        return new CutResolver(request -> request.path().equals(path)
                        ? new Resolution.Found(found, List.of(PRIVATE))
                        : new Resolution.NotFound())
                .resolve(new ResourceRequest(path, Optional.of(query), REQUEST));
    }

    @ParameterizedTest
    @EnumSource
    void filmsOfEveryKind_areCut(TinyFilms film) throws IOException {
        Resolution resolution = resolve(film(film.bytes(), EntityTag.strong("1")), "t=0.1,0.3&precision=key");

        assertInstanceOf(Resolution.Found.class, resolution, resolution::toString);
    }

    @Test
    void fieldsOfTheOtherResolver_areKept() throws IOException {
        Resolution.Found found = assertInstanceOf(
                Resolution.Found.class,
                resolve(film(TinyFilms.H264_AND_AAC.bytes(), EntityTag.strong("1")), "t=0.08,0.28"));

        assertEquals(
                List.of(PRIVATE, new Field("Cut-Precision", "exact"), new Field("Cut-Ranges", "t=0.08,0.28")),
                found.fields());
    }

    @Test
    void weakValidator_givesNoEntityTag() throws IOException {
        Resolution.Found found = assertInstanceOf(
                Resolution.Found.class,
                resolve(film(TinyFilms.H264_AND_AAC.bytes(), EntityTag.weak("1")), "t=0.08,0.28"));

        assertEquals(Optional.empty(), found.representation().metadata().entityTag());
        assertEquals(
                Optional.of(Instant.EPOCH), found.representation().metadata().lastModified());
    }

    @Test
    void manyRanges_areOnlyInTheDescription() throws IOException {
        StringBuilder query = new StringBuilder("precision=key&t=0.24,0.28");
        for (int i = 0; i < 200; i++) {
            query.append("&t=0.24,0.28");
        }
        Resolution.Found found = assertInstanceOf(
                Resolution.Found.class,
                resolve(film(TinyFilms.H264_AND_AAC.bytes(), EntityTag.strong("1")), query.toString()));

        assertEquals(List.of(PRIVATE, new Field("Cut-Precision", "key")), found.fields());
    }

    @ParameterizedTest
    @CsvSource({"0, 200", "1, 200", "2, 200", "100, 503"})
    void filmThatChanges_isResolvedAgainAFewTimes(int times, int status, @TempDir Path folder) throws Exception {
        for (String method : List.of("GET", "HEAD")) {
            Representation changing =
                    new Changing(film(TinyFilms.H264_AND_AAC.bytes(), EntityTag.strong("1")), new AtomicInteger(times));
            ServletHolder servlet = new ServletHolder(
                    "films", new RangeServlet(new CutResolver(request -> new Resolution.Found(changing))));
            EmbeddedJetty server = EmbeddedJetty.start(folder, handler -> handler.addServlet(servlet, "/films/*"));
            try {
                Reply reply = Exchange.send(server, method, "/app/films/talk.mp4?t=0.1,0.3");

                assertEquals(status, reply.status());
                assertTrue(reply.complete(), reply::toString);
                assertEquals(status == 503 ? Optional.of("1") : Optional.empty(), reply.field("retry-after"));
            } finally {
                server.stop();
            }
        }
    }

    @Test
    void captionsThatAreTooLong_areNotEvenOpened() throws IOException {
        Representation captions = new Representation() {
            @Override
            public RepresentationMetadata metadata() {
                return new RepresentationMetadata(
                        (4 << 20) + 1, new MediaType("text/vtt"), Optional.empty(), Optional.empty());
            }

            @Override
            public Opening open() throws IOException {
                throw new IOException("opened");
            }
        };

        Resolution.Refused refused = assertInstanceOf(Resolution.Refused.class, resolve(captions, "t=0.1,0.3"));
        assertEquals(422, refused.status());
        assertEquals(Optional.of("too-large"), refused.code());
    }

    @Test
    void captionsThatAreRepeatedTooOften_areRefused() throws IOException {
        String text = "WEBVTT\n\n00:00.000 --> 00:02.000\n" + "a".repeat(100_000) + "\n";
        Representation captions = new BytesRepresentation(
                text.getBytes(StandardCharsets.UTF_8), new MediaType("text/vtt"), Optional.empty(), Optional.empty());
        StringBuilder query = new StringBuilder("t=1,2");
        for (int i = 0; i < 400; i++) {
            query.append("&t=5,6&t=1,2");
        }

        Resolution.Refused refused =
                assertInstanceOf(Resolution.Refused.class, resolve(captions, query.toString(), "/talk.vtt"));
        assertEquals(422, refused.status());
        assertEquals(Optional.of("too-large"), refused.code());
    }

    @Test
    void mistakeOfACaptionsSource_isNotShownToTheClient() {
        Representation captions = new Representation() {
            @Override
            public RepresentationMetadata metadata() {
                return new RepresentationMetadata(9, new MediaType("text/vtt"), Optional.empty(), Optional.empty());
            }

            @Override
            public Opening open() {
                throw new IllegalArgumentException("/srv/secret/talk.vtt");
            }
        };

        assertThrows(IllegalArgumentException.class, () -> resolve(captions, "t=0.1,0.3", "/talk.vtt"));
    }

    @Test
    void fieldsThatFitTheWholeAlone_areLeftOut() throws IOException {
        Representation film = film(TinyFilms.H264_AND_AAC.bytes(), EntityTag.strong("1"));
        List<Field> fields = List.of(
                new Field("Repr-Digest", "sha-256=:AA==:"),
                new Field("content-md5", "AA=="),
                PRIVATE,
                new Field("Content-Disposition", "attachment"));
        for (String query : List.of("t=0.08,0.28", "t=0.08,0.28&description=json")) {
            Resolution.Found found = assertInstanceOf(
                    Resolution.Found.class,
                    new CutResolver(request -> new Resolution.Found(film, fields))
                            .resolve(new ResourceRequest("/talk.mp4", Optional.of(query), REQUEST)));

            assertEquals(
                    List.of("Cache-Control", "Content-Disposition", "Cut-Precision", "Cut-Ranges"),
                    found.fields().stream().map(Field::name).toList());
        }
    }

    @Test
    void parameterAndPrecision_areThoseThatTheApplicationChose() throws IOException {
        Representation film = film(TinyFilms.H264_AND_AAC.bytes(), EntityTag.strong("1"));
        CutResolver resolver = CutResolver.builder(request -> new Resolution.Found(film))
                .parameter("keep")
                .precision(CutPrecision.KEY)
                .build();

        assertEquals(List.of("key", "keep=0,0.28"), cutFields(resolver, "keep=0.08,0.28"));
        assertEquals(List.of("exact", "keep=0.08,0.28"), cutFields(resolver, "keep=0.08,0.28&precision=exact"));
        assertEquals(List.of(), cutFields(resolver, "t=0.08,0.28"));
    }

    private static List<String> cutFields(CutResolver resolver, String query) throws IOException {
        return assertInstanceOf(
                        Resolution.Found.class,
                        resolver.resolve(new ResourceRequest("/talk.mp4", Optional.of(query), REQUEST)))
                .fields()
                .stream()
                .map(Field::value)
                .toList();
    }

    @Test
    void moreSamplesOrMemoryThanTheApplicationAllows_areRefused() throws IOException {
        Representation film = film(TinyFilms.H264_AND_AAC.bytes(), EntityTag.strong("1"));
        CutResolverBuilder few =
                CutResolver.builder(request -> new Resolution.Found(film)).maxSamples(3);
        CutResolverBuilder small =
                CutResolver.builder(request -> new Resolution.Found(film)).cacheBytes(4);

        assertEquals(Optional.of("cut-too-large"), code(few.build(), "t=0.08,0.28"));
        assertEquals(Optional.of("index-too-large"), code(small.build(), "t=0.08,0.28"));
    }

    private static Optional<String> code(CutResolver resolver, String query) throws IOException {
        return assertInstanceOf(
                        Resolution.Refused.class,
                        resolver.resolve(new ResourceRequest("/talk.mp4", Optional.of(query), REQUEST)))
                .code();
    }

    @ParameterizedTest
    @ValueSource(strings = {"precision", "description", "", "a b"})
    void parameterThatCannotHoldRanges_isRefused(String name) {
        CutResolverBuilder builder = CutResolver.builder(request -> new Resolution.NotFound());

        assertThrows(IllegalArgumentException.class, () -> builder.parameter(name));
    }

    @Test
    void filmThatShrinksWhileItIsRead_hasChanged(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("talk.mp4"), TinyFilms.H264_AND_AAC.bytes());
        Representation film = FileRepresentation.of(file);
        Representation shrinking = new Representation() {
            @Override
            public RepresentationMetadata metadata() {
                return film.metadata();
            }

            @Override
            public Opening open() throws IOException {
                Opening opened = film.open();
                Files.write(file, new byte[9]);
                return opened;
            }
        };

        assertThrows(SourceChangedException.class, () -> resolve(shrinking, "t=0.1,0.3"));
    }

    @Test
    void resolverCalledInCode_throwsIfTheFilmChanges() {
        assertThrows(
                SourceChangedException.class,
                () -> resolve(
                        new Changing(film(TinyFilms.H264_AND_AAC.bytes(), EntityTag.strong("1")), new AtomicInteger(9)),
                        "t=0.1,0.3"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void hostileFilms_areCutOrRefusedInBoundedTime(long seed) throws IOException {
        Random random = new Random(seed);
        TreeSet<String> outcomes = new TreeSet<>();
        for (TinyFilms tiny : TinyFilms.values()) {
            byte[] bytes = tiny.bytes();
            for (int i = 0; i < 100; i++) {
                byte[] hostile = bytes.clone();
                for (int change = random.nextInt(4); change >= 0; change--) {
                    ByteBuffer.wrap(hostile)
                            .putInt(
                                    random.nextInt(hostile.length - 4),
                                    random.nextBoolean() ? random.nextInt() : random.nextInt() >> 31);
                }
                Resolution resolution = assertTimeoutPreemptively(
                        Duration.ofSeconds(5),
                        () -> resolve(film(hostile, EntityTag.strong("1")), "t=0.1,0.3&t=0,9&precision=auto"));
                outcomes.add(
                        resolution instanceof Resolution.Refused refused
                                ? refused.status() + " " + refused.code().orElseThrow()
                                : "200");
            }
        }

        assertTrue(outcomes.contains("200"), outcomes::toString);
        assertTrue(outcomes.contains("422 malformed"), outcomes::toString);
        assertTrue(outcomes.stream().allMatch(outcome -> outcome.matches("200|422 .*")), outcomes::toString);
    }
}
