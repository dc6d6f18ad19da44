package io.github.playrange.examples.editor.work;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * A file that is being written. Closed before it is finished, it is gone. Used by one thread.
 *
 * @see WorkFiles#begin
 */
public final class UnfinishedFile implements Closeable {

    private final Path path;
    private final Path workFolder;
    private final FileLock lock;
    private final FileChannel channel;

    private UnfinishedFile(Path path, Path workFolder, FileLock lock, FileChannel channel) {
        this.path = path;
        this.workFolder = workFolder;
        this.lock = lock;
        this.channel = channel;
    }

    static UnfinishedFile create(Path path, Path workFolder, FileLock lock) throws IOException {
        try {
            FileChannel channel = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            return new UnfinishedFile(path, workFolder, lock, channel);
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** Where it lies for now, to be looked at. */
    public Path path() {
        return path;
    }

    /**
     * Writes on.
     *
     * @param bytes all of it that remains
     * @throws IOException if that cannot be written
     */
    public void append(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    /**
     * Waits until all that was written is on the disk, so that to finish takes no time.
     *
     * @throws IOException if it cannot be written
     */
    public void force() throws IOException {
        channel.force(true);
    }

    /**
     * Puts the file in its place once all of it is on the disk, instead of the one that may be there.
     *
     * @param target a path in the work folder
     * @throws IOException if that cannot be done; what is there is unchanged then
     */
    public void finish(Path target) throws IOException {
        force();
        channel.close();
        Files.createDirectories(target.getParent());
        Files.move(path, target, StandardCopyOption.ATOMIC_MOVE);
        Path folder = workFolder;
        for (Path name : workFolder.relativize(target)) {
            force(folder);
            folder = folder.resolve(name);
        }
    }

    /** Windows does not open folders, and needs nothing of the kind. */
    private static void force(Path folder) {
        try (FileChannel opened = FileChannel.open(folder, StandardOpenOption.READ)) {
            opened.force(true);
        } catch (IOException e) {
            System.getLogger(UnfinishedFile.class.getName())
                    .log(System.Logger.Level.DEBUG, "cannot force " + folder + ": " + e);
        }
    }

    @Override
    public void close() throws IOException {
        try (lock) {
            channel.close();
            Files.deleteIfExists(path);
        }
    }
}
