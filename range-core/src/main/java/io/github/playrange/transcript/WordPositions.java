package io.github.playrange.transcript;

import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;

/** A set of positions of words, ascending. Immutable. It has a bit for each word, since a short file may name a million. */
final class WordPositions extends AbstractSet<Integer> {

    private final BitSet bits;

    private WordPositions(BitSet bits) {
        this.bits = bits;
    }

    /**
     * The set of these positions.
     *
     * @throws IllegalArgumentException if one is less than {@code least}, or no transcript has it
     */
    static WordPositions copyOf(Collection<Integer> positions, int least) {
        BitSet bits = new BitSet();
        for (int position : positions) {
            bits.set(required(position, least));
        }
        return new WordPositions(bits);
    }

    static WordPositions ofSpans(List<WordSpan> spans) {
        BitSet bits = new BitSet();
        spans.forEach(span -> bits.set(span.first(), span.last() + 1));
        return new WordPositions(bits);
    }

    /** The position, if it is not less than {@code least} and a transcript may have it. */
    static int required(int position, int least) {
        if (position < least || position >= TranscriptEdit.MAX_WORDS) {
            throw new IllegalArgumentException("there is no word " + position + "; a position is a whole number from "
                    + least + " to " + (TranscriptEdit.MAX_WORDS - 1));
        }
        return position;
    }

    /** The fewest spans that hold the same positions, ascending. */
    static List<WordSpan> spans(Collection<Integer> ascending) {
        List<WordSpan> spans = new ArrayList<>();
        for (int position : ascending) {
            int latest = spans.size() - 1;
            if (latest >= 0 && spans.get(latest).last() == position - 1) {
                spans.set(latest, new WordSpan(spans.get(latest).first(), position));
            } else {
                spans.add(new WordSpan(position, position));
            }
        }
        return spans;
    }

    @Override
    public Iterator<Integer> iterator() {
        return bits.stream().iterator();
    }

    @Override
    public int size() {
        return bits.cardinality();
    }

    @Override
    public boolean contains(Object other) {
        return other instanceof Integer position && position >= 0 && bits.get(position);
    }
}
