package io.github.playrange.mp4;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToLongFunction;

/**
 * Writes the head of a cut: all boxes before the samples.
 *
 * @see <a href="https://www.iso.org/standard/83102.html">ISO/IEC 14496-12, 8</a>
 */
final class MovieWriter {

    private static final int NORMAL_RATE = 0x0001_0000;
    private static final int NORMAL_VOLUME = 0x0100;
    private static final int ENABLED_AND_IN_MOVIE = 3;
    private static final int SELF_CONTAINED = 1;
    private static final int BYTES_OF_A_HEADER = 8;
    private static final int BYTES_OF_A_LARGE_HEADER = 16;
    private static final long MOST_OF_32_BITS = 0xFFFF_FFFFL;

    /** The identity, in 16.16 and 2.30. */
    private static final int[] MATRIX = {NORMAL_RATE, 0, 0, 0, NORMAL_RATE, 0, 0, 0, 0x4000_0000};

    private final long timescale;
    private final List<OutputTrack> tracks;
    private final long payload;
    private final boolean large;
    private final BoxWriter writer;

    /** Where the positions of chunks stand, to which the length of the head is added when it is known. */
    private final List<Integer> positionTables = new ArrayList<>();

    private MovieWriter(long timescale, List<OutputTrack> tracks, long payload, BoxWriter writer) {
        this.writer = writer;
        this.timescale = timescale;
        this.tracks = tracks;
        this.payload = payload;
        // The head has less than a quarter of what 32 bits can tell.
        this.large = payload > MOST_OF_32_BITS - (1 << 30);
    }

    /** The head of so many bytes of samples. */
    static byte[] head(long timescale, List<OutputTrack> tracks, long payload) {
        BoxWriter measuring = BoxWriter.measuring();
        new MovieWriter(timescale, tracks, payload, measuring).write();
        BoxWriter writer = BoxWriter.ofCapacity(measuring.position());
        new MovieWriter(timescale, tracks, payload, writer).write();
        return writer.toByteArray();
    }

    private void write() {
        writer.box("ftyp", box -> box.putText("isom").putInt(0x200).putText("isomiso2iso6mp41"));
        writer.box("moov", box -> {
            writeMovieHeader();
            for (int i = 0; i < tracks.size(); i++) {
                writeTrack(i + 1, tracks.get(i));
            }
        });
        if (large) {
            writer.putInt(1).putText("mdat").putLong(payload + BYTES_OF_A_LARGE_HEADER);
        } else {
            writer.putInt((int) (payload + BYTES_OF_A_HEADER)).putText("mdat");
        }
        int head = writer.position();
        for (int i = 0; i < tracks.size(); i++) {
            int at = positionTables.get(i);
            for (Layout.Chunk chunk : tracks.get(i).chunks()) {
                if (large) {
                    writer.putLongAt(at, head + chunk.position());
                } else {
                    writer.putIntAt(at, (int) (head + chunk.position()));
                }
                at += large ? Long.BYTES : Integer.BYTES;
            }
        }
    }

    private void writeMovieHeader() {
        long duration = tracks.stream()
                .mapToLong(track -> track.delay() + track.duration())
                .max()
                .orElse(0);
        writer.fullBox("mvhd", 1, 0, box -> {
            box.putLong(0).putLong(0).putInt((int) timescale).putLong(duration);
            box.putInt(NORMAL_RATE).putShort(NORMAL_VOLUME).putZeros(10);
            for (int value : MATRIX) {
                box.putInt(value);
            }
            box.putZeros(24).putInt(tracks.size() + 1);
        });
    }

    private void writeTrack(int id, OutputTrack track) {
        writer.box("trak", trak -> {
            writer.fullBox(
                    "tkhd",
                    1,
                    ENABLED_AND_IN_MOVIE,
                    box -> box.putLong(0)
                            .putLong(0)
                            .putInt(id)
                            .putInt(0)
                            .putLong(track.delay() + track.duration())
                            .put(track.source().layout()));
            writer.box("edts", edts -> writeEdit(track));
            writer.box("mdia", mdia -> writeMedia(track));
        });
    }

    private void writeEdit(OutputTrack track) {
        writer.fullBox("elst", 1, 0, box -> {
            box.putInt(track.delay() > 0 ? 2 : 1);
            if (track.delay() > 0) {
                box.putLong(track.delay()).putLong(-1).putInt(NORMAL_RATE);
            }
            box.putLong(track.duration()).putLong(track.mediaTime()).putInt(NORMAL_RATE);
        });
    }

    private void writeMedia(OutputTrack track) {
        TrackKind kind = track.source().kind();
        writer.fullBox(
                "mdhd",
                1,
                0,
                box -> box.putLong(0)
                        .putLong(0)
                        .putInt((int) track.timescale())
                        .putLong(track.mediaDuration())
                        .putShort(track.source().language())
                        .putShort(0));
        writer.fullBox(
                "hdlr", 0, 0, box -> box.putInt(0).putText(kind.handler()).putZeros(13));
        writer.box("minf", minf -> {
            switch (kind) {
                case VIDEO -> writer.fullBox("vmhd", 0, 1, box -> box.putZeros(8));
                case SOUND -> writer.fullBox("smhd", 0, 0, box -> box.putZeros(4));
            }
            writer.box(
                    "dinf",
                    dinf -> writer.fullBox(
                            "dref", 0, 0, box -> box.putInt(1).fullBox("url ", 0, SELF_CONTAINED, url -> {})));
            writer.box("stbl", stbl -> writeSampleTables(track));
        });
    }

    private void writeSampleTables(OutputTrack track) {
        writer.box("stsd", box -> box.put(track.source().description().box()));
        int count = track.samples().size();
        writeRuns("stts", count, track.durations());
        track.offsets().ifPresent(offsets -> writeRuns("ctts", count, offsets));
        writeSync(track);
        writeChunks(track);
        writeSizes(track);
        track.source().rollGroup().ifPresent(group -> {
            writer.box("sgpd", box -> box.put(group));
            writer.fullBox(
                    "sbgp",
                    0,
                    0,
                    box -> box.putText("roll").putInt(1).putInt(count).putInt(1));
        });
    }

    private void writeRuns(String type, int count, IntToLongFunction values) {
        writer.fullBox(type, 0, 0, box -> {
            int countAt = box.position();
            box.putInt(0);
            int runs = 0;
            for (int i = 0; i < count; ) {
                int start = i;
                long value = values.applyAsLong(start);
                while (i < count && values.applyAsLong(i) == value) {
                    i++;
                }
                box.putInt(i - start).putInt((int) value);
                runs++;
            }
            box.putIntAt(countAt, runs);
        });
    }

    private void writeSync(OutputTrack track) {
        SyncSamples sync = track.source().samples().sync();
        if (sync.areAll()) {
            return;
        }
        writer.fullBox("stss", 0, 0, box -> {
            int countAt = box.position();
            box.putInt(0);
            int count = 0;
            for (int i = 0; i < track.samples().size(); i++) {
                if (sync.contains(track.samples().get(i))) {
                    box.putInt(i + 1);
                    count++;
                }
            }
            box.putIntAt(countAt, count);
        });
    }

    private void writeChunks(OutputTrack track) {
        List<Layout.Chunk> chunks = track.chunks();
        int description = track.source().description().index();
        writer.fullBox("stsc", 0, 0, box -> {
            int countAt = box.position();
            box.putInt(0);
            int runs = 0;
            for (int i = 0; i < chunks.size(); i++) {
                int samples = chunks.get(i).samples();
                if (i == 0 || samples != chunks.get(i - 1).samples()) {
                    box.putInt(i + 1).putInt(samples).putInt(description);
                    runs++;
                }
            }
            box.putIntAt(countAt, runs);
        });
        writer.fullBox(large ? "co64" : "stco", 0, 0, box -> {
            box.putInt(chunks.size());
            positionTables.add(box.position());
            box.putZeros(chunks.size() * (large ? Long.BYTES : Integer.BYTES));
        });
    }

    private void writeSizes(OutputTrack track) {
        SamplePositions positions = track.source().samples().positions();
        writer.fullBox("stsz", 0, 0, box -> {
            box.putInt(0).putInt(track.samples().size());
            for (int i = 0; i < track.samples().size(); i++) {
                box.putInt(positions.sizeOf(track.samples().get(i)));
            }
        });
    }
}
