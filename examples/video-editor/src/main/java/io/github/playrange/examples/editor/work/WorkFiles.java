package io.github.playrange.examples.editor.work;

import io.github.playrange.examples.editor.library.WorkLayout;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

/**
 * Writes the files of the work folder, each of them whole or not at all: it is written under another name, and given its
 * own when it is on the disk. Safe for use by any number of threads, and beside other processes.
 */
public final class WorkFiles implements Closeable {

    /** What only one may change at a time. */
    public enum Changing {
        /** Edits. */
        EDITS(0, Duration.ofSeconds(10)),
        /** The list of imported videos; who waits for it may have sent gigabytes. */
        IMPORTS(1, Duration.ofMinutes(5));

        private final long number;
        private final Duration patience;

        Changing(long number, Duration patience) {
            this.number = number;
            this.patience = patience;
        }
    }

    /** Each unfinished file has the number of its lock for a name; those of {@link Changing} come first. */
    private static final long FIRST_NUMBER = 1 << 10;

    private static final int HEXADECIMAL = 16;

    private final WorkLayout layout;
    private final WorkLocks locks;

    /**
     * Writes into a work folder, which is made when something is first written.
     *
     * @param layout where things lie in it
     */
    public WorkFiles(WorkLayout layout) {
        this.layout = layout;
        this.locks = new WorkLocks(layout.locks());
    }

    /** Where things lie. */
    public WorkLayout layout() {
        return layout;
    }

    /** Changes something, and says what became of it. */
    @FunctionalInterface
    public interface Change<T> {

        /**
         * Makes the change.
         *
         * @return what became of it
         * @throws IOException if files cannot be read or written
         */
        T make() throws IOException;
    }

    /**
     * Makes a change while nobody else makes one of that kind.
     *
     * @param what is changed
     * @param change makes the change
     * @return what became of it
     * @throws BusyException if others take longer than they should
     * @throws IOException if the work folder cannot be written
     */
    public <T> T alone(Changing what, Change<T> change) throws IOException {
        FileLock lock = locks.lock(what.number, what.patience);
        try {
            return change.make();
        } finally {
            lock.release();
        }
    }

    /**
     * Begins with a file.
     *
     * @return an empty file without a name of its own
     * @throws IOException if the work folder cannot be written
     */
    public UnfinishedFile begin() throws IOException {
        Files.createDirectories(layout.incoming());
        while (true) {
            long number = ThreadLocalRandom.current().nextLong(FIRST_NUMBER, Long.MAX_VALUE - 1);
            Optional<FileLock> lock = locks.tryLock(number);
            if (lock.isPresent()) {
                return UnfinishedFile.create(
                        layout.incoming().resolve(Long.toString(number, HEXADECIMAL)), layout.folder(), lock.get());
            }
        }
    }

    /**
     * Writes a file, in place of the one that may be there.
     *
     * @param target its path in the work folder
     * @param content all that it holds
     * @throws IOException if that cannot be written; what was there is unchanged then
     */
    public void write(Path target, byte[] content) throws IOException {
        try (UnfinishedFile file = begin()) {
            file.append(ByteBuffer.wrap(content));
            file.finish(target);
        }
    }

    /**
     * Removes the unfinished files that nobody is writing any more, since whoever did was ended.
     *
     * @throws IOException if they cannot be listed or removed
     */
    public void removeAbandoned() throws IOException {
        if (!Files.isDirectory(layout.incoming())) {
            return;
        }
        List<Path> unfinished;
        try (Stream<Path> files = Files.list(layout.incoming())) {
            unfinished = files.toList();
        }
        for (Path file : unfinished) {
            Optional<FileLock> lock = lockOf(file);
            if (lock.isPresent()) {
                try {
                    Files.deleteIfExists(file);
                } finally {
                    lock.get().release();
                }
            }
        }
    }

    private Optional<FileLock> lockOf(Path unfinished) throws IOException {
        try {
            return locks.tryLock(Long.parseLong(unfinished.getFileName().toString(), HEXADECIMAL));
        } catch (NumberFormatException notOfOurs) {
            return Optional.empty();
        }
    }

    @Override
    public void close() throws IOException {
        locks.close();
    }
}
