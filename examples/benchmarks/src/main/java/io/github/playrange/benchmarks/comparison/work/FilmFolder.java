package io.github.playrange.benchmarks.comparison.work;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The folder that is served. Its films are made when they are first wanted, are kept for the next time, and lie in the page
 * cache: they are read once if they were there already.
 */
public final class FilmFolder {

    private static final int SMALL_FILMS = 1000;

    /** Long ago, so that every server takes its validators for strong ones. */
    private static final FileTime LAST_MODIFIED = FileTime.from(Instant.parse("2026-01-01T00:00:00Z"));

    private final Path folder;
    private final long smallLength;
    private final Set<Film> ready = new HashSet<>();
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(1 << 20);

    /**
     * Makes the folder if there is none.
     *
     * @param folder where
     * @param smallLength the length of a small film in bytes
     */
    public FilmFolder(Path folder, long smallLength) throws IOException {
        this.folder = Files.createDirectories(folder).toRealPath();
        this.smallLength = smallLength;
    }

    /** The folder's absolute path. */
    public Path path() {
        return folder;
    }

    /** One film of 1 GiB, which is no sparse file. */
    public Film large() throws IOException {
        return made(new Film("large.mp4", 1L << 30));
    }

    /** One small film. */
    public Film small() throws IOException {
        return made(small(0));
    }

    /** A thousand small films. */
    public List<Film> manySmall() throws IOException {
        List<Film> films = IntStream.range(0, SMALL_FILMS).mapToObj(this::small).toList();
        for (Film film : films) {
            made(film);
        }
        return films;
    }

    private Film small(int number) {
        return new Film("film-" + number + "-" + (smallLength >> 10) + "KiB.mp4", smallLength);
    }

    private Film made(Film film) throws IOException {
        if (!ready.add(film)) {
            return film;
        }
        Path file = folder.resolve(film.name());
        boolean exists = Files.exists(file) && Files.size(file) == film.length();
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            for (long position = 0; position < film.length(); position += buffer.limit()) {
                buffer.clear().limit((int) Math.min(buffer.capacity(), film.length() - position));
                if (exists) {
                    readFully(channel, position);
                } else {
                    film.fill(position, buffer);
                    buffer.flip();
                    writeFully(channel, position);
                }
            }
        }
        Files.setLastModifiedTime(file, LAST_MODIFIED);
        return film;
    }

    private void readFully(FileChannel channel, long position) throws IOException {
        while (buffer.hasRemaining()) {
            channel.read(buffer, position + buffer.position());
        }
    }

    private void writeFully(FileChannel channel, long position) throws IOException {
        while (buffer.hasRemaining()) {
            channel.write(buffer, position + buffer.position());
        }
    }
}
