package io.github.playrange.timeline;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How many frames a film has in a second, as a fraction: 25, or 30000/1001.
 *
 * <p>The rates of NTSC, which are written as 23.976, 29.97 and 59.94, are 1000/1001 of 24, 30 and 60. The fraction is in
 * lowest terms. Immutable and safe for use by any number of threads.
 *
 * @param numerator the frames of so many seconds as the denominator says, at least 1
 * @param denominator seconds, at least 1
 * @see <a href="https://pub.smpte.org/doc/st12-1/">SMPTE ST 12-1, 4.1</a>
 */
public record FrameRate(int numerator, int denominator) {

    private static final Pattern FRACTION = Pattern.compile("([0-9]{1,9})/([0-9]{1,9})");
    private static final Pattern DECIMAL = Pattern.compile("([0-9]{1,4})(?:\\.([0-9]{1,3}))?");

    private static final int NTSC_NUMERATOR = 1000;
    private static final int NTSC_DENOMINATOR = 1001;
    private static final int HIGHEST = 1000;
    private static final BigInteger NANOSECONDS = BigInteger.valueOf(1_000_000_000);

    /**
     * Brings the fraction into lowest terms.
     *
     * @param numerator the frames
     * @param denominator the seconds
     * @throws IllegalArgumentException if one is less than 1, or the rate is not from 1/1000 to 1000 a second
     */
    public FrameRate {
        if (numerator < 1
                || denominator < 1
                || numerator > (long) HIGHEST * denominator
                || denominator > (long) HIGHEST * numerator) {
            throw new IllegalArgumentException(
                    "a frame rate is from 1/1000 to 1000, but this is " + numerator + "/" + denominator);
        }
        int divisor = BigInteger.valueOf(numerator)
                .gcd(BigInteger.valueOf(denominator))
                .intValueExact();
        numerator /= divisor;
        denominator /= divisor;
    }

    /**
     * So many whole frames a second.
     *
     * @param frames the frames, from 1 to 1000
     * @return the rate
     * @throws IllegalArgumentException if the number is not from 1 to 1000
     */
    public static FrameRate of(int frames) {
        return new FrameRate(frames, 1);
    }

    /**
     * The rate of NTSC that is called by a whole number of frames.
     *
     * @param nominal 24 for 23.976 frames a second, 30 for 29.97, 60 for 59.94; from 1 to 1000
     * @return 1000/1001 of that
     * @throws IllegalArgumentException if the number is not from 1 to 1000
     */
    public static FrameRate ofNtsc(int nominal) {
        return new FrameRate(of(nominal).numerator * NTSC_NUMERATOR, NTSC_DENOMINATOR);
    }

    /**
     * Reads a rate: {@code 25}, {@code 30000/1001}, or a decimal number, which is a rate of NTSC if that is written so,
     * rounded or cut off: {@code 29.97}, {@code 23.976}, {@code 23.98}.
     *
     * @param text a whole number, a fraction, or a number of at most three decimals
     * @return the rate
     * @throws IllegalArgumentException if the text is something else, or the rate is out of bounds
     */
    public static FrameRate parse(String text) {
        Matcher fraction = FRACTION.matcher(text);
        if (fraction.matches()) {
            return new FrameRate(Integer.parseInt(fraction.group(1)), Integer.parseInt(fraction.group(2)));
        }
        if (!DECIMAL.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "a frame rate is a number such as 25 or 29.97, of at most three decimals,"
                            + " or a fraction such as 30000/1001, not \"" + text + "\"");
        }
        BigDecimal decimal = new BigDecimal(text);
        int nominal = decimal.setScale(0, RoundingMode.CEILING).intValueExact();
        if (decimal.compareTo(BigDecimal.valueOf(nominal)) != 0
                && nominal >= 1
                && nominal <= HIGHEST
                && isNtscOf(nominal, decimal)) {
            return ofNtsc(nominal);
        }
        return new FrameRate(decimal.movePointRight(3).intValueExact(), 1000);
    }

    private static boolean isNtscOf(int nominal, BigDecimal decimal) {
        BigDecimal frames = BigDecimal.valueOf((long) nominal * NTSC_NUMERATOR);
        BigDecimal seconds = BigDecimal.valueOf(NTSC_DENOMINATOR);
        return decimal.compareTo(frames.divide(seconds, decimal.scale(), RoundingMode.HALF_UP)) == 0
                || decimal.compareTo(frames.divide(seconds, decimal.scale(), RoundingMode.DOWN)) == 0;
    }

    /**
     * Whether this is a rate of NTSC: 1000/1001 of a whole number.
     *
     * @return true for 30000/1001, false for 30
     */
    public boolean isNtsc() {
        return denominator == NTSC_DENOMINATOR && numerator % NTSC_NUMERATOR == 0;
    }

    /**
     * The whole number by which the rate is called.
     *
     * @return the rate, rounded to the nearest whole number: 30 for 30000/1001
     */
    public int nominal() {
        return (int) ((2L * numerator + denominator) / (2L * denominator));
    }

    /**
     * The border between frames that is nearest to a time.
     *
     * @param time at least zero
     * @return the number of frames before it; a later time never gives a smaller number
     * @throws IllegalArgumentException if the time is negative
     */
    public long framesAt(Duration time) {
        if (time.isNegative()) {
            throw new IllegalArgumentException("a time must not be negative, but is " + time);
        }
        BigInteger nanoseconds =
                BigInteger.valueOf(time.toSeconds()).multiply(NANOSECONDS).add(BigInteger.valueOf(time.toNanosPart()));
        BigInteger frameTimes = NANOSECONDS.multiply(BigInteger.valueOf(denominator));
        return nanoseconds
                .multiply(BigInteger.valueOf(2L * numerator))
                .add(frameTimes)
                .divide(frameTimes.shiftLeft(1))
                .longValueExact();
    }

    /**
     * This rate as {@link #parse} reads it.
     *
     * @return for example {@code 25} or {@code 30000/1001}
     */
    @Override
    public String toString() {
        return denominator == 1 ? Integer.toString(numerator) : numerator + "/" + denominator;
    }
}
