package io.github.playrange.examples.editor.work;

import io.github.playrange.examples.editor.library.Digest;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;

/**
 * A video that is being imported. Closed before it is kept, it leaves nothing behind. Used by one thread.
 *
 * @see ImportedVideos#begin
 */
public final class ArrivingVideo implements Closeable {

    /** With less room than that, a file that cannot be written does not fit. */
    private static final long FULL = 1L << 20;

    private final UnfinishedFile file;
    private final MessageDigest digest = Digest.begin();

    ArrivingVideo(UnfinishedFile file) {
        this.file = file;
    }

    /**
     * Takes the next bytes.
     *
     * @param bytes all of it that remains
     * @throws NoSpaceException if they do not fit onto the disk
     * @throws IOException if they cannot be written
     */
    public void append(ByteBuffer bytes) throws IOException {
        digest.update(bytes.duplicate());
        try {
            file.append(bytes);
        } catch (IOException e) {
            requireSpace(FULL);
            throw e;
        }
    }

    void requireSpace(long bytes) throws IOException {
        if (Files.getFileStore(path()).getUsableSpace() < bytes) {
            throw new NoSpaceException("there is no room for a video at " + path());
        }
    }

    Path path() {
        return file.path();
    }

    /** The digest of all bytes, to be asked for once. */
    String digest() {
        return Digest.hexadecimal(digest.digest());
    }

    void force() throws IOException {
        file.force();
    }

    void finish(Path target) throws IOException {
        file.finish(target);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
