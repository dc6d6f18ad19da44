package io.github.playrange.mp4;

import io.github.playrange.mp4.CutRefusal.Reason;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Reads the sample tables that stand in the box {@code moov}.
 *
 * @see <a href="https://www.iso.org/standard/83102.html">ISO/IEC 14496-12, 8.6.1, 8.6.2 and 8.7</a>
 */
final class SampleTableReader {

    private static final int COUNT_AT = 4;
    private static final int ENTRIES_AT = 8;
    private static final int SIZES_AT = 12;
    private static final int BYTES_OF_A_PAIR = 8;
    private static final int BYTES_OF_A_CHUNK_RUN = 12;

    private final TrackBoxes boxes;
    private final SampleTables.Builder tables;
    private int description;

    private SampleTableReader(TrackBoxes boxes, SampleTables.Builder tables) {
        this.boxes = boxes;
        this.tables = tables;
    }

    /** Reads all tables, and tells by which description the samples are described, if there is a sample. */
    static OptionalInt read(TrackBoxes boxes, SampleTables.Builder tables) throws IOException, RefusedException {
        SampleTableReader reader = new SampleTableReader(boxes, tables);
        reader.readSizes();
        int count = tables.positions().samples();
        reader.readTimes(count);
        reader.readOffsets(count);
        reader.readSync(count);
        reader.readChunks();
        return count == 0 ? OptionalInt.empty() : OptionalInt.of(reader.description);
    }

    private void readSizes() throws IOException, RefusedException {
        if (boxes.find("stz2").isPresent()) {
            throw new RefusedException(Reason.UNSUPPORTED_LAYOUT, "the sizes of samples are in a box 'stz2'");
        }
        Box box = boxes.require("stsz");
        long constantSize = Integer.toUnsignedLong(boxes.first("stsz", SIZES_AT).getInt(4));
        long count = Integer.toUnsignedLong(boxes.first("stsz", SIZES_AT).getInt(8));
        if (constantSize > 0) {
            tables.positions().addEqual((int) Math.min(count, Integer.MAX_VALUE), constantSize);
            return;
        }
        EntryReader entries = boxes.reader().entries(box, SIZES_AT, count, Integer.BYTES);
        for (long i = 0; i < count; i++) {
            tables.positions().add(entries.nextUnsignedInt());
        }
    }

    private void readTimes(int samples) throws IOException, RefusedException {
        Box box = boxes.require("stts");
        long count = count(box);
        EntryReader entries = boxes.reader().entries(box, ENTRIES_AT, count, BYTES_OF_A_PAIR);
        for (long i = 0; i < count; i++) {
            int run = run(box, entries, samples - tables.times().samples());
            tables.times().add(run, entries.nextInt());
        }
    }

    private void readOffsets(int samples) throws IOException, RefusedException {
        Optional<Box> box = boxes.find("ctts");
        if (box.isEmpty()) {
            tables.offsets().add(samples, 0);
            return;
        }
        long count = count(box.get());
        EntryReader entries = boxes.reader().entries(box.get(), ENTRIES_AT, count, BYTES_OF_A_PAIR);
        for (long i = 0; i < count; i++) {
            int run = run(box.get(), entries, samples - tables.offsets().samples());
            tables.offsets().add(run, entries.nextInt());
        }
    }

    private static int run(Box box, EntryReader entries, int left) throws IOException, RefusedException {
        long run = entries.nextUnsignedInt();
        if (run > left) {
            throw box.malformed("tells of more samples than there are");
        }
        return (int) run;
    }

    private void readSync(int samples) throws IOException, RefusedException {
        SyncSamples.Builder sync = tables.sync();
        Optional<Box> box = boxes.find("stss");
        if (box.isEmpty()) {
            for (int i = 0; i < samples; i++) {
                sync.add(true);
            }
            return;
        }
        long count = count(box.get());
        EntryReader entries = boxes.reader().entries(box.get(), ENTRIES_AT, count, Integer.BYTES);
        for (long i = 0; i < count; i++) {
            long sample = entries.nextUnsignedInt() - 1;
            if (sample < sync.count() || sample >= samples) {
                throw box.get().malformed("does not name samples of the track in their order");
            }
            sync.skipTo((int) sample);
            sync.add(true);
        }
        sync.skipTo(samples);
    }

    private void readChunks() throws IOException, RefusedException {
        Optional<Box> large = boxes.find("co64");
        Box chunks = large.isPresent() ? large.get() : boxes.require("stco");
        long chunkCount = count(chunks);
        EntryReader positions =
                boxes.reader().entries(chunks, ENTRIES_AT, chunkCount, large.isPresent() ? Long.BYTES : Integer.BYTES);
        Box box = boxes.require("stsc");
        long runCount = count(box);
        EntryReader runs = boxes.reader().entries(box, ENTRIES_AT, runCount, BYTES_OF_A_CHUNK_RUN);
        long chunk = 1;
        long nextRun = runCount > 0 ? runs.nextUnsignedInt() : 0;
        if (runCount > 0 && nextRun != 1) {
            throw box.malformed("does not begin with the first chunk");
        }
        for (long i = 0; i < runCount; i++) {
            long samplesPerChunk = runs.nextUnsignedInt();
            if (samplesPerChunk > tables.positions().samples()) {
                throw box.malformed("tells of more samples than there are");
            }
            useDescription(runs.nextInt(), i == 0);
            nextRun = i + 1 < runCount ? runs.nextUnsignedInt() : chunkCount + 1;
            if (nextRun <= chunk && nextRun <= chunkCount) {
                throw box.malformed("does not name chunks in their order");
            }
            for (; chunk < nextRun && chunk <= chunkCount; chunk++) {
                long position = large.isPresent() ? positions.nextLong() : positions.nextUnsignedInt();
                tables.positions().place(position, (int) samplesPerChunk);
            }
        }
    }

    private void useDescription(int index, boolean first) throws RefusedException {
        if (!first && index != description) {
            throw new RefusedException(
                    Reason.SEVERAL_SAMPLE_DESCRIPTIONS, "samples of a track are described in more than one way");
        }
        description = index;
    }

    private long count(Box box) throws IOException, RefusedException {
        return Integer.toUnsignedLong(boxes.reader().first(box, ENTRIES_AT).getInt(COUNT_AT));
    }
}
