package io.github.playrange.content;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import io.github.playrange.content.ConcatenatedRepresentation.Part;
import io.github.playrange.content.contract.ContentReader;
import io.github.playrange.range.ByteRange;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is put together has the bytes that an array would have. Seeded, so that a failure repeats. */
final class ConcatenatedPropertyTest {

    private static final int ROUNDS = 150;
    private static final int RANGES = 40;
    private static final int DEPTH = 3;

    /** A representation and what it has to be. */
    private record Modelled(Representation representation, List<Byte> content, Optional<Instant> lastModified) {

        byte[] bytes(ByteRange range) {
            byte[] bytes = new byte[(int) range.length()];
            for (int i = 0; i < bytes.length; i++) {
                bytes[i] = content.get((int) range.start() + i);
            }
            return bytes;
        }

        ByteRange all() {
            return new ByteRange(0, content.size());
        }
    }

    private final Path folder;
    private int files;

    ConcatenatedPropertyTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void anyConcatenation_hasTheBytesOfItsParts() throws IOException {
        Random random = new Random(14_3);
        try (FileSystem zip = FileSystems.newFileSystem(folder.resolve("a.zip"), Map.of("create", "true"));
                FileSystem memory = Jimfs.newFileSystem(Configuration.unix())) {
            List<Path> folders = List.of(folder, zip.getPath("/"), memory.getPath("/"));
            for (int round = 0; round < ROUNDS; round++) {
                check(concatenation(random, folders, DEPTH), random);
            }
        }
        TemporaryFiles.assertNoOpenFiles(folder);
    }

    private static void check(Modelled whole, Random random) throws IOException {
        Representation representation = whole.representation();
        assertEquals(whole.content().size(), representation.metadata().length());
        assertEquals(whole.lastModified(), representation.metadata().lastModified());
        try (OpenedRepresentation opened = ContentReader.open(representation)) {
            for (int i = 0; i < RANGES && !whole.content().isEmpty(); i++) {
                ByteRange range =
                        i == 0 ? whole.all() : range(random, whole.content().size());
                assertArrayEquals(
                        whole.bytes(range), ContentReader.readAll(opened.slices(range)), () -> range + " of " + whole);
            }
            assertThrows(
                    IndexOutOfBoundsException.class,
                    () -> opened.slices(new ByteRange(0, whole.content().size() + 1)));
        }
    }

    private Modelled concatenation(Random random, List<Path> folders, int depth) throws IOException {
        List<Modelled> sources = new ArrayList<>();
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            sources.add(
                    depth > 1 && random.nextInt(3) == 0
                            ? concatenation(random, folders, depth - 1)
                            : source(random, folders));
        }
        sources.removeIf(source -> source.content().isEmpty());
        List<Part> parts = new ArrayList<>();
        List<Byte> content = new ArrayList<>();
        List<Optional<Instant>> times = new ArrayList<>();
        for (int i = sources.isEmpty() ? 0 : random.nextInt(6); i > 0; i--) {
            Modelled source = sources.get(random.nextInt(sources.size()));
            ByteRange range = random.nextInt(4) == 0
                    ? source.all()
                    : range(random, source.content().size());
            parts.add(new Part(source.representation(), range));
            content.addAll(source.content().subList((int) range.start(), (int) range.end()));
            times.add(source.lastModified());
        }
        Optional<Instant> lastModified = times.isEmpty() || times.contains(Optional.<Instant>empty())
                ? Optional.empty()
                : Optional.of(Collections.max(times.stream().map(Optional::get).toList()));
        return new Modelled(
                new ConcatenatedRepresentation(parts, TemporaryFiles.VIDEO, Optional.empty()), content, lastModified);
    }

    private Modelled source(Random random, List<Path> folders) throws IOException {
        byte[] bytes = new byte[1 + random.nextInt(random.nextInt(4) == 0 ? 5000 : 12)];
        random.nextBytes(bytes);
        Instant time = TemporaryFiles.LONG_AGO.plusSeconds(random.nextInt(1000));
        if (random.nextInt(3) == 0) {
            Optional<Instant> known = random.nextBoolean() ? Optional.of(time) : Optional.empty();
            return modelled(new BytesRepresentation(bytes, TemporaryFiles.VIDEO, Optional.empty(), known), bytes);
        }
        files++;
        Path file = folders.get(random.nextInt(folders.size())).resolve(files + ".mp4");
        Files.write(file, bytes);
        Files.setLastModifiedTime(file, FileTime.from(time));
        return modelled(TemporaryFiles.representation(file), bytes);
    }

    private static Modelled modelled(Representation representation, byte[] bytes) {
        List<Byte> content = new ArrayList<>();
        for (byte b : bytes) {
            content.add(b);
        }
        return new Modelled(representation, content, representation.metadata().lastModified());
    }

    private static ByteRange range(Random random, int length) {
        int start = random.nextInt(length);
        return new ByteRange(start, start + 1 + random.nextInt(length - start));
    }
}
