package io.github.playrange.servlet;

import io.github.playrange.range.RangeLimits;
import jakarta.servlet.UnavailableException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** The init-params that a servlet's responder is made of. */
final class ResponderParameters {

    static final Set<String> NAMES =
            Set.of("bufferBytes", "cacheControl", "errorPages", "maxRanges", "sendfile", "stallSeconds");

    private static final int MOST_SECONDS = 86_400;

    private ResponderParameters() {}

    static RangeResponder responder(InitParameters parameters) throws UnavailableException {
        RangeResponderBuilder builder = RangeResponder.builder();
        parameters.value(
                "cacheControl", builder::cacheControl, "give directives, such as public, max-age=3600, no-transform");
        parameters
                .value("errorPages", ResponderParameters::flag, "give true or false")
                .ifPresent(builder::errorPages);
        parameters
                .value("sendfile", ResponderParameters::flag, "give true or false")
                .ifPresent(builder::sendfile);
        parameters
                .value("bufferBytes", ResponderParameters::bytes, "give a number of bytes, 0 or more, such as 67108864")
                .ifPresent(builder::bufferBytes);
        parameters
                .value("maxRanges", text -> number(text, Integer.MAX_VALUE), "give a number from 1, such as 100")
                .map(RangeLimits::new)
                .ifPresent(builder::limits);
        Optional<Integer> stallSeconds = parameters.value(
                "stallSeconds", text -> number(text, MOST_SECONDS), "give seconds from 1 to 86400, such as 60");
        stallSeconds.map(Duration::ofSeconds).ifPresent(builder::stallTimeout);
        return builder.build();
    }

    private static boolean flag(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("this is neither");
        };
    }

    private static long bytes(String text) {
        try {
            long bytes = Long.parseLong(text);
            if (bytes >= 0) {
                return bytes;
            }
        } catch (NumberFormatException e) {
            // Said below, as of a negative number.
        }
        throw new IllegalArgumentException("this is not a whole number from 0 to " + Long.MAX_VALUE);
    }

    private static int number(String text, int most) {
        try {
            int number = Integer.parseInt(text);
            if (number >= 1 && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Said below, as of a number that is out of bounds.
        }
        throw new IllegalArgumentException("this is not a whole number from 1 to " + most);
    }
}
