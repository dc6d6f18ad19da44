package io.github.playrange.benchmarks.film;

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
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;

/**
 * An MP4 whose head is in memory and whose samples are made up when they are read: 25 pictures of H.264 a second, a key
 * frame every two seconds and two B-frames between others, and AAC of 48 kHz, a second of each after the other. No two
 * places of its samples have the same bytes.
 */
public final class SyntheticFilm implements Representation {

    private static final int PICTURES_A_SECOND = 25;
    private static final int GROUP = 50;
    private static final int PICTURE_TICKS = 512;
    private static final int FRAME_TICKS = 1024;
    private static final int FRAMES_A_CHUNK = 47;
    private static final int SOUND_RATE = 48_000;
    private static final int ALIGNMENT = 16;

    /**
     * What stands at every multiple of the alignment, before eight bytes that are those of the place alone: a NAL unit of
     * the rest of it, the slice of a key frame.
     */
    private static final long NAL_UNIT = 0x0000_000C_6511_2233L;

    private static final long GOLDEN = 0x9E37_79B9_7F4A_7C15L;

    private final int seconds;
    private final int pictures;
    private final int frames;
    private final ByteBuffer head;
    private final long length;
    private final RepresentationMetadata metadata;

    /**
     * Makes the head.
     *
     * @param duration how long the film is, in whole minutes
     * @throws IllegalArgumentException if it is not a whole number of minutes, at least one
     */
    public SyntheticFilm(Duration duration) {
        if (duration.toMinutes() < 1 || !duration.equals(Duration.ofMinutes(duration.toMinutes()))) {
            throw new IllegalArgumentException("the film must last a whole number of minutes, and not " + duration);
        }
        this.seconds = Math.toIntExact(duration.toSeconds());
        this.pictures = seconds * PICTURES_A_SECOND;
        this.frames = Math.toIntExact((long) seconds * SOUND_RATE / FRAME_TICKS);
        int empty = ByteBuffer.wrap(join(fileType(), movie(0))).remaining();
        int padding = ALIGNMENT - (empty + 8 + 16) % ALIGNMENT;
        long start = empty + 8 + padding + 16L;
        long samples = 0;
        for (int i = 0; i < pictures; i++) {
            samples += pictureBytes(i);
        }
        for (int i = 0; i < frames; i++) {
            samples += frameBytes(i);
        }
        byte[] data = new byte[16];
        ByteBuffer.wrap(data)
                .putInt(1)
                .put("mdat".getBytes(StandardCharsets.US_ASCII))
                .putLong(samples + 16);
        this.head = ByteBuffer.wrap(join(fileType(), movie(start), box("free", new byte[padding]), data));
        this.length = start + samples;
        this.metadata = new RepresentationMetadata(
                length,
                new MediaType("video/mp4"),
                Optional.of(EntityTag.strong("synthetic-" + seconds)),
                Optional.of(Instant.parse("2026-01-01T00:00:00Z")));
    }

    private static int pictureBytes(int picture) {
        return ALIGNMENT * (picture % GROUP == 0 ? 4000 : 500 + picture * 7 % 700);
    }

    private static int frameBytes(int frame) {
        return ALIGNMENT * (14 + frame * 5 % 17);
    }

    @Override
    public RepresentationMetadata metadata() {
        return metadata;
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
            fill(position + copied, target.slice(target.position(), count - copied));
            target.position(target.position() + count - copied);
            return count;
        }

        @Override
        public void close() {}
    }

    /** The bytes of samples, in the order of a new buffer, which is big-endian. */
    private static void fill(long position, ByteBuffer bytes) {
        long at = position;
        while (bytes.hasRemaining()) {
            int inBlock = (int) (at % ALIGNMENT);
            long ofPlace = (at - inBlock) * GOLDEN;
            if (inBlock == 0 && bytes.remaining() >= ALIGNMENT) {
                bytes.putLong(NAL_UNIT).putLong(ofPlace);
                at += ALIGNMENT;
            } else {
                long eight = inBlock < Long.BYTES ? NAL_UNIT : ofPlace;
                bytes.put((byte) (eight >>> (Byte.SIZE * (Long.BYTES - 1 - inBlock % Long.BYTES))));
                at++;
            }
        }
    }

    private static byte[] fileType() {
        return box("ftyp", "isom\0\0\2\0isomiso2avc1mp41".getBytes(StandardCharsets.US_ASCII));
    }

    private byte[] movie(long start) {
        return box(
                "moov",
                box("mvhd", ints(0, 0, 0, 1000, seconds * 1000), new byte[80]),
                track(1, "vide", 12_800, PICTURE_TICKS, pictureTables(start)),
                track(2, "soun", SOUND_RATE, FRAME_TICKS, frameTables(start)));
    }

    private byte[] track(int id, String handler, int timescale, int mediaTime, byte[] tables) {
        byte[] name = handler.getBytes(StandardCharsets.US_ASCII);
        return box(
                "trak",
                box("tkhd", ints(3, 0, 0, id, 0, seconds * 1000), new byte[60]),
                box("edts", box("elst", ints(0, 1, seconds * 1000, mediaTime, 0x1_0000))),
                box(
                        "mdia",
                        box("mdhd", ints(0, 0, 0, timescale, 0, 0)),
                        box("hdlr", ints(0, 0), name, new byte[13]),
                        box("minf", box("stbl", tables))));
    }

    private byte[] pictureTables(long start) {
        byte[] avcC = box("avcC", new byte[] {1, 0x64, 0, 0x1F, (byte) 0xFF, (byte) 0xE0, 0});
        return join(
                box("stsd", ints(0, 1), box("avc1", new byte[78], avcC)),
                box("stts", ints(0, 1, pictures, PICTURE_TICKS)),
                table("ctts", pictures, 2, i -> i % 2 == 0 ? 1 : PICTURE_TICKS * offset(i / 2)),
                table("stss", pictures / GROUP, 1, i -> 1 + i * GROUP),
                box("stsz", ints(0, 0), table(pictures, 1, SyntheticFilm::pictureBytes)),
                box("stsc", ints(0, 1, 1, PICTURES_A_SECOND, 1)),
                positions(start, true));
    }

    private byte[] frameTables(long start) {
        int whole = frames / FRAMES_A_CHUNK;
        int rest = frames % FRAMES_A_CHUNK;
        return join(
                box("stsd", ints(0, 1), box("mp4a", new byte[28])),
                box("stts", ints(0, 1, frames, FRAME_TICKS)),
                box("stsz", ints(0, 0), table(frames, 1, SyntheticFilm::frameBytes)),
                box(
                        "stsc",
                        rest == 0
                                ? ints(0, 1, 1, FRAMES_A_CHUNK, 1)
                                : ints(0, 2, 1, FRAMES_A_CHUNK, 1, whole + 1, rest, 1)),
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

    private byte[] positions(long start, boolean ofPictures) {
        ByteBuffer positions = ByteBuffer.allocate(8 + seconds * Long.BYTES);
        int count = 0;
        positions.putInt(0).putInt(0);
        long position = start;
        for (int second = 0; second < seconds; second++) {
            int first = second * FRAMES_A_CHUNK;
            if (ofPictures || first < frames) {
                count++;
                positions.putLong(position + (ofPictures ? 0 : bytesOfPictures(second)));
            }
            position += bytesOfPictures(second);
            for (int i = first; i < Math.min(frames, first + FRAMES_A_CHUNK); i++) {
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
