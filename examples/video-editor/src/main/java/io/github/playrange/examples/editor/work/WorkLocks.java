package io.github.playrange.examples.editor.work;

import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;

/**
 * Locks that hold between threads, web applications of one server, and processes.
 *
 * <p>Each is one byte of a file, which stays open: where the rules of POSIX hold, a process that closes a file gives up
 * all locks that it has on it. Safe for use by any number of threads.
 */
final class WorkLocks implements Closeable {

    private static final long MILLIS_BETWEEN_TRIES = 10;

    private final Path file;
    private Optional<FileChannel> channel = Optional.empty();

    WorkLocks(Path file) {
        this.file = file;
    }

    /** The lock of a byte; empty if somebody has it. */
    Optional<FileLock> tryLock(long position) throws IOException {
        try {
            return Optional.ofNullable(channel().tryLock(position, 1, false));
        } catch (OverlappingFileLockException heldByThisProcess) {
            return Optional.empty();
        }
    }

    /**
     * Waits for the lock of a byte.
     *
     * @throws BusyException if somebody has it for longer than that
     */
    FileLock lock(long position, Duration patience) throws IOException {
        long deadline = System.nanoTime() + patience.toNanos();
        Optional<FileLock> lock = tryLock(position);
        while (lock.isEmpty()) {
            if (System.nanoTime() - deadline > 0) {
                throw new BusyException("the lock of byte " + position + " in " + file + " is held by another");
            }
            pause();
            lock = tryLock(position);
        }
        return lock.get();
    }

    private static void pause() throws InterruptedIOException {
        try {
            Thread.sleep(MILLIS_BETWEEN_TRIES);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while waiting for a lock");
        }
    }

    private synchronized FileChannel channel() throws IOException {
        if (channel.filter(FileChannel::isOpen).isEmpty()) {
            Files.createDirectories(file.toAbsolutePath().getParent());
            channel = Optional.of(FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE));
        }
        return channel.get();
    }

    @Override
    public synchronized void close() throws IOException {
        if (channel.isPresent()) {
            channel.get().close();
        }
    }
}
