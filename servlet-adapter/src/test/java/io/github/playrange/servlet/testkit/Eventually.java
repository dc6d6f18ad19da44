package io.github.playrange.servlet.testkit;

import java.time.Duration;
import java.util.function.Predicate;

/** Waits for what a server does after the client has its answer. */
public final class Eventually {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final long PAUSE_MILLIS = 20;

    private Eventually() {}

    /** Looks. */
    @FunctionalInterface
    public interface Look<T> {

        T at() throws Exception;
    }

    /** What is seen as soon as it is as expected, or at last, when patience ends. */
    public static <T> T see(Look<T> look, Predicate<T> expected) throws Exception {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        T seen = look.at();
        while (!expected.test(seen) && System.nanoTime() < deadline) {
            Thread.sleep(PAUSE_MILLIS);
            seen = look.at();
        }
        return seen;
    }
}
