package io.github.playrange.captions;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Cues in the order of their starts, in which those that overlap a range are found without looking at others. */
final class CuesByStart {

    private final int[] indices;
    private final long[] starts;

    /** A binary tree of the latest ends: its root at 1, below each place its two halves, the ends themselves last. */
    private final long[] latestEnds;

    /** Where the ends begin in the tree. */
    private final int leaves;

    CuesByStart(List<Cue> cues) {
        indices = IntStream.range(0, cues.size())
                .boxed()
                .sorted(Comparator.comparing(index -> cues.get(index).start()))
                .mapToInt(Integer::intValue)
                .toArray();
        starts = new long[indices.length];
        leaves = Math.max(1, Integer.highestOneBit(indices.length) << 1);
        latestEnds = new long[2 * leaves];
        for (int i = 0; i < indices.length; i++) {
            Cue cue = cues.get(indices[i]);
            starts[i] = cue.start().toNanos();
            latestEnds[leaves + i] = cue.end().toNanos();
        }
        for (int i = leaves - 1; i > 0; i--) {
            latestEnds[i] = Math.max(latestEnds[2 * i], latestEnds[2 * i + 1]);
        }
    }

    int size() {
        return indices.length;
    }

    /** The first place, not before another, at which a cue ends after a time; the size if there is none. */
    int firstThatReaches(long time, int from) {
        int node = leaves + from;
        while (latestEnds[node] <= time) {
            while (isSecondHalf(node)) {
                node /= 2;
            }
            if (node == 0) {
                return size();
            }
            node++;
        }
        while (node < leaves) {
            node = latestEnds[2 * node] > time ? 2 * node : 2 * node + 1;
        }
        return node - leaves;
    }

    /** The root counts as one, behind which nothing comes. */
    private static boolean isSecondHalf(int node) {
        return node % 2 == 1;
    }

    /** The index of the cue at a place in the list that was given. */
    int index(int place) {
        return indices[place];
    }

    long start(int place) {
        return starts[place];
    }

    long end(int place) {
        return latestEnds[leaves + place];
    }
}
