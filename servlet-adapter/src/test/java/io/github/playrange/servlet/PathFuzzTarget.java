package io.github.playrange.servlet;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.playrange.content.contract.ContentReader;
import io.github.playrange.servlet.testkit.Fake;
import io.github.playrange.servlet.testkit.Film;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;

/**
 * Whatever path a request asks for, what is found is a film that is to be served, and else nothing is; tried with paths
 * that the coverage of the code leads to.
 *
 * <p>Every build tries some thousands, beginning with those that lie in the resource folder {@code <name of the
 * test>Inputs}; the profile {@code fuzz} goes on for minutes. Each test has a JVM of its own.
 */
abstract class PathFuzzTarget {

    /** Names that are there, and what may make other names of them. */
    private static final List<String> PIECES = List.of(
            "/",
            "/",
            ".",
            "..",
            "\\",
            " ",
            ":",
            "~1",
            "\0",
            "\uff0e",
            "\u200d",
            "film",
            "talk",
            "short",
            "link",
            "secret",
            ".mp4",
            "sub",
            "clip.webm",
            "linked-folder",
            "outside",
            "-folder",
            "out-and-in",
            "again",
            "to-private",
            "private",
            "drive",
            "circle",
            ".hidden",
            ".git",
            "config",
            "WEB",
            "meta",
            "-inf",
            "aux",
            "com1",
            "nul",
            "::$DATA",
            "C:");

    private static final int MOST_PIECES = 12;

    private static final HttpServletRequest UNTOUCHED = Fake.of(HttpServletRequest.class, Map.of());

    /** Serves a folder in which every film that may be served holds the film's bytes, and no other file does. */
    abstract DirectoryResolver resolver();

    @Tag("briefly")
    @FuzzTest(maxExecutions = 20_000, maxDuration = "10s")
    void briefly(byte[] input) throws IOException {
        check(input);
    }

    @Tag("at-length")
    @FuzzTest(maxDuration = "3m")
    void atLength(byte[] input) throws IOException {
        check(input);
    }

    /** The input as a path, and as the numbers of pieces that make a path, which is asked for at each of its lengths. */
    private void check(byte[] input) throws IOException {
        check(new String(input, StandardCharsets.UTF_8));
        StringBuilder path = new StringBuilder("/");
        for (int i = 0; i < Math.min(input.length, MOST_PIECES); i++) {
            path.append(PIECES.get(Byte.toUnsignedInt(input[i]) % PIECES.size()));
            check(path.toString());
        }
    }

    private void check(String path) throws IOException {
        Resolution resolution = resolver().resolve(new ResourceRequest(path, Optional.empty(), UNTOUCHED));
        if (resolution instanceof Resolution.Found found) {
            byte[] served = ContentReader.readAll(found.representation());
            assertArrayEquals(Film.bytes(0, served.length), served, path);
            for (String name : path.substring(1).split("/", -1)) {
                assertFalse(
                        name.isEmpty()
                                || name.startsWith(".")
                                || name.toLowerCase(Locale.ROOT).endsWith("-inf"),
                        path);
            }
        } else {
            assertEquals(new Resolution.NotFound(), resolution, path);
        }
    }
}
