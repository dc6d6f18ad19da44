package io.github.playrange.examples.editor.harness;

/**
 * How many frames a film has in how many seconds, such as 25 in 1, or 30 000 in 1001.
 */
public record FrameRate(int frames, int seconds) {

    private static final long SECOND = 1_000_000_000;

    /** A whole number of frames in each second. */
    public static FrameRate of(int framesPerSecond) {
        return new FrameRate(framesPerSecond, 1);
    }

    /** When a frame is displayed first, in nanoseconds; it is displayed until the next one is. */
    public long startOf(int frame) {
        return frame * SECOND * seconds / frames;
    }

    /** How long a frame is displayed, in milliseconds. */
    public double frameLasts() {
        return 1000.0 * seconds / frames;
    }

    /** The number of frames that begin before a time. */
    public int framesBefore(int milliseconds) {
        return (int) -Math.floorDiv(-(long) milliseconds * frames, 1000L * seconds);
    }

    /** As FFmpeg has it. */
    @Override
    public String toString() {
        return seconds == 1 ? String.valueOf(frames) : frames + "/" + seconds;
    }
}
