package io.github.playrange.mp4;

import io.github.playrange.mp4.CutRefusal.Reason;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads fragments and adds their samples to the tracks.
 *
 * @see <a href="https://www.iso.org/standard/83102.html">ISO/IEC 14496-12, 8.8</a>
 */
final class FragmentReader {

    private static final int HAS_BASE_POSITION = 0x1;
    private static final int HAS_DESCRIPTION = 0x2;
    private static final int HAS_DURATION = 0x8;
    private static final int HAS_SIZE = 0x10;
    private static final int HAS_FLAGS = 0x20;
    private static final int BASE_IS_FRAGMENT = 0x2_0000;

    private static final int RUN_HAS_POSITION = 0x1;
    private static final int RUN_HAS_FIRST_FLAGS = 0x4;
    private static final int EACH_HAS_DURATION = 0x100;
    private static final int EACH_HAS_SIZE = 0x200;
    private static final int EACH_HAS_FLAGS = 0x400;
    private static final int EACH_HAS_OFFSET = 0x800;

    private static final int NOT_SYNC = 0x1_0000;

    /** What a fragment of a track has once. */
    private static final Set<String> HEADERS = Set.of("tfhd", "tfdt");

    /** What holds for samples that do not tell otherwise. */
    private record Defaults(int description, int duration, int size, int flags) {}

    private final BoxReader reader;
    private final Map<Long, TrackReader> tracks = new HashMap<>();
    private final Map<Long, Defaults> defaults = new HashMap<>();

    FragmentReader(BoxReader reader, List<TrackReader> tracks) {
        this.reader = reader;
        for (TrackReader track : tracks) {
            this.tracks.put(track.id(), track);
        }
    }

    /** Reads the box {@code mvex}, which comes before any fragment. */
    void readDefaults(Box mvex) throws IOException, RefusedException {
        reader.children(mvex, box -> {
            if (box.type().equals("trex")) {
                ByteBuffer entry = reader.first(box, 24);
                long track = Integer.toUnsignedLong(entry.getInt(4));
                if (tracks.containsKey(track)) {
                    defaults.put(
                            track, new Defaults(entry.getInt(8), entry.getInt(12), entry.getInt(16), entry.getInt(20)));
                }
            }
            return true;
        });
    }

    void readFragment(Box moof) throws IOException, RefusedException {
        int[] seen = {0};
        reader.children(moof, traf -> {
            if (traf.type().equals("traf")) {
                readTrack(moof, traf, seen[0]++ == 0);
            }
            return true;
        });
    }

    private void readTrack(Box moof, Box traf, boolean first) throws IOException, RefusedException {
        Map<String, Box> headers = new HashMap<>();
        reader.children(traf, box -> {
            if (HEADERS.contains(box.type())) {
                headers.putIfAbsent(box.type(), box);
            }
            return true;
        });
        Optional<Box> tfhd = Optional.ofNullable(headers.get("tfhd"));
        if (tfhd.isEmpty()) {
            throw traf.malformed("has no box 'tfhd'");
        }
        ByteBuffer start = reader.first(tfhd.get(), 8);
        Optional<TrackReader> track = Optional.ofNullable(tracks.get(Integer.toUnsignedLong(start.getInt(4))));
        if (track.isEmpty()) {
            return;
        }
        int flags = start.getInt(0);
        ByteBuffer header = reader.first(tfhd.get(), headerBytes(flags)).position(8);
        long base = base(moof, first, flags, header);
        Defaults all = defaults.getOrDefault(track.get().id(), new Defaults(1, 0, 0, 0));
        Defaults own = new Defaults(
                (flags & HAS_DESCRIPTION) != 0 ? header.getInt() : all.description(),
                (flags & HAS_DURATION) != 0 ? header.getInt() : all.duration(),
                (flags & HAS_SIZE) != 0 ? header.getInt() : all.size(),
                (flags & HAS_FLAGS) != 0 ? header.getInt() : all.flags());
        Optional<Box> time = Optional.ofNullable(headers.get("tfdt"));
        if (time.isPresent()) {
            moveTo(track.get(), time.get());
        }
        long[] position = {base};
        reader.children(traf, box -> {
            if (box.type().equals("trun")) {
                position[0] = new Run(box, track.get(), own).read(base, position[0]);
            }
            return true;
        });
    }

    private static int headerBytes(int flags) {
        return 8
                + ((flags & HAS_BASE_POSITION) != 0 ? 8 : 0)
                + 4 * Integer.bitCount(flags & (HAS_DESCRIPTION | HAS_DURATION | HAS_SIZE | HAS_FLAGS));
    }

    /** What positions of runs count from. */
    private static long base(Box moof, boolean first, int flags, ByteBuffer header) throws RefusedException {
        if ((flags & HAS_BASE_POSITION) != 0) {
            return header.getLong();
        }
        if (first || (flags & BASE_IS_FRAGMENT) != 0) {
            return moof.start();
        }
        throw new RefusedException(
                Reason.UNSUPPORTED_LAYOUT, "a fragment has several tracks that lie one behind the other");
    }

    private void moveTo(TrackReader track, Box tfdt) throws IOException, RefusedException {
        boolean large = reader.first(tfdt, 4).get(0) == 1;
        ByteBuffer body = reader.first(tfdt, large ? 12 : 8);
        long time = large ? body.getLong(4) : Integer.toUnsignedLong(body.getInt(4));
        if (time < 0 || !track.canBeginAt(time)) {
            throw tfdt.malformed("names a time of more than 48 days");
        }
        track.tables().times().moveTo(time);
    }

    /** A run of samples. */
    private final class Run {

        private final Box trun;
        private final TrackReader track;
        private final Defaults defaults;

        Run(Box trun, TrackReader track, Defaults defaults) {
            this.trun = trun;
            this.track = track;
            this.defaults = defaults;
        }

        /** Adds the samples, and returns where the next run begins. */
        long read(long base, long afterLastRun) throws IOException, RefusedException {
            ByteBuffer header = reader.first(trun, 8);
            int flags = header.getInt(0);
            long count = Integer.toUnsignedLong(header.getInt(4));
            boolean positioned = (flags & RUN_HAS_POSITION) != 0;
            boolean firstDiffers = (flags & RUN_HAS_FIRST_FLAGS) != 0;
            int headerBytes = 8 + (positioned ? 4 : 0) + (firstDiffers ? 4 : 0);
            ByteBuffer options = reader.first(trun, headerBytes).position(8);
            long position = positioned ? base + options.getInt() : afterLastRun;
            int firstFlags = firstDiffers ? options.getInt() : defaults.flags();
            int each = flags & (EACH_HAS_DURATION | EACH_HAS_SIZE | EACH_HAS_FLAGS | EACH_HAS_OFFSET);
            EntryReader entries = reader.entries(trun, headerBytes, count, 4 * Integer.bitCount(each));
            if (count == 0) {
                return position;
            }
            track.useDescription(defaults.description());
            SampleTables.Builder tables = track.tables();
            int samples = tables.positions().samples();
            for (long i = 0; i < count; i++) {
                int duration = (each & EACH_HAS_DURATION) != 0 ? entries.nextInt() : defaults.duration();
                int size = (each & EACH_HAS_SIZE) != 0 ? entries.nextInt() : defaults.size();
                int sampleFlags = (each & EACH_HAS_FLAGS) != 0
                        ? entries.nextInt()
                        : i == 0 && firstDiffers ? firstFlags : defaults.flags();
                int offset = (each & EACH_HAS_OFFSET) != 0 ? entries.nextInt() : 0;
                tables.positions().add(Integer.toUnsignedLong(size));
                tables.times().add(1, duration);
                tables.offsets().add(1, offset);
                tables.sync().add((sampleFlags & NOT_SYNC) == 0);
            }
            return tables.positions().place(position, tables.positions().samples() - samples);
        }
    }
}
