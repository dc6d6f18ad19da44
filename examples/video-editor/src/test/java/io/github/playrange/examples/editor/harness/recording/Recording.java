package io.github.playrange.examples.editor.harness.recording;

import io.github.playrange.examples.editor.harness.ShownFrame;
import java.util.List;

/**
 * What was on screen and what was heard of a video that was played.
 *
 * @param lasted from when it was told to play until it stopped, in milliseconds
 */
public record Recording(List<ShownFrame> frames, HeardSound sound, double lasted) {

    /** The frames by their numbers. */
    public List<Integer> numbers() {
        return frames.stream().map(ShownFrame::number).toList();
    }

    /** The share of the frames that were not seen, of a film that was played from one to another without a cut. */
    public double lossWithoutCuts() {
        List<Integer> numbers = numbers();
        double all = numbers.get(numbers.size() - 1) - numbers.get(0) + 1;
        return 1 - numbers.stream().distinct().count() / all;
    }
}
