package io.github.playrange.examples.editor.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkLocksTest {

    private Path file;

    @BeforeEach
    void nameAFile(@TempDir Path folder) {
        file = folder.resolve("work/.lock");
    }

    @Test
    void oneHolderExcludesAllOthersFromThatByteAlone() throws IOException {
        try (WorkLocks one = new WorkLocks(file);
                WorkLocks other = new WorkLocks(file)) {
            one.lock(7, Duration.ZERO);
            assertTrue(one.tryLock(7).isEmpty(), "another thread");
            assertTrue(other.tryLock(7).isEmpty(), "another application of this server");
            assertTrue(other.tryLock(8).isPresent());
        }
    }

    @Test
    void aLockHoldsBetweenProcessesUntilOneEnds() throws Exception {
        Process holder = holder(7);
        try (WorkLocks locks = new WorkLocks(file)) {
            assertEquals("true", firstLine(holder));
            assertTrue(locks.tryLock(7).isEmpty());
            holder.destroyForcibly().waitFor();
            assertTrue(locks.tryLock(7).isPresent(), "it went with its process");
        } finally {
            holder.destroyForcibly();
        }
    }

    /** Whoever opens and closes a file loses the locks that the process has on it, where the rules of POSIX hold. */
    @Test
    void aLockIsKeptWhileOthersOfTheProcessTryInVain() throws Exception {
        try (WorkLocks locks = new WorkLocks(file);
                WorkLocks ofAnotherApplication = new WorkLocks(file)) {
            locks.lock(7, Duration.ZERO);
            assertTrue(ofAnotherApplication.tryLock(7).isEmpty());
            Process holder = holder(7);
            assertEquals("false", firstLine(holder));
            holder.destroyForcibly();
        }
    }

    @Test
    void whatIsReleasedCanBeHadAgain() throws IOException {
        try (WorkLocks locks = new WorkLocks(file)) {
            locks.lock(7, Duration.ZERO).release();
            assertFalse(locks.tryLock(7).isEmpty());
        }
    }

    @Test
    void whoWaitsForTooLongIsTold() throws IOException {
        try (WorkLocks locks = new WorkLocks(file)) {
            locks.lock(7, Duration.ZERO);
            assertThrows(BusyException.class, () -> locks.lock(7, Duration.ofMillis(20)));
        }
    }

    private Process holder(long position) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        LockHolder.class.getName(),
                        file.toString(),
                        Long.toString(position))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static String firstLine(Process process) throws IOException {
        return Objects.toString(
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)).readLine());
    }
}
