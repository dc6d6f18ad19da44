package io.github.playrange.servlet;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.playrange.servlet.testkit.FakeServletConfig;
import io.github.playrange.servlet.testkit.LogCapture;
import jakarta.servlet.UnavailableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the init-params may be, and what the person who deploys the application is told when they are not. */
class InitParameterTest {

    private static final String ALLOWED =
            "give an absolute path (/srv/videos), a path inside the web application (WEB-INF/videos) or a URI"
                    + " (file:///srv/videos)";

    private Path application;

    @BeforeEach
    void unpack(@TempDir Path empty) throws IOException {
        application = empty;
        Files.createDirectories(application.resolve("WEB-INF/videos"));
        Files.createFile(application.resolve("WEB-INF/film.mp4"));
    }

    @Test
    void absolutePath_isAFolder() {
        assertStarts(application.resolve("WEB-INF/videos").toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"WEB-INF/videos", "WEB-INF/videos/", "./WEB-INF/videos", "  WEB-INF/videos\n"})
    void relativePath_liesInsideTheApplication(String root) {
        assertStarts(root);
    }

    @Test
    void fileUri_isAFolder() {
        assertStarts(application.resolve("WEB-INF/videos").toUri().toString());
    }

    @Test
    void uriOfAnotherProvider_isAFolder() throws IOException {
        Path zip = application.resolve("films.zip");
        try (ZipOutputStream output = new ZipOutputStream(Files.newOutputStream(zip))) {
            output.putNextEntry(new ZipEntry("films/film.mp4"));
        }
        String root = "jar:" + zip.toUri() + "!/films";

        assertStarts(root);
        assertStarts(root);
    }

    @Test
    void missingRoot_isAskedFor() {
        assertEquals(
                "servlet 'films' needs the init-param 'root', the folder that it serves: " + ALLOWED,
                failure(Map.of(), Optional.of(application)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  "})
    void emptyRoot_isAskedFor(String root) {
        assertEquals(
                "servlet 'films' needs the init-param 'root', the folder that it serves: " + ALLOWED, failure(root));
    }

    @Test
    void unknownParameters_areNamedWithTheKnownOnes() {
        assertEquals(
                "servlet 'films': unknown init-param rooot, sendFile; known are bufferBytes, cacheControl,"
                        + " corsOrigins, cutCacheBytes, cutParameter, cutPrecision, cuts, downloadParameter, errorPages,"
                        + " maxCutRanges, maxCutSamples, maxRanges, mediaTypes, root, sendfile, stallSeconds",
                failure(Map.of("root", "WEB-INF/videos", "sendFile", "no", "rooot", "x"), Optional.of(application)));
    }

    @Test
    void rootThatDoesNotExist_isNamedAsItStandsAndAsItIsLookedFor() {
        assertProblem("there is no folder " + application.resolve("videos"), "videos");
        assertProblem("there is no folder /does/not/exist", "/does/not/exist");
        assertProblem("there is no folder /does/not/exist", "file:///does/not/exist");
    }

    @Test
    void rootThatIsAFile_isNamed() {
        assertProblem(application.resolve("WEB-INF/film.mp4") + " is not a folder", "WEB-INF/film.mp4");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "http://example.org/videos | no file system of this JVM has such URIs",
                "classpath:videos          | no file system of this JVM has such URIs",
                "file://example.org/videos | this is not the URI of a folder (URI has an authority component)",
                "file:///my videos         | this is not the URI of a folder (Illegal character in path at index 10:"
                        + " file:///my videos)",
            })
    void uriThatCannotBeOpened_isNamedWithTheReason(String root, String problem) {
        assertProblem(problem, root);
    }

    @Test
    void archiveThatDoesNotExist_isNamed() {
        String root = "jar:" + application.toUri() + "missing.zip!/films";
        String message = failure(root);

        assertEquals(
                "servlet 'films', init-param 'root' = '" + root + "': the file system of this URI cannot be opened"
                        + " (java.nio.file.NoSuchFileException: " + application.resolve("missing.zip") + "); "
                        + ALLOWED,
                message);
    }

    @Test
    void textThatIsNoPath_isNamed() {
        assertProblem("this is not a path of the file system", "vid\0eos");
    }

    @Test
    void relativePath_needsAnUnpackedApplication() {
        assertEquals(
                "servlet 'films', init-param 'root' = 'WEB-INF/videos': a path inside the web application needs one"
                        + " that is unpacked on the disk, and this one is not; " + ALLOWED,
                failure(Map.of("root", "WEB-INF/videos"), Optional.empty()));
    }

    @Test
    void relativePathThatLeavesTheApplication_isNotThere() {
        assertProblem("there is no such folder inside the web application " + application, "../videos");
    }

    @Test
    void resolverGivenInCode_needsNoParameter() {
        RangeServlet servlet = new RangeServlet(request -> new Resolution.NotFound());

        assertDoesNotThrow(() -> servlet.init(new FakeServletConfig("films", Map.of(), Optional.empty())));
    }

    @Test
    void problem_isLogged() {
        LogCapture log = new LogCapture();
        try {
            failure(Map.of(), Optional.of(application));
        } finally {
            log.close();
        }

        assertEquals(1, log.lines().size(), () -> log.lines().toString());
        assertTrue(
                log.lines().get(0).contains("needs the init-param 'root'"),
                () -> log.lines().toString());
    }

    @Test
    void resolverGivenInCode_allowsNoFolder() {
        FakeServletConfig config = new FakeServletConfig("films", Map.of("root", "/srv"), Optional.empty());

        assertEquals(
                "servlet 'films': unknown init-param root; known are bufferBytes, cacheControl, corsOrigins,"
                        + " downloadParameter, errorPages, maxRanges, sendfile, stallSeconds, since its resolver is given in code",
                failure(new RangeServlet(request -> new Resolution.NotFound()), config));
    }

    @Test
    void responderGivenInCode_allowsNothingOfItsOwn() {
        FakeServletConfig config = new FakeServletConfig("films", Map.of("maxRanges", "7"), Optional.empty());

        assertEquals(
                "servlet 'films': unknown init-param maxRanges; known are corsOrigins, downloadParameter, since its"
                        + " resolver and its responder are given in code",
                failure(new RangeServlet(request -> new Resolution.NotFound(), new RangeResponder()), config));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cacheControl      | no-cache",
                "cacheControl      | 'private=\"x, y\", max-age=60 , no-transform'",
                "cacheControl      | 'ext=\"a\\\"b\"'",
                "bufferBytes       | 0",
                "bufferBytes       | 9223372036854775807",
                "cacheControl      | ''",
                "corsOrigins       | ''",
                "corsOrigins       | 'https://example.org, '",
                "mediaTypes        | ''",
                "stallSeconds      | ''",
                "corsOrigins       | *",
                "corsOrigins       | https://example.org, http://localhost:8080 https://[::1]:8443",
                "corsOrigins       | capacitor://localhost",
                "cutCacheBytes     | 4",
                "cutCacheBytes     | 9223372036854775807",
                "cutParameter      | keep",
                "cutPrecision      | auto",
                "cuts              | true",
                "cuts              | false",
                "downloadParameter | save",
                "downloadParameter | ''",
                "errorPages        | true",
                "errorPages        | false",
                "maxCutRanges      | 1",
                "maxCutSamples     | 1",
                "maxRanges         | 1",
                "maxRanges         | 2147483647",
                "mediaTypes        | mxf=application/mxf",
                "mediaTypes        | mxf=application/mxf, ogx = video/ogg;codecs=\"theora, vorbis\" ,a=b/c",
                "sendfile          | true",
                "sendfile          | false",
                "stallSeconds      | 1",
                "stallSeconds      | 86400",
                "stallSeconds      | ' 60 '",
            })
    void valueThatIsAllowed_isTaken(String name, String value) {
        assertDoesNotThrow(() -> new RangeServlet().init(config(name, value)));
    }

    @Test
    void mediaTypes_mayStandOnLinesOfTheirOwn() {
        assertDoesNotThrow(
                () -> new RangeServlet().init(config("mediaTypes", "\n  mxf=application/mxf,\n  ogx=video/ogg,\n")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cacheControl | \u2019 | '\u2019' is no list of directives, such as public, max-age=3600",
                "cacheControl | no store | 'no store' is no list of directives, such as public, max-age=3600",
                "cacheControl | max-age=60; public | 'max-age=60; public' is no list of directives, such as public,"
                        + " max-age=3600",
                "cacheControl | a,      | 'a,' is no list of directives, such as public, max-age=3600",
                "corsOrigins  | https://example.org/ | 'https://example.org/' is not an origin",
                "corsOrigins  | https://Example.org  | 'https://Example.org' is not an origin",
                "corsOrigins  | example.org | 'example.org' is not an origin",
                "corsOrigins  | ','     | there is no origin",
                "corsOrigins  | https://example.org:443 | browsers send 'https://example.org:443' without its port",
                "corsOrigins  | http://example.org:80 | browsers send 'http://example.org:80' without its port",
                "corsOrigins  | null    | 'null' is not an origin",
                "corsOrigins  | https://*.example.org | 'https://*.example.org' is not an origin",
                "corsOrigins  | *, https://example.org | beside *, no other origin has a meaning",
                "bufferBytes  | -1      | this is not a whole number from 0 to 9223372036854775807",
                "bufferBytes  | 64k     | this is not a whole number from 0 to 9223372036854775807",
                "cutCacheBytes | 3      | this is not a whole number from 4 to 9223372036854775807",
                "cutParameter | a b     | a parameter's name consists of letters, digits and . _ ~ -, but is \"a b\"",
                "cutParameter | precision | the parameter precision has a meaning already; give another name",
                "cutPrecision | Exact   | there is no such precision",
                "cuts         | key     | this is neither",
                "errorPages   | yes     | this is neither",
                "sendfile     | on      | this is neither",
                "maxCutRanges | 0       | this is not a whole number from 1 to 2147483647",
                "maxCutSamples | 0      | this is not a whole number from 1 to 2147483647",
                "maxCutSamples | 16777217 | a cut may have at most 16777216 samples, and not 16777217",
                "maxRanges    | 0       | this is not a whole number from 1 to 2147483647",
                "maxRanges    | -1      | this is not a whole number from 1 to 2147483647",
                "maxRanges    | many    | this is not a whole number from 1 to 2147483647",
                "maxRanges    | 2147483648 | this is not a whole number from 1 to 2147483647",
                "mediaTypes   | mxf     | 'mxf' has no equals sign",
                "mediaTypes   | mxf=nonsense | 'nonsense' is not a media type; write it as type/subtype, for example"
                        + " video/mp4",
                "mediaTypes   | .mxf=application/mxf | '.mxf' is not an extension; write it without a full stop, for"
                        + " example mp4",
                "stallSeconds | 0       | this is not a whole number from 1 to 86400",
                "stallSeconds | 86401   | this is not a whole number from 1 to 86400",
                "stallSeconds | 1.5     | this is not a whole number from 1 to 86400",
            })
    void valueThatIsNotAllowed_isNamedWithWhatIs(String name, String value, String problem) {
        String message = failure(new RangeServlet(), config(name, value));

        assertTrue(
                message.startsWith(
                        "servlet 'films', init-param '" + name + "' = '" + value + "': " + problem + "; give "),
                message);
    }

    private void assertStarts(String root) {
        FakeServletConfig config = new FakeServletConfig("films", Map.of("root", root), Optional.of(application));

        assertDoesNotThrow(() -> new RangeServlet().init(config));
    }

    private void assertProblem(String problem, String root) {
        assertEquals("servlet 'films', init-param 'root' = '" + root + "': " + problem + "; " + ALLOWED, failure(root));
    }

    private String failure(String root) {
        return failure(Map.of("root", root), Optional.of(application));
    }

    private static String failure(Map<String, String> parameters, Optional<Path> application) {
        return failure(new RangeServlet(), new FakeServletConfig("films", parameters, application));
    }

    private static String failure(RangeServlet servlet, FakeServletConfig config) {
        return String.valueOf(assertThrows(UnavailableException.class, () -> servlet.init(config))
                .getMessage());
    }

    private FakeServletConfig config(String name, String value) {
        return new FakeServletConfig("films", Map.of("root", "WEB-INF/videos", name, value), Optional.of(application));
    }
}
