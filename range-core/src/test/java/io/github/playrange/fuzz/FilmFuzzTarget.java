package io.github.playrange.fuzz;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import org.junit.jupiter.api.Tag;

/** A rule that holds for whatever file is read as a film, tried as {@link FuzzTarget} tries texts, with names of boxes. */
public abstract class FilmFuzzTarget {

    /**
     * Checks the rule.
     *
     * @param film a file
     */
    protected abstract void check(byte[] film);

    /** As many inputs as the plain build can wait for. */
    @Tag("briefly")
    @DictionaryFile(resourcePath = "mp4.dict")
    @FuzzTest(maxExecutions = FuzzTarget.MOST_EXECUTIONS, maxDuration = FuzzTarget.BRIEFLY)
    void briefly(byte[] input) {
        check(input);
    }

    /** As many inputs as the time allows. */
    @Tag("at-length")
    @DictionaryFile(resourcePath = "mp4.dict")
    @FuzzTest(maxDuration = FuzzTarget.AT_LENGTH)
    void atLength(byte[] input) {
        check(input);
    }
}
