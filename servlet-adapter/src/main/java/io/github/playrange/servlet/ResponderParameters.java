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
                .value("errorPages", InitParameters::flag, InitParameters.FLAGS)
                .ifPresent(builder::errorPages);
        parameters.value("sendfile", InitParameters::flag, InitParameters.FLAGS).ifPresent(builder::sendfile);
        parameters
                .value(
                        "bufferBytes",
                        text -> InitParameters.number(text, 0, Long.MAX_VALUE),
                        "give a number of bytes, 0 or more, such as 67108864")
                .ifPresent(builder::bufferBytes);
        parameters
                .value(
                        "maxRanges",
                        text -> (int) InitParameters.number(text, 1, Integer.MAX_VALUE),
                        "give a number from 1, such as 100")
                .map(RangeLimits::new)
                .ifPresent(builder::limits);
        Optional<Long> stallSeconds = parameters.value(
                "stallSeconds",
                text -> InitParameters.number(text, 1, MOST_SECONDS),
                "give seconds from 1 to 86400, such as 60");
        stallSeconds.map(Duration::ofSeconds).ifPresent(builder::stallTimeout);
        return builder.build();
    }
}
