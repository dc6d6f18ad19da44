package io.github.playrange.benchmarks.jmh;

import io.github.playrange.content.EntityTag;
import io.github.playrange.content.MediaType;
import io.github.playrange.content.OpenedRepresentation;
import io.github.playrange.content.Opening;
import io.github.playrange.content.Representation;
import io.github.playrange.content.RepresentationMetadata;
import io.github.playrange.content.Slice;
import io.github.playrange.range.ByteRange;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;

/**
 * A film of two hours as an MP4 whose head is in memory and whose samples are made up when they are read: 180 000 pictures
 * of H.264, a key frame every two seconds and two B-frames between others, and 337 500 frames of AAC, a second of each
 * after the other.
 */
final class TwoHourFilm implements Representation {

    private static final int SECONDS = 7200;
    private static final int PICTURES_A_SECOND = 25;
    private static final int GROUP = 50;
    private static final int PICTURE_TICKS = 512;
    private static final int FRAME_TICKS = 1024;
    private static final int FRAMES_A_CHUNK = 47;
    private static final int PICTURES = SECONDS * PICTURES_A_SECOND;
    private static final int FRAMES = SECONDS * 48_000 / FRAME_TICKS;
    private static final int ALIGNMENT = 16;

    /** What stands at every multiple of the alignment: a NAL unit of the rest of it, the slice of a key frame. */
    private static final byte[] PATTERN = {0, 0, 0, 12, 0x65, 0x11, 0x22, 0x33, 1, 2, 3, 4, 5, 6, 7, 8};

    private final ByteBuffer head;
    private final long length;

    TwoHourFilm() {
        int empty = ByteBuffer.wrap(join(fileType(), movie(0))).remaining();
        int padding = ALIGNMENT - (empty + 8 + 16) % ALIGNMENT;
        long start = empty + 8 + padding + 16L;
        long samples = 0;
        for (int i = 0; i < PICTURES; i++) {
            samples += pictureBytes(i);
        }
        for (int i = 0; i < FRAMES; i++) {
            samples += frameBytes(i);
        }
        byte[] data = new byte[16];
        ByteBuffer.wrap(data)
                .putInt(1)
                .put("mdat".getBytes(StandardCharsets.US_ASCII))
                .putLong(samples + 16);
        this.head = ByteBuffer.wrap(join(fileType(), movie(start), box("free", new byte[padding]), data));
        this.length = start + samples;
    }

    private static int pictureBytes(int picture) {
        return ALIGNMENT * (picture % GROUP == 0 ? 4000 : 500 + picture * 7 % 700);
    }

    private static int frameBytes(int frame) {
        return ALIGNMENT * (14 + frame * 5 % 17);
    }

    @Override
    public RepresentationMetadata metadata() {
        return new RepresentationMetadata(
                length,
                new MediaType("video/mp4"),
                Optional.of(EntityTag.strong("two-hours")),
                Optional.of(Instant.parse("2026-01-01T00:00:00Z")));
    }

    @Override
    public Opening open() {
        return new Opening.Opened(new Opened());
    }

    private final class Opened implements OpenedRepresentation {

        @Override
        public List<Slice> slices(ByteRange range) {
            range.requireInside(length);
            return List.of(new Slice.PositionalSpan(this::read, range));
        }

        private int read(long position, ByteBuffer target) {
            int count = (int) Math.min(target.remaining(), length - position);
            int copied = position < head.limit() ? (int) Math.min(count, head.limit() - position) : 0;
            if (copied > 0) {
                target.put(head.slice((int) position, copied));
            }
            for (int i = copied; i < count; i++) {
                target.put(PATTERN[(int) ((position + i) % ALIGNMENT)]);
            }
            return count;
        }

        @Override
        public void close() {}
    }

    private static byte[] fileType() {
        return box("ftyp", "isom\0\0\2\0isomiso2avc1mp41".getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] movie(long start) {
        return box(
                "moov",
                box("mvhd", ints(0, 0, 0, 1000, SECONDS * 1000), new byte[80]),
                track(1, "vide", 12_800, PICTURE_TICKS, pictureTables(start)),
                track(2, "soun", 48_000, FRAME_TICKS, frameTables(start)));
    }

    private static byte[] track(int id, String handler, int timescale, int mediaTime, byte[] tables) {
        byte[] name = handler.getBytes(StandardCharsets.US_ASCII);
        return box(
                "trak",
                box("tkhd", ints(3, 0, 0, id, 0, SECONDS * 1000), new byte[60]),
                box("edts", box("elst", ints(0, 1, SECONDS * 1000, mediaTime, 0x1_0000))),
                box(
                        "mdia",
                        box("mdhd", ints(0, 0, 0, timescale, 0, 0)),
                        box("hdlr", ints(0, 0), name, new byte[13]),
                        box("minf", box("stbl", tables))));
    }

    private static byte[] pictureTables(long start) {
        byte[] avcC = box("avcC", new byte[] {1, 0x64, 0, 0x1F, (byte) 0xFF, (byte) 0xE0, 0});
        return join(
                box("stsd", ints(0, 1), box("avc1", new byte[78], avcC)),
                box("stts", ints(0, 1, PICTURES, PICTURE_TICKS)),
                table("ctts", PICTURES, 2, i -> i % 2 == 0 ? 1 : PICTURE_TICKS * offset(i / 2)),
                table("stss", PICTURES / GROUP, 1, i -> 1 + i * GROUP),
                box("stsz", ints(0, 0), table(PICTURES, 1, TwoHourFilm::pictureBytes)),
                box("stsc", ints(0, 1, 1, PICTURES_A_SECOND, 1)),
                positions(start, true));
    }

    private static byte[] frameTables(long start) {
        int rest = FRAMES % FRAMES_A_CHUNK;
        return join(
                box("stsd", ints(0, 1), box("mp4a", new byte[28])),
                box("stts", ints(0, 1, FRAMES, FRAME_TICKS)),
                box("stsz", ints(0, 0), table(FRAMES, 1, TwoHourFilm::frameBytes)),
                box("stsc", ints(0, 2, 1, FRAMES_A_CHUNK, 1, FRAMES / FRAMES_A_CHUNK + 1, rest, 1)),
                positions(start, false));
    }

    /** Of the pictures of a group the first and every third come before the two that are shown before them. */
    private static int offset(int picture) {
        int inGroup = picture % GROUP;
        if (inGroup == 0 || inGroup == GROUP - 1) {
            return 1;
        }
        return inGroup % 3 == 1 ? 3 : 0;
    }

    private static byte[] positions(long start, boolean pictures) {
        ByteBuffer positions = ByteBuffer.allocate(8 + SECONDS * Long.BYTES);
        int count = 0;
        positions.putInt(0).putInt(0);
        long position = start;
        for (int second = 0; second < SECONDS; second++) {
            int frames = second * FRAMES_A_CHUNK;
            if (pictures || frames < FRAMES) {
                count++;
                positions.putLong(position + (pictures ? 0 : bytesOfPictures(second)));
            }
            position += bytesOfPictures(second);
            for (int i = frames; i < Math.min(FRAMES, frames + FRAMES_A_CHUNK); i++) {
                position += frameBytes(i);
            }
        }
        positions.putInt(4, count);
        byte[] table = new byte[positions.position()];
        positions.get(0, table);
        return box("co64", table);
    }

    private static long bytesOfPictures(int second) {
        long bytes = 0;
        for (int i = second * PICTURES_A_SECOND; i < (second + 1) * PICTURES_A_SECOND; i++) {
            bytes += pictureBytes(i);
        }
        return bytes;
    }

    private static byte[] table(String type, int entries, int numbersEach, IntUnaryOperator number) {
        return box(type, ints(0), table(entries, numbersEach, number));
    }

    /** The number of entries, then their numbers. */
    private static byte[] table(int entries, int numbersEach, IntUnaryOperator number) {
        ByteBuffer table = ByteBuffer.allocate(Integer.BYTES * (1 + entries * numbersEach));
        table.putInt(entries);
        for (int i = 0; i < entries * numbersEach; i++) {
            table.putInt(number.applyAsInt(i));
        }
        return table.array();
    }

    private static byte[] ints(int... numbers) {
        ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES * numbers.length);
        for (int number : numbers) {
            bytes.putInt(number);
        }
        return bytes.array();
    }

    private static byte[] box(String type, byte[]... parts) {
        byte[] body = join(parts);
        return join(ints(body.length + 8), type.getBytes(StandardCharsets.US_ASCII), body);
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            joined.writeBytes(part);
        }
        return joined.toByteArray();
    }
}
