package io.github.playrange.benchmarks.comparison.load;

import io.github.playrange.benchmarks.comparison.http.BodySink;
import io.github.playrange.benchmarks.comparison.http.ResponseParser;
import io.github.playrange.benchmarks.comparison.http.Target;
import io.github.playrange.benchmarks.comparison.work.Film;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.locks.LockSupport;

/** Many viewers of one film, each on a connection of its own, that take what a film needs and not more. */
public final class SlowReaders implements AutoCloseable {

    /** What each takes in a second. */
    public static final int BYTES_PER_SECOND = 64 << 10;

    /** Who got as much of what was due is served. */
    private static final double TOLERANCE = 0.9;

    /** Small, or the operating system would read ahead for the reader. */
    private static final int RECEIVE_BUFFER = 64 << 10;

    private static final long TICK_NANOS = Duration.ofMillis(250).toNanos();
    private static final long SEED = 64;

    private final List<Reader> readers = new ArrayList<>();
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(RECEIVE_BUFFER);

    /**
     * Connects one after the other, and asks for the rest of the film from somewhere in its first half: viewers do not come
     * all at once, and a container makes a thread for each request that finds none.
     *
     * @param target where
     * @param film a film that none of them reads to its end
     * @param count how many readers
     * @param arrival from the first to the last
     */
    public SlowReaders(Target target, Film film, int count, Duration arrival) throws IOException {
        SplittableRandom random = new SplittableRandom(SEED);
        try {
            for (int i = 0; i < count; i++) {
                long position = random.nextLong(film.length() / 2);
                readers.add(new Reader(target, film, position));
                LockSupport.parkNanos(arrival.toNanos() / count);
            }
        } catch (IOException e) {
            close();
            throw e;
        }
    }

    /**
     * Lets all of them read at their pace.
     *
     * @return how many got what was due to them
     */
    public int read(Duration duration) {
        long begin = System.nanoTime();
        long visits = duration.toNanos() / TICK_NANOS * readers.size();
        for (long visit = 0; visit < visits; visit++) {
            long dueAt = TICK_NANOS * (visit + 1) / readers.size();
            long early = begin + dueAt - System.nanoTime();
            if (early > 0) {
                LockSupport.parkNanos(early);
            }
            readers.get((int) (visit % readers.size())).read(due(dueAt), buffer);
        }
        long due = (long) (due(duration.toNanos()) * TOLERANCE);
        return (int) readers.stream().filter(reader -> reader.hasRead(due)).count();
    }

    private static long due(long nanos) {
        return (long) (nanos / 1e9 * BYTES_PER_SECOND);
    }

    @Override
    public void close() {
        readers.forEach(Reader::close);
    }

    private static final class Reader {

        private final SocketChannel channel;
        private final ResponseParser response = new ResponseParser(BodySink.DISCARD);

        Reader(Target target, Film film, long position) throws IOException {
            channel = SocketChannel.open();
            channel.setOption(StandardSocketOptions.SO_RCVBUF, RECEIVE_BUFFER);
            channel.connect(target.address());
            channel.write(target.get(film.name(), List.of("Range: bytes=" + position + "-")));
            channel.configureBlocking(false);
        }

        /** Reads what has come, up to what is due. */
        void read(long due, ByteBuffer buffer) {
            try {
                int read = 1;
                while (read > 0 && channel.isOpen() && response.bodyLength() < due) {
                    buffer.clear().limit((int) Math.min(due - response.bodyLength(), buffer.capacity()));
                    read = channel.read(buffer);
                    response.accept(buffer.flip());
                    if (read < 0) {
                        channel.close();
                    }
                }
            } catch (IOException e) {
                // Whoever is left without an answer was not served, and that is counted.
                close();
            }
        }

        boolean hasRead(long due) {
            return response.hasHead() && response.head().status() == 206 && response.bodyLength() >= due;
        }

        void close() {
            try {
                channel.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
