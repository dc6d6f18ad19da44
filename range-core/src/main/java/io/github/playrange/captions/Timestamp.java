package io.github.playrange.captions;

import io.github.playrange.timeline.TimeRange;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A WebVTT timestamp that was found in a text.
 *
 * @param time at least zero; {@link TimeRange#END_OF_TIME} also for what is later
 * @param end the index after its last digit
 */
record Timestamp(Duration time, int end) {

    private static final Pattern GRAMMAR =
            Pattern.compile("(?:([0-9]++):)?([0-5][0-9]):([0-5][0-9])\\.([0-9]{3})(?![0-9])");

    private static final Pattern LEADING_ZEROS = Pattern.compile("^0+(?=[0-9])");

    /** More digits of hours than {@link TimeRange#END_OF_TIME} has are a time beyond it. */
    private static final int MAX_HOUR_DIGITS = 4;

    private static final Duration MILLISECOND = Duration.ofMillis(1);

    /** The timestamp that begins at an index. */
    static Optional<Timestamp> at(String text, int index) {
        Matcher parts = GRAMMAR.matcher(text).region(index, text.length());
        if (!parts.lookingAt()) {
            return Optional.empty();
        }
        Duration time = time(
                parts.group(1) == null ? "0" : parts.group(1),
                Integer.parseInt(parts.group(2)),
                Integer.parseInt(parts.group(3)),
                Integer.parseInt(parts.group(4)));
        return Optional.of(new Timestamp(time, parts.end()));
    }

    /** The time of hours, however many digits they have, minutes, seconds and milliseconds. */
    static Duration time(String hours, int minutes, int seconds, int milliseconds) {
        String significant = LEADING_ZEROS.matcher(hours).replaceFirst("");
        if (significant.length() > MAX_HOUR_DIGITS) {
            return TimeRange.END_OF_TIME;
        }
        Duration time = Duration.ofHours(Integer.parseInt(significant))
                .plusMinutes(minutes)
                .plusSeconds(seconds)
                .plusMillis(milliseconds);
        return time.compareTo(TimeRange.END_OF_TIME) < 0 ? time : TimeRange.END_OF_TIME;
    }

    /** The time that is written for another one: files have milliseconds, and all times are rounded down alike. */
    static Duration written(Duration time) {
        return time.truncatedTo(ChronoUnit.MILLIS);
    }

    /** The end that is written for a cue: if rounding leaves nothing of it, it has one millisecond. */
    static Duration writtenEnd(Duration start, Duration end) {
        Duration rounded = written(end);
        return rounded.compareTo(written(start)) > 0 ? rounded : written(start).plus(MILLISECOND);
    }

    /** Hours, of at least two digits, minutes, seconds and milliseconds. */
    static String format(Duration time, char decimalMark) {
        StringBuilder text = new StringBuilder();
        padded(text, time.toHours(), 2).append(':');
        padded(text, time.toMinutesPart(), 2).append(':');
        padded(text, time.toSecondsPart(), 2).append(decimalMark);
        return padded(text, time.toMillisPart(), 3).toString();
    }

    /** The line of the start and the end of a cue. */
    static String formatSpan(Cue cue, char decimalMark) {
        return format(cue.start(), decimalMark) + " " + BlockText.ARROW + " "
                + format(writtenEnd(cue.start(), cue.end()), decimalMark);
    }

    private static StringBuilder padded(StringBuilder text, long number, int digits) {
        String plain = Long.toString(number);
        return text.append("0".repeat(Math.max(0, digits - plain.length()))).append(plain);
    }
}
