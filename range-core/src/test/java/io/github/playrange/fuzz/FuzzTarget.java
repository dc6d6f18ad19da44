package io.github.playrange.fuzz;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Tag;

/**
 * A rule that holds for whatever text a client sends, tried with texts that the coverage of the code leads to.
 *
 * <p>Every build tries some thousands, beginning with those that lie in the resource folder {@code <name of the
 * test>Inputs}; the profile {@code fuzz} goes on for minutes. Each test has a JVM of its own.
 */
public abstract class FuzzTarget {

    static final int MOST_EXECUTIONS = 10_000;
    static final String BRIEFLY = "10s";
    static final String AT_LENGTH = "3m";

    /**
     * Checks the rule.
     *
     * @param text each byte of the input as one character, as servers read the head of a request
     */
    protected abstract void check(String text);

    /** As many inputs as the plain build can wait for. */
    @Tag("briefly")
    @DictionaryFile(resourcePath = "http.dict")
    @FuzzTest(maxExecutions = MOST_EXECUTIONS, maxDuration = BRIEFLY)
    void briefly(byte[] input) {
        check(new String(input, StandardCharsets.ISO_8859_1));
    }

    /** As many inputs as the time allows. */
    @Tag("at-length")
    @DictionaryFile(resourcePath = "http.dict")
    @FuzzTest(maxDuration = AT_LENGTH)
    void atLength(byte[] input) {
        check(new String(input, StandardCharsets.ISO_8859_1));
    }
}
