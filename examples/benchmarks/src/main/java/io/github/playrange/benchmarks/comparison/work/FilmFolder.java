package io.github.playrange.benchmarks.comparison.work;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The folder that is served, and its films as files. They are made when they are first wanted, are kept for the next time
 * if they are right, and lie in the page cache.
 */
public final class FilmFolder implements Films {

    private static final int SMALL_FILMS = 1000;
    private static final int PIECE = 1 << 20;

    /** Long ago, so that every server takes its validators for strong ones. */
    private static final FileTime LAST_MODIFIED = FileTime.from(Instant.parse("2026-01-01T00:00:00Z"));

    private final Path folder;
    private final long smallLength;
    private final FilmOfCuts ofCuts;
    private final Set<String> ready = new HashSet<>();
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(PIECE);
    private final ByteBuffer found = ByteBuffer.allocateDirect(PIECE);

    /**
     * Makes the folder if there is none.
     *
     * @param folder where
     * @param smallLength the length of a small film in bytes
     * @param ofCuts how long the film is that is cut, in whole minutes
     */
    public FilmFolder(Path folder, long smallLength, Duration ofCuts) throws IOException {
        this.folder = Files.createDirectories(folder).toRealPath();
        this.smallLength = smallLength;
        this.ofCuts = new FilmOfCuts(ofCuts);
    }

    /** The folder's absolute path. */
    public Path path() {
        return folder;
    }

    /** The same films, but that the cut is made by the server. */
    public Films cuttingServer() {
        return new CuttingServer();
    }

    @Override
    public Film large() throws IOException {
        return made(new PatternFilm("large.mp4", 1L << 30));
    }

    @Override
    public Film small() throws IOException {
        return made(small(0));
    }

    @Override
    public Film cut() throws IOException {
        return made(ofCuts.cut());
    }

    @Override
    public List<Film> manySmall() throws IOException {
        List<Film> films = IntStream.range(0, SMALL_FILMS).mapToObj(this::small).toList();
        for (Film film : films) {
            made(film);
        }
        return films;
    }

    private Film small(int number) {
        return new PatternFilm("film-" + number + "-" + (smallLength >> 10) + "KiB.mp4", smallLength);
    }

    private Film made(Film film) throws IOException {
        if (!ready.add(film.name())) {
            return film;
        }
        Path file = folder.resolve(film.name());
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            channel.truncate(film.length());
            for (long position = 0; position < film.length(); position += buffer.limit()) {
                buffer.clear().limit((int) Math.min(buffer.capacity(), film.length() - position));
                film.fill(position, buffer);
                if (!isThere(channel, position)) {
                    writeFully(channel, position);
                }
            }
        }
        Files.setLastModifiedTime(file, LAST_MODIFIED);
        return film;
    }

    /** Reads what is there, which brings it into the page cache. */
    private boolean isThere(FileChannel channel, long position) throws IOException {
        buffer.flip();
        found.clear().limit(buffer.limit());
        int read;
        do {
            read = channel.read(found, position + found.position());
        } while (read >= 0 && found.hasRemaining());
        return found.flip().equals(buffer);
    }

    private void writeFully(FileChannel channel, long position) throws IOException {
        while (buffer.hasRemaining()) {
            channel.write(buffer, position + buffer.position());
        }
    }

    private final class CuttingServer implements Films {

        @Override
        public Film large() throws IOException {
            return FilmFolder.this.large();
        }

        @Override
        public Film small() throws IOException {
            return FilmFolder.this.small();
        }

        @Override
        public List<Film> manySmall() throws IOException {
            return FilmFolder.this.manySmall();
        }

        @Override
        public Film cut() throws IOException {
            made(ofCuts.whole());
            return ofCuts.cutByQuery();
        }
    }
}
