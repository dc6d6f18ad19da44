package io.github.playrange.servlet.transfer;

import io.github.playrange.content.Slice;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Where sources are read that may take their time, such as a database or an archive: on virtual threads where the JVM has
 * them, else on a bounded number of others. Containers call their listeners on threads that serve all connections.
 */
final class SourceReads {

    private static final int THREADS = 32;
    private static final long IDLE_SECONDS = 1;

    private static final Executor EXECUTOR = VirtualThreads.executor().orElseGet(SourceReads::boundedPool);

    private SourceReads() {}

    /** Whether all bytes are in memory or in files of the machine, which are read on any thread. */
    static boolean areQuick(Outgoing outgoing) {
        for (Slice slice : outgoing.slices()) {
            if (slice instanceof Slice.PositionalSpan) {
                return false;
            }
        }
        return true;
    }

    static void start(Runnable read) {
        EXECUTOR.execute(read);
    }

    private static Executor boundedPool() {
        ThreadPoolExecutor pool = new ThreadPoolExecutor(
                THREADS, THREADS, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
                    Thread thread = new Thread(null, task, "playrange-source", 0, false);
                    thread.setDaemon(true);
                    return thread;
                });
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }
}
