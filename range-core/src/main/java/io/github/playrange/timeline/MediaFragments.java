package io.github.playrange.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The text form of a list, for the query of a URL and for logs: {@code t=3.2,7.55&t=12,19.1}.
 *
 * <p>Each value is a temporal fragment in normal play time; that several are played one after the other is an extension
 * of ours. Read are {@code START,END}, {@code START} (to the end of the film) and {@code ,END} (from zero), each also
 * after {@code npt:}, where a time is seconds, {@code mm:ss} or {@code hh:mm:ss} with at most nine decimals; written
 * are plain seconds. One empty {@code t=} (or {@code t} alone) is the empty list, no {@code t} at all is no list. Nothing that is wrong is
 * ignored, unlike in section 6.2.2: a viewer who asked for a part must not be given the whole film.
 *
 * <p>The parameter may have a name other than {@code t}. All other parameters are ignored. No state; safe for use by
 * any number of threads.
 *
 * @see <a href="https://www.w3.org/TR/media-frags/#naming-time">Media Fragments URI 1.0, section 4.2.1</a>
 */
public final class MediaFragments {

    /** The name of the parameter in Media Fragments URI 1.0. */
    public static final String PARAMETER = "t";

    /** Characters that are the same percent-encoded and not (RFC 3986, section 2.3). */
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._~-]+");

    private MediaFragments() {}

    /** What a query says about the parts that are to be played. Immutable. */
    public sealed interface Parsed {

        /**
         * The list, for callers to whom a wrong one is an exception.
         *
         * @return the list, or empty for no list, the whole film
         * @throws IllegalArgumentException with {@link Invalid#message()} if the query is {@link Invalid}
         */
        Optional<PlaybackRanges> list();
    }

    /** The parameter does not occur: no list, the whole film. */
    public record Absent() implements Parsed {

        @Override
        public Optional<PlaybackRanges> list() {
            return Optional.empty();
        }
    }

    /**
     * A list, possibly the empty one.
     *
     * @param ranges the ranges in the order of the query, as they stand there
     */
    public record Listed(PlaybackRanges ranges) implements Parsed {

        @Override
        public Optional<PlaybackRanges> list() {
            return Optional.of(ranges);
        }
    }

    /**
     * A value is not a temporal fragment.
     *
     * @param parameter the name of the parameter, for example {@code t}
     * @param value the value as it stands in the query, still percent-encoded
     * @param reason what is wrong with it
     */
    public record Invalid(String parameter, String value, String reason) implements Parsed {

        /** So much of a value is enough to find it again; the rest would only fill a log. */
        private static final int MAX_SHOWN = 100;

        /**
         * One line of printable ASCII that names the value, says what is wrong with it, and gives the grammar. It is
         * safe in a log, in a header field and in plain text, whatever the query was; in HTML it must be escaped.
         *
         * @return the message
         */
        public String message() {
            return printable(parameter + "=" + shortened(value) + ": " + reason) + ". Allowed is " + parameter
                    + "=START,END or " + parameter + "=START or " + parameter
                    + "=,END, repeated for several ranges, in seconds or [hh:]mm:ss with at most nine decimals, with or"
                    + " without npt: in front; one empty " + parameter + "= keeps nothing";
        }

        @Override
        public Optional<PlaybackRanges> list() {
            throw new IllegalArgumentException(message());
        }

        private static String shortened(String text) {
            return text.length() <= MAX_SHOWN ? text : text.substring(0, MAX_SHOWN) + "...";
        }

        private static String printable(String text) {
            return text.chars()
                    .mapToObj(c -> c >= ' ' && c < 0x7F ? String.valueOf((char) c) : String.format("\\u%04X", c))
                    .collect(Collectors.joining());
        }
    }

    /**
     * Reads the parameter {@code t} of a query.
     *
     * @param rawQuery the query as it was sent, percent-encoded, without the question mark; an empty string if there is
     *     none
     * @return no list, a list, or what is wrong
     */
    public static Parsed parse(String rawQuery) {
        return parse(rawQuery, PARAMETER);
    }

    /**
     * Reads a parameter of a query.
     *
     * @param rawQuery the query as it was sent, percent-encoded, without the question mark; an empty string if there is
     *     none
     * @param parameter the name of the parameter, of letters, digits and {@code . _ ~ -}; case matters
     * @return no list, a list, or what is wrong; if several values are, the first of them
     * @throws IllegalArgumentException if the name has other characters or none
     */
    public static Parsed parse(String rawQuery, String parameter) {
        requireName(parameter);
        List<String> values = values(rawQuery, parameter);
        if (values.isEmpty()) {
            return new Absent();
        }
        if (values.size() == 1 && values.get(0).isEmpty()) {
            return new Listed(PlaybackRanges.none());
        }
        List<TimeRange> ranges = new ArrayList<>(values.size());
        for (String value : values) {
            if (value.isEmpty()) {
                return new Invalid(parameter, value, "the empty value keeps nothing, and so it must be the only one");
            }
            Optional<String> decoded = PercentEncoding.decode(value);
            if (decoded.isEmpty()) {
                return new Invalid(parameter, value, "the value is not percent-encoded UTF-8");
            }
            try {
                ranges.add(NormalPlayTime.parseRange(decoded.get()));
            } catch (IllegalArgumentException e) {
                return new Invalid(parameter, value, String.valueOf(e.getMessage()));
            }
        }
        return new Listed(new PlaybackRanges(ranges));
    }

    /** The values of the parameter, still encoded. A name that cannot be decoded is not ours. */
    private static List<String> values(String rawQuery, String parameter) {
        List<String> values = new ArrayList<>();
        int start = 0;
        while (start <= rawQuery.length()) {
            int separator = rawQuery.indexOf('&', start);
            int end = separator < 0 ? rawQuery.length() : separator;
            String pair = rawQuery.substring(start, end);
            int equals = pair.indexOf('=');
            Optional<String> name = PercentEncoding.decode(equals < 0 ? pair : pair.substring(0, equals));
            if (name.isPresent() && name.get().equals(parameter)) {
                values.add(equals < 0 ? "" : pair.substring(equals + 1));
            }
            start = end + 1;
        }
        return values;
    }

    /**
     * Writes a list with the parameter {@code t}. {@link #parse(String)} reads it back as an equal list.
     *
     * @param list the list
     * @return for example {@code t=3.2,7.55&t=12,19.1}; {@code t=3} for a range to the end of the film, {@code t=} for
     *     the empty list. Nothing in it needs percent-encoding in a query; in HTML the {@code &} must be escaped
     */
    public static String print(PlaybackRanges list) {
        return print(list, PARAMETER);
    }

    /**
     * Writes a list with a parameter of another name.
     *
     * @param list the list
     * @param parameter the name of the parameter, of letters, digits and {@code . _ ~ -}
     * @return as {@link #print(PlaybackRanges)}, with that name
     * @throws IllegalArgumentException if the name has other characters or none
     */
    public static String print(PlaybackRanges list, String parameter) {
        requireName(parameter);
        if (list.isEmpty()) {
            return parameter + "=";
        }
        return list.ranges().stream().map(range -> parameter + "=" + range).collect(Collectors.joining("&"));
    }

    private static void requireName(String parameter) {
        if (!NAME.matcher(parameter).matches()) {
            throw new IllegalArgumentException(
                    "a parameter's name consists of letters, digits and . _ ~ -, but is \"" + parameter + "\"");
        }
    }
}
