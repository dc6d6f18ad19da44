package io.github.playrange.mp4;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The boxes of one track, at whatever depth. */
final class TrackBoxes {

    private static final Map<String, Set<String>> CONTAINERS = Map.of(
            "trak", Set.of("mdia", "edts"),
            "mdia", Set.of("minf"),
            "minf", Set.of("stbl", "dinf"));

    private final BoxReader reader;
    private final Map<String, Box> byType = new HashMap<>();
    private final List<Box> sampleGroups = new ArrayList<>();

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
            byType.putIfAbsent(box.type(), box);
            if (box.type().equals("sgpd")) {
                sampleGroups.add(box);
            }
            if (containers.contains(box.type())) {
                collect(box);
            }
            return true;
        });
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

    List<Box> sampleGroups() {
        return sampleGroups;
    }

    ByteBuffer first(String type, int bytes) throws IOException, RefusedException {
        return reader.first(require(type), bytes);
    }
}
