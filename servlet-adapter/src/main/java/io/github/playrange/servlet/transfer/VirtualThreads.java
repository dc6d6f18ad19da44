package io.github.playrange.servlet.transfer;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Virtual threads, where the JVM has them.
 *
 * @see <a href="https://openjdk.org/jeps/491">JEP 491</a>
 */
final class VirtualThreads {

    /** Before it, one that waits in a monitor, as containers do for clients, keeps a thread of the machine. */
    private static final int FIRST_RELEASE_WITHOUT_PINS = 24;

    private static final Optional<MethodHandle> IS_VIRTUAL = isVirtual();

    private VirtualThreads() {}

    private static Optional<MethodHandle> isVirtual() {
        try {
            return Runtime.version().feature() < FIRST_RELEASE_WITHOUT_PINS
                    ? Optional.empty()
                    : Optional.of(MethodHandles.publicLookup()
                            .findVirtual(Thread.class, "isVirtual", MethodType.methodType(boolean.class)));
        } catch (NoSuchMethodException | IllegalAccessException e) {
            return Optional.empty();
        }
    }

    /** Starts one for each task; empty where there are none. */
    static Optional<Executor> executor() {
        try {
            MethodHandle executor = MethodHandles.publicLookup()
                    .findStatic(
                            Executors.class,
                            "newVirtualThreadPerTaskExecutor",
                            MethodType.methodType(ExecutorService.class));
            return Optional.of((ExecutorService) executor.invokeExact());
        } catch (Error e) {
            throw e;
        } catch (Throwable e) {
            // There is no such method before 19, and until 21 it may not be called.
            return Optional.empty();
        }
    }

    /** Whether this is one, and keeps no thread of the machine while it waits for whatever. */
    static boolean currentMayWait() {
        try {
            return IS_VIRTUAL.isPresent() && (boolean) IS_VIRTUAL.get().invokeExact(Thread.currentThread());
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
