package io.github.playrange.mp4;

import io.github.playrange.mp4.CutRefusal.Reason;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * Reads a track of the box {@code moov}, and takes the samples that fragments add to it.
 *
 * @see <a href="https://www.iso.org/standard/83102.html">ISO/IEC 14496-12, 8.3 to 8.7</a>
 */
final class TrackReader {

    private static final int LAYOUT_BYTES = 60;
    private static final int MOST_BYTES_OF_A_SAMPLE_GROUP = 1 << 10;
    private static final int NORMAL_RATE = 0x0001_0000;
    private static final int SELF_CONTAINED = 1;

    private final TrackBoxes boxes;
    private final long id;
    private final boolean enabled;
    private final ByteBuffer layout;
    private final String handler;
    private final Budget budget;
    private final SampleTables.Builder tables;
    private OptionalInt description = OptionalInt.empty();
    private short language;
    private long timescale;

    TrackReader(TrackBoxes boxes, Budget budget) throws IOException, RefusedException {
        this.boxes = boxes;
        this.budget = budget;
        ByteBuffer header = boxes.first("tkhd", 4);
        boolean large = header.get(0) == 1;
        this.enabled = (header.getInt(0) & 1) != 0;
        int layoutAt = large ? 36 : 24;
        ByteBuffer whole = boxes.first("tkhd", layoutAt + LAYOUT_BYTES);
        this.id = Integer.toUnsignedLong(whole.getInt(large ? 20 : 12));
        this.layout = whole.slice(layoutAt, LAYOUT_BYTES);
        byte[] name = new byte[4];
        boxes.first("hdlr", 12).get(8, name);
        this.handler = new String(name, StandardCharsets.ISO_8859_1);
        this.tables = new SampleTables.Builder(budget, boxes.reader().sourceLength());
    }

    long id() {
        return id;
    }

    boolean isEnabled() {
        return enabled;
    }

    boolean isOf(TrackKind kind) {
        return handler.equals(kind.handler());
    }

    SampleTables.Builder tables() {
        return tables;
    }

    boolean isOfKnownCodec() throws IOException, RefusedException {
        return SampleDescription.isOfKnownCodec(boxes.reader(), boxes.require("stsd"));
    }

    /** Reads the header and the tables; fragments come after that. */
    void readTables() throws IOException, RefusedException {
        boolean large = boxes.first("mdhd", 4).get(0) == 1;
        ByteBuffer header = boxes.first("mdhd", large ? 34 : 22);
        timescale = timescale(header.getInt(large ? 20 : 12));
        language = header.getShort(large ? 32 : 20);
        description = SampleTableReader.read(boxes, tables);
    }

    /** The place of data that samples refer to is this file; others may be named beside it. */
    private void requireSelfContained(int reference) throws IOException, RefusedException {
        Optional<Box> references = boxes.find("dref");
        if (references.isEmpty()) {
            return;
        }
        List<Box> places = new ArrayList<>();
        boxes.reader().childrenAfter(references.get(), 8, box -> {
            places.add(box);
            return places.size() < reference;
        });
        if (reference < 1
                || places.size() < reference
                || (boxes.reader().first(places.get(reference - 1), 4).getInt() & SELF_CONTAINED) == 0) {
            throw new RefusedException(Reason.UNSUPPORTED_LAYOUT, "the samples lie in another file");
        }
    }

    /** The description of the samples that a fragment adds. */
    void useDescription(int index) throws RefusedException {
        if (description.isPresent() && description.getAsInt() != index) {
            throw new RefusedException(
                    Reason.SEVERAL_SAMPLE_DESCRIPTIONS, "samples of a track are described in more than one way");
        }
        description = OptionalInt.of(index);
    }

    /** The track, if it has a sample. */
    Optional<Track> build(long movieTimescale) throws IOException, RefusedException {
        if (description.isEmpty()) {
            return Optional.empty();
        }
        SampleDescription samples =
                SampleDescription.read(boxes.reader(), boxes.require("stsd"), description.getAsInt());
        requireSelfContained(samples.dataReference());
        budget.takeBytes(samples.box().limit());
        if (!isOf(samples.codec().kind())) {
            throw RefusedException.malformed("a track is told to be of another kind than its samples");
        }
        Edit edit = edit(movieTimescale);
        SampleTables built = tables.build();
        if (!Ticks.isPossible(built.times().end(), timescale)) {
            throw RefusedException.malformed("a track is longer than 48 days");
        }
        return Optional.of(new Track(
                timescale, language, layout, samples, rollGroup(), edit.window(movieTimescale, timescale), built));
    }

    /** Whether fragments may begin at a time, in ticks of the track. */
    boolean canBeginAt(long time) {
        return Ticks.isPossible(time, timescale);
    }

    static long timescale(int value) throws RefusedException {
        long timescale = Integer.toUnsignedLong(value);
        if (timescale < 1 || timescale > Ticks.MAX_TIMESCALE) {
            throw RefusedException.malformed("a timescale is " + timescale);
        }
        return timescale;
    }

    private Edit edit(long movieTimescale) throws IOException, RefusedException {
        Optional<Box> box = boxes.find("elst");
        if (box.isEmpty()) {
            return Edit.NONE;
        }
        ByteBuffer header = boxes.reader().first(box.get(), 8);
        boolean large = header.get(0) == 1;
        long count = Integer.toUnsignedLong(header.getInt(4));
        EntryReader entries = boxes.reader().entries(box.get(), 8, count, large ? 20 : 12);
        long delay = 0;
        Optional<Edit> found = Optional.empty();
        for (long i = 0; i < count; i++) {
            long duration = large ? entries.nextLong() : entries.nextUnsignedInt();
            long mediaTime = large ? entries.nextLong() : entries.nextInt();
            int rate = entries.nextInt();
            if (found.isPresent() || (mediaTime >= 0 && rate != NORMAL_RATE)) {
                throw new RefusedException(
                        Reason.SEVERAL_EDITS,
                        "the film is an edit itself, of several parts or not at its natural speed");
            }
            if (mediaTime < 0) {
                if (!Ticks.isPossible(duration, movieTimescale)) {
                    throw box.get().malformed("begins after more than 48 days");
                }
                delay += Math.max(0, duration);
            } else {
                boolean toEnd = duration <= 0 || !Ticks.isPossible(duration, movieTimescale);
                found = Optional.of(
                        new Edit(delay, mediaTime, toEnd ? OptionalLong.empty() : OptionalLong.of(duration)));
            }
            if (!Ticks.isPossible(delay, movieTimescale) || !Ticks.isPossible(mediaTime, timescale)) {
                throw box.get().malformed("names times of more than 48 days");
            }
        }
        return found.orElse(Edit.NONE);
    }

    /** What is told of pre-roll, if it is told of each sample alike; of pictures it never is. */
    private Optional<ByteBuffer> rollGroup() throws IOException, RefusedException {
        Optional<Box> group = boxes.groupOfPreRoll();
        return isOf(TrackKind.VIDEO) || group.isEmpty()
                ? Optional.empty()
                : Optional.of(boxes.reader().whole(group.get(), MOST_BYTES_OF_A_SAMPLE_GROUP));
    }
}
