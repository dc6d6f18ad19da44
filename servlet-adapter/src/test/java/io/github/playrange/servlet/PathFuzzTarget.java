package io.github.playrange.servlet;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.playrange.content.contract.ContentReader;
import io.github.playrange.servlet.testkit.Fake;
import io.github.playrange.servlet.testkit.Film;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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

    private static final HttpServletRequest UNTOUCHED = Fake.of(HttpServletRequest.class, Map.of());

    /** Serves a folder in which every film that may be served holds the film's bytes, and no other file does. */
    abstract DirectoryResolver resolver();

    @Tag("briefly")
    @DictionaryFile(resourcePath = "paths.dict")
    @FuzzTest(maxExecutions = 10_000, maxDuration = "10s")
    void briefly(byte[] input) throws IOException {
        check(input);
    }

    @Tag("at-length")
    @DictionaryFile(resourcePath = "paths.dict")
    @FuzzTest(maxDuration = "3m")
    void atLength(byte[] input) throws IOException {
        check(input);
    }

    private void check(byte[] input) throws IOException {
        String path = new String(input, StandardCharsets.UTF_8);
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
