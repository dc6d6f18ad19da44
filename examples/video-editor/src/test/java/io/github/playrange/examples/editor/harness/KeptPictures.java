package io.github.playrange.examples.editor.harness;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;

/**
 * The frames of a {@link NumberedFilm} that a file of some of its parts shows. The parts are in the order of the film, and
 * none overlaps another.
 */
public final class KeptPictures {

    private static final double MILLISECONDS = 1000;

    private final FrameRate rate;
    private final List<Span> spans;

    /** The place of each frame in the file, counted from 0, and the number of its part. */
    private final Map<Integer, Place> places = new LinkedHashMap<>();

    /** Frames in a row, of which the last one is no more shown. */
    private record Span(int first, int end) {}

    private record Place(int position, int span) {}

    /**
     * Pictures that should not have been on screen.
     *
     * @param pictures how many
     * @param joints at how many joints
     * @param milliseconds how long in all
     */
    public record Foreign(int pictures, int joints, double milliseconds) {}

    private KeptPictures(FrameRate rate, List<Span> spans) {
        this.rate = rate;
        this.spans = spans;
        for (int span = 0; span < spans.size(); span++) {
            for (int frame = spans.get(span).first(); frame < spans.get(span).end(); frame++) {
                places.put(frame, new Place(places.size(), span));
            }
        }
    }

    /** Those of the ranges that a server describes, with starts and ends in seconds. */
    public static KeptPictures described(FrameRate rate, JsonArray ranges) {
        return new KeptPictures(
                rate,
                StreamSupport.stream(ranges.spliterator(), false)
                        .map(range -> span(rate, range.getAsJsonObject()))
                        .toList());
    }

    private static Span span(FrameRate rate, JsonObject range) {
        return new Span(
                frame(rate, range.get("start").getAsDouble()),
                frame(rate, range.get("end").getAsDouble()));
    }

    private static int frame(FrameRate rate, double seconds) {
        return (int) Math.round(seconds * rate.frames() / rate.seconds());
    }

    /** How many there are. */
    public int count() {
        return places.size();
    }

    /** How many times one part is followed by another. */
    public int joints() {
        return spans.size() - 1;
    }

    /** The number of the frame at a place in the file, counted from 0. */
    public int at(int position) {
        int before = 0;
        for (Span span : spans) {
            int length = span.end() - span.first();
            if (position < before + length) {
                return span.first() + position - before;
            }
            before += length;
        }
        throw new IndexOutOfBoundsException(position);
    }

    /**
     * Whether a frame is the right one at a place. Instead of the last one of a part there may be the one before it, which a
     * file that hides pictures at a joint leaves on screen.
     */
    public boolean isRight(int position, int frame) {
        boolean isLast = position + 1 == count() || isFirstOfAPart(position + 1);
        return frame == at(position) || (isLast && isTheOneBefore(position, frame));
    }

    /** Whether a frame is the one before that at a place, in the same part. */
    public boolean isTheOneBefore(int position, int frame) {
        return !isFirstOfAPart(position) && frame == at(position - 1);
    }

    /** Whether the picture at a place is the last one of a part or the first one of the next. */
    public boolean isBesideAJoint(int position) {
        boolean isInside = position > 0 && position + 1 < count();
        return isInside && (isFirstOfAPart(position) || isFirstOfAPart(position + 1));
    }

    private boolean isFirstOfAPart(int position) {
        return spans.stream().anyMatch(span -> places.get(span.first()).position() == position);
    }

    /**
     * A time at which the file shows what is at a place, in seconds.
     *
     * @param share how much of the time for which it is shown has passed, from 0 to 1
     */
    public double timeOf(int position, double share) {
        return (position + share) * rate.seconds() / rate.frames();
    }

    /** How many of them were on screen. */
    public int seenIn(List<ShownFrame> shown) {
        return (int) shown.stream()
                .map(ShownFrame::number)
                .filter(places::containsKey)
                .distinct()
                .count();
    }

    /** What was on screen of a file that was played once, and is in no part, or in one that had been played before. */
    public Foreign foreignIn(List<ShownFrame> shown) {
        Place last = new Place(-1, 0);
        int pictures = 0;
        double milliseconds = 0;
        Set<Integer> joints = new HashSet<>();
        for (int i = 0; i < shown.size(); i++) {
            Place place = places.getOrDefault(shown.get(i).number(), new Place(-1, -1));
            if (place.position() >= last.position() && place.span() >= 0) {
                last = place;
            } else {
                pictures++;
                joints.add(last.span());
                double until = i + 1 < shown.size()
                        ? shown.get(i + 1).at()
                        : shown.get(i).at();
                milliseconds += until - shown.get(i).at();
            }
        }
        return new Foreign(pictures, joints.size(), milliseconds);
    }

    /** By how much the borders of the parts differ at most from those that were asked for, in milliseconds. */
    public double mostMoved(Cut asked) {
        double most = 0;
        for (int i = 0; i < spans.size(); i++) {
            Cut.Range range = asked.ranges().get(i);
            double start = rate.frameLasts() * spans.get(i).first();
            double end = rate.frameLasts() * spans.get(i).end();
            most = Math.max(most, Math.max(Math.abs(start - range.start()), Math.abs(end - range.end())));
        }
        return most;
    }

    /** How long the file is, in seconds. */
    public double length() {
        return count() * rate.frameLasts() / MILLISECONDS;
    }
}
