package io.github.playrange.mp4;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The boxes of one track, at whatever depth. */
final class TrackBoxes {

    private static final Map<String, Set<String>> CONTAINERS = Map.of(
            "trak", Set.of("mdia", "edts"),
            "mdia", Set.of("minf"),
            "minf", Set.of("stbl", "dinf"));

    /** Boxes of other types are not kept, however many there are. */
    private static final Set<String> READ = Set.of(
            "tkhd", "mdhd", "hdlr", "elst", "dref", "stsd", "stts", "ctts", "stss", "stsz", "stz2", "stsc", "stco",
            "co64");

    private static final String SAMPLE_GROUP = "sgpd";
    private static final int PRE_ROLL = 0x726F_6C6C;

    private final BoxReader reader;
    private final Map<String, Box> byType = new HashMap<>();

    private TrackBoxes(BoxReader reader) {
        this.reader = reader;
    }

    static TrackBoxes of(BoxReader reader, Box trak) throws IOException, RefusedException {
        TrackBoxes boxes = new TrackBoxes(reader);
        boxes.collect(trak);
        return boxes;
    }

    private void collect(Box parent) throws IOException, RefusedException {
        Set<String> containers = CONTAINERS.getOrDefault(parent.type(), Set.of());
        reader.children(parent, box -> {
            if (READ.contains(box.type()) || isGroupOfPreRoll(box)) {
                byType.putIfAbsent(box.type(), box);
            }
            if (containers.contains(box.type())) {
                collect(box);
            }
            return true;
        });
    }

    private boolean isGroupOfPreRoll(Box box) throws IOException, RefusedException {
        return box.type().equals(SAMPLE_GROUP)
                && box.bodyLength() >= 8
                && reader.first(box, 8).getInt(4) == PRE_ROLL;
    }

    BoxReader reader() {
        return reader;
    }

    Optional<Box> find(String type) {
        return Optional.ofNullable(byType.get(type));
    }

    Box require(String type) throws RefusedException {
        return find(type).orElseThrow(() -> RefusedException.malformed("a track has no box '" + type + "'"));
    }

    /** The first description of a sample group that tells of pre-roll. */
    Optional<Box> groupOfPreRoll() {
        return find(SAMPLE_GROUP);
    }

    ByteBuffer first(String type, int bytes) throws IOException, RefusedException {
        return reader.first(require(type), bytes);
    }
}
