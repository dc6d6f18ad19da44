package io.github.playrange.examples.editor.harness;

/**
 * The sound of a {@link NumberedFilm}: a tone that rises evenly, and every two seconds begins again from below, so that
 * its frequency tells the source time up to a whole number of periods.
 */
public final class Chirp {

    /** In seconds. */
    public static final double PERIOD = 2;

    /** In hertz. */
    private static final int LOWEST = 400;

    /** In hertz for each second. */
    private static final int SLOPE = 1500;

    /** How long before the film's beginning the first period begins, in seconds. */
    private static final double OFFSET = 1.7;

    private Chirp() {}

    /** The signal as an expression of FFmpeg's. */
    static String expression() {
        String phase = LOWEST + "*ld(0)+" + SLOPE / 2.0 + "*ld(0)*ld(0)";
        return "st(0,mod(t+" + OFFSET + "," + PERIOD + "));0.2*sin(2*PI*(" + phase + "))";
    }

    /** The source time at which a frequency in hertz is heard, in seconds: that of all the periods which is nearest. */
    public static double timeOf(double frequency, double near) {
        double time = (frequency - LOWEST) / SLOPE - OFFSET;
        return time + Math.rint((near - time) / PERIOD) * PERIOD;
    }

    /** The signal at a source time in seconds. */
    public static double signal(double time) {
        double since = (time + OFFSET) % PERIOD;
        return 0.2 * Math.sin(2 * Math.PI * (LOWEST + SLOPE / 2.0 * since) * since);
    }
}
