package io.github.playrange.servlet.transfer;

import io.github.playrange.servlet.transfer.TransferFailure.Kind;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;

/**
 * Ends what waits for too long for a client to take bytes.
 *
 * <p>Most containers have a time-out of their own for that, and their exceptions are known here; Undertow has none. The
 * thread that watches ends some seconds after the last response, so that it does not keep a web application that was
 * undeployed. Safe for use by any number of threads.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9112#section-9.5">RFC 9112, section 9.5</a>
 */
public final class StallWatch {

    private static final System.Logger LOGGER = System.getLogger(StallWatch.class.getName());

    private static final long IDLE_SECONDS = 1;
    private static final Duration LONGEST_PERIOD = Duration.ofSeconds(5);

    /** A stall is noticed at most a quarter of the time-out late. */
    private static final int LOOKS_PER_TIMEOUT = 4;

    private static final ScheduledThreadPoolExecutor WATCHER = watcher();

    private final LongSupplier nanoTime;
    private final long timeoutNanos;
    private final long periodNanos;
    private final Set<Watched> watched = ConcurrentHashMap.newKeySet();
    private volatile boolean watching;

    /** Something that may wait for a client. */
    @FunctionalInterface
    interface Watched {

        /**
         * Ends it if it waits for too long; on the thread that watches, which has others to look after.
         *
         * @param deadline since before this time, by {@link #now}, is too long
         */
        void endIfWaitingSince(long deadline);
    }

    /**
     * Watches nothing yet.
     *
     * @param timeout how long one write may take
     * @throws IllegalArgumentException if that is not positive
     */
    public StallWatch(Duration timeout) {
        this(timeout, System::nanoTime);
    }

    /** Watches by a clock like that of {@link System#nanoTime}. */
    StallWatch(Duration timeout, LongSupplier nanoTime) {
        if (timeout.isZero() || timeout.isNegative()) {
            throw new IllegalArgumentException("a time-out has to be positive, not " + timeout);
        }
        Duration period = timeout.dividedBy(LOOKS_PER_TIMEOUT);
        this.nanoTime = nanoTime;
        this.timeoutNanos = timeout.toNanos();
        this.periodNanos = (period.compareTo(LONGEST_PERIOD) < 0 ? period : LONGEST_PERIOD).toNanos();
    }

    private static ScheduledThreadPoolExecutor watcher() {
        ScheduledThreadPoolExecutor executor = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(null, task, "playrange-stall-watch", 0, false);
            thread.setDaemon(true);
            return thread;
        });
        executor.setKeepAliveTime(IDLE_SECONDS, TimeUnit.SECONDS);
        executor.allowCoreThreadTimeOut(true);
        return executor;
    }

    /** Whether a failure says that a client took nothing for too long, by the measure of the container. */
    static boolean isTimeout(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SocketTimeoutException || cause instanceof TimeoutException) {
                return true;
            }
        }
        return false;
    }

    /** The time by which waiting is measured, in nanoseconds from any moment. */
    long now() {
        return nanoTime.getAsLong();
    }

    /** Watches the blocking writes of one response, all on this thread, until they are closed. */
    Writes begin(ResponseOutput output) {
        Writes writes = new Writes(output);
        watch(writes);
        return writes;
    }

    /** Watches something until it is told to forget it. */
    void watch(Watched something) {
        watched.add(something);
        if (!watching) {
            startWatching();
        }
    }

    void forget(Watched something) {
        watched.remove(something);
    }

    private synchronized void startWatching() {
        if (!watching) {
            watching = true;
            boolean scheduled = false;
            try {
                scheduleLook();
                scheduled = true;
            } finally {
                // There may be no thread for it now, and one for the next response.
                if (!scheduled) {
                    watching = false;
                }
            }
        }
    }

    @SuppressWarnings("FutureReturnValueIgnored") // A look does not fail.
    private void scheduleLook() {
        WATCHER.schedule(this::look, periodNanos, TimeUnit.NANOSECONDS);
    }

    private void look() {
        long deadline = now() - timeoutNanos;
        watched.forEach(something -> end(something, deadline));
        if (!watched.isEmpty()) {
            scheduleLook();
            return;
        }
        watching = false;
        if (!watched.isEmpty()) {
            startWatching();
        }
    }

    /** One that cannot be ended must not keep the others from being watched. */
    private static void end(Watched something, long deadline) {
        try {
            something.endIfWaitingSince(deadline);
        } catch (RuntimeException | Error e) {
            LOGGER.log(Level.WARNING, "a response that waits for its client cannot be ended", e);
        }
    }

    /** The blocking writes of one response, all on one thread, which is interrupted if it waits for too long. */
    final class Writes implements Watched, AutoCloseable {

        private final ResponseOutput output;
        private final Thread thread = Thread.currentThread();
        private boolean writing;
        private long since;
        private boolean interrupted;

        private Writes(ResponseOutput output) {
            this.output = output;
        }

        /**
         * Writes the rest of a buffer.
         *
         * @return how long that took, in nanoseconds
         */
        long write(ByteBuffer bytes) throws IOException {
            long begun = now();
            enter(begun);
            boolean written = false;
            try {
                output.write(bytes);
                written = true;
            } finally {
                leave(written);
            }
            return now() - begun;
        }

        /** Why a write has failed. */
        Kind kindOf(Throwable failure) {
            return interrupted || isTimeout(failure) ? Kind.CLIENT_STALLED : Kind.CLIENT_GONE;
        }

        private synchronized void enter(long begun) {
            writing = true;
            since = begun;
        }

        /** The interrupt was meant for the write alone, and must not reach what the thread does next. */
        private synchronized void leave(boolean written) {
            writing = false;
            if (interrupted) {
                Thread.interrupted();
                interrupted = !written;
            }
        }

        @Override
        public synchronized void endIfWaitingSince(long deadline) {
            if (writing && since - deadline < 0) {
                interrupted = true;
                thread.interrupt();
            }
        }

        @Override
        public void close() {
            forget(this);
        }
    }
}
