package io.github.playrange.captions;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Cues in the order of their starts, in which those that overlap a range are found without looking at all. */
final class CuesByStart {

    private final int[] indices;
    private final long[] starts;
    private final long[] ends;

    /** At each place the latest end up to there. */
    private final long[] latestEnds;

    CuesByStart(List<Cue> cues) {
        indices = IntStream.range(0, cues.size())
                .boxed()
                .sorted(Comparator.comparing(index -> cues.get(index).start()))
                .mapToInt(Integer::intValue)
                .toArray();
        starts = new long[indices.length];
        ends = new long[indices.length];
        latestEnds = new long[indices.length];
        for (int i = 0; i < indices.length; i++) {
            Cue cue = cues.get(indices[i]);
            starts[i] = cue.start().toNanos();
            ends[i] = cue.end().toNanos();
            latestEnds[i] = i == 0 ? ends[i] : Math.max(latestEnds[i - 1], ends[i]);
        }
    }

    /** The first place from which on a cue may end after a time; none before it does. */
    int firstThatMayReach(long time) {
        int low = 0;
        int high = latestEnds.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (latestEnds[middle] > time) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** The index of the cue at a place in the list that was given. */
    int index(int place) {
        return indices[place];
    }

    long start(int place) {
        return starts[place];
    }

    long end(int place) {
        return ends[place];
    }
}
