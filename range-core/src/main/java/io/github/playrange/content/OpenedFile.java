package io.github.playrange.content;

import io.github.playrange.range.ByteRange;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

/** A file that is open for one response: by its FileChannel on the default file system, else by any channel. */
final class OpenedFile implements OpenedRepresentation {

    private static final Set<OpenOption> FOLLOWING_LINKS = Set.of(StandardOpenOption.READ);
    private static final Set<OpenOption> NOT_FOLLOWING_LINKS =
            Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);

    private final Path path;
    private final SeekableByteChannel channel;
    private final long length;

    /** A channel has one position; a monitor would pin virtual threads before JDK 24. */
    private final ReentrantLock positioned = new ReentrantLock();

    private OpenedFile(Path path, SeekableByteChannel channel, long length) {
        this.path = path;
        this.channel = channel;
        this.length = length;
    }

    static OpenedFile open(Path path, LinkOption... linkOptions) throws IOException {
        SeekableByteChannel channel = openChannel(path, linkOptions);
        boolean opened = false;
        try {
            OpenedFile file = new OpenedFile(path, channel, channel.size());
            opened = true;
            return file;
        } finally {
            if (!opened) {
                channel.close();
            }
        }
    }

    private static SeekableByteChannel openChannel(Path path, LinkOption... linkOptions) throws IOException {
        if (path.getFileSystem() == FileSystems.getDefault()) {
            return FileChannel.open(path, linkOptions.length == 0 ? FOLLOWING_LINKS : NOT_FOLLOWING_LINKS);
        }
        // Some providers refuse link options here (zip); the attributes, read without following links, tell a link.
        return Files.newByteChannel(path, StandardOpenOption.READ);
    }

    long length() {
        return length;
    }

    @Override
    public List<Slice> slices(ByteRange range) {
        range.requireInside(length);
        return List.of(
                channel instanceof FileChannel file && path.getFileSystem() == FileSystems.getDefault()
                        ? new Slice.FileSpan(path, file, range)
                        : new Slice.PositionalSpan(this::readAt, range));
    }

    private int readAt(long position, ByteBuffer target) throws IOException {
        positioned.lock();
        try {
            return channel.position(position).read(target);
        } finally {
            positioned.unlock();
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
