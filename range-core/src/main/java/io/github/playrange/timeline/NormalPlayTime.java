package io.github.playrange.timeline;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One time and one pair of times in normal play time: {@code npttime} and {@code npttimedef} of Media Fragments URI
 * 1.0, section 4.2.1.
 */
final class NormalPlayTime {

    private static final String PREFIX = "npt:";
    private static final Pattern CLOCK = Pattern.compile("(?:([0-9]++):)?([0-5][0-9]):([0-5][0-9])(?:\\.([0-9]*+))?+");

    private NormalPlayTime() {}

    /**
     * Reads {@code START,END}, {@code START} or {@code ,END}, with or without {@code npt:} before it.
     *
     * <p>The grammar of section 4.2.1 does not derive {@code npt:,END}; its own examples use it, and so it is read.
     *
     * @throws IllegalArgumentException if the value is something else; the message says what is wrong
     */
    static TimeRange parseRange(String value) {
        String times = value.startsWith(PREFIX) ? value.substring(PREFIX.length()) : value;
        int comma = times.indexOf(',');
        if (comma < 0) {
            return TimeRange.from(parse(times));
        }
        Duration start = comma == 0 ? Duration.ZERO : parse(times.substring(0, comma));
        return new TimeRange(start, parse(times.substring(comma + 1)));
    }

    private static Duration parse(String time) {
        if (time.indexOf(':') < 0) {
            // The grammar allows a point without decimals, which decimal seconds do not.
            boolean endsWithPoint = time.length() > 1 && time.endsWith(".");
            return DecimalSeconds.parse(endsWithPoint ? time.substring(0, time.length() - 1) : time);
        }
        Matcher parts = CLOCK.matcher(time);
        if (!parts.matches()) {
            throw new IllegalArgumentException(
                    DecimalSeconds.quoted(time) + " is not a time: write seconds, mm:ss or hh:mm:ss, with"
                            + " two digits from 00 to 59 for minutes and seconds");
        }
        String hours = parts.group(1);
        String decimals = parts.group(4);
        long seconds = (hours == null ? 0 : DecimalSeconds.wholeNumber(hours, time)) * 3600
                + Long.parseLong(parts.group(2)) * 60
                + Long.parseLong(parts.group(3));
        return DecimalSeconds.below(DecimalSeconds.toTime(seconds, decimals == null ? "" : decimals, time), time);
    }
}
