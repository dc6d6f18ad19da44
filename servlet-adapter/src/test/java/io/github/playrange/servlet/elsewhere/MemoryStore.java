package io.github.playrange.servlet.elsewhere;

import java.io.FileNotFoundException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Objects in memory. It gives no more than a row of bytes at a time, as tables do, and keeps one version of each. */
final class MemoryStore implements ObjectStore {

    private static final int ROW_BYTES = 512;
    private static final Instant FIRST_STORED = Instant.parse("2026-03-05T10:20:30Z");

    private record Stored(Entry entry, ByteBuffer bytes) {}

    private final Map<String, Stored> objects = new ConcurrentHashMap<>();
    private final AtomicInteger versions = new AtomicInteger();

    void store(String name, byte[] bytes) {
        int version = versions.incrementAndGet();
        Entry entry = new Entry("v" + version, bytes.length, FIRST_STORED.plusSeconds(version));
        objects.put(name, new Stored(entry, ByteBuffer.wrap(bytes.clone())));
    }

    void remove(String name) {
        objects.remove(name);
    }

    @Override
    public Optional<Entry> find(String name) {
        return Optional.ofNullable(objects.get(name)).map(Stored::entry);
    }

    @Override
    public int read(String name, String version, long position, ByteBuffer target) throws FileNotFoundException {
        Stored stored = objects.get(name);
        if (stored == null || !stored.entry().version().equals(version)) {
            throw new FileNotFoundException("there is no version " + version + " of " + name);
        }
        if (position >= stored.bytes().limit()) {
            return -1;
        }
        int start = (int) position;
        int endOfRow =
                Math.min((start / ROW_BYTES + 1) * ROW_BYTES, stored.bytes().limit());
        int count = Math.min(target.remaining(), endOfRow - start);
        target.put(stored.bytes().slice(start, count));
        return count;
    }
}
