package io.github.playrange.edl;

import io.github.playrange.timeline.FrameRate;

/**
 * How frames are numbered as hours, minutes, seconds and frames.
 *
 * <p>Timecode counts whole seconds of 30 frames where there are 29.97, and so runs behind the clock. <em>Drop frame</em>
 * leaves out the first two numbers of each minute (at 59.94 frames the first four) but of each tenth, which keeps it within
 * frames of the clock; no frame is dropped. Immutable and safe for use by any number of threads.
 *
 * @param rate a whole number of frames a second, or a rate of NTSC, at most 99
 * @param isDropFrame whether numbers are left out; only at 29.97 and 59.94 frames a second
 * @see <a href="https://pub.smpte.org/doc/st12-1/">SMPTE ST 12-1, 5.2, counting</a>
 */
public record TimecodeFormat(FrameRate rate, boolean isDropFrame) {

    private static final int MOST_FRAMES = 99;
    private static final int SECONDS_OF_A_MINUTE = 60;
    private static final int MINUTES_OF_A_DAY = 24 * 60;
    private static final int FRAMES_OF_A_DROP = 30;
    private static final int DROPPED = 2;

    /**
     * Checks the rate.
     *
     * @param rate frames a second
     * @param isDropFrame whether numbers are left out
     * @throws IllegalArgumentException if timecode cannot count the rate, or drop frame is asked for at another rate than
     *     29.97 and 59.94
     */
    public TimecodeFormat {
        if (rate.nominal() > MOST_FRAMES || !(rate.denominator() == 1 || rate.isNtsc())) {
            throw new IllegalArgumentException("timecode counts whole frames a second up to " + MOST_FRAMES
                    + ", such as 25, or 1000/1001 of them, such as 29.97, not " + rate);
        }
        if (isDropFrame && !canDrop(rate)) {
            throw new IllegalArgumentException(
                    "only 29.97 (30000/1001) and 59.94 (60000/1001) frames a second have drop-frame timecode, not "
                            + rate);
        }
    }

    /**
     * Whether a rate has drop-frame timecode.
     *
     * @param rate the rate
     * @return true for 30000/1001 and 60000/1001
     */
    public static boolean canDrop(FrameRate rate) {
        return rate.isNtsc() && (rate.nominal() == FRAMES_OF_A_DROP || rate.nominal() == 2 * FRAMES_OF_A_DROP);
    }

    /**
     * Timecode that leaves out no number.
     *
     * @param rate frames a second
     * @return the format
     * @throws IllegalArgumentException if timecode cannot count the rate
     */
    public static TimecodeFormat nonDropFrame(FrameRate rate) {
        return new TimecodeFormat(rate, false);
    }

    /**
     * Timecode that keeps to the clock.
     *
     * @param rate 29.97 or 59.94 frames a second
     * @return the format
     * @throws IllegalArgumentException if it is another rate
     */
    public static TimecodeFormat dropFrame(FrameRate rate) {
        return new TimecodeFormat(rate, true);
    }

    /**
     * How many frames have a number of their own, before timecode begins again.
     *
     * @return the frames of 24 hours of timecode
     */
    public long framesOfDay() {
        return framesOfMinutes(MINUTES_OF_A_DAY);
    }

    /**
     * The frame that begins with an hour.
     *
     * @param hour from 0 to 23
     * @return its number, counted from 0
     * @throws IllegalArgumentException if the hour is not from 0 to 23
     */
    public long firstFrameOfHour(int hour) {
        if (hour < 0 || hour > 23) {
            throw new IllegalArgumentException("an hour of timecode is from 0 to 23, not " + hour);
        }
        return framesOfMinutes(hour * 60);
    }

    private long framesOfMinutes(int minutes) {
        return (long) minutes * framesOfMinute() - (long) dropped() * (minutes - minutes / 10);
    }

    private int framesOfMinute() {
        return SECONDS_OF_A_MINUTE * rate.nominal();
    }

    private int dropped() {
        return isDropFrame ? DROPPED * rate.nominal() / FRAMES_OF_A_DROP : 0;
    }

    /**
     * The timecode of a frame.
     *
     * @param frame the frame, counted from 0, less than {@link #framesOfDay}
     * @return for example {@code 01:00:00:00}; in drop-frame timecode {@code 01:00:00;00}
     * @throws IllegalArgumentException if there is no such frame in 24 hours
     */
    public String format(long frame) {
        if (frame < 0 || frame >= framesOfDay()) {
            throw new IllegalArgumentException("timecode counts the frames of 24 hours, from 0 to "
                    + (framesOfDay() - 1) + ", not frame " + frame);
        }
        long number = frame + numbersLeftOutBefore(frame);
        int frames = rate.nominal();
        long seconds = number / frames;
        return String.format(
                "%02d:%02d:%02d%c%02d",
                seconds / 3600, seconds / 60 % 60, seconds % 60, isDropFrame ? ';' : ':', number % frames);
    }

    private long numbersLeftOutBefore(long frame) {
        long tenMinutes = framesOfMinutes(10);
        long tens = frame / tenMinutes;
        long rest = frame % tenMinutes;
        long minutesBegun =
                rest < framesOfMinute() ? 0 : 1 + (rest - framesOfMinute()) / (framesOfMinute() - dropped());
        return dropped() * (9 * tens + minutesBegun);
    }
}
