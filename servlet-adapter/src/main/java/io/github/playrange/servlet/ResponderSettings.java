package io.github.playrange.servlet;

import io.github.playrange.range.RangeLimits;
import io.github.playrange.servlet.transfer.StallWatch;
import java.time.InstantSource;
import java.util.Optional;

/** What a responder is made of. */
record ResponderSettings(
        RangeLimits limits,
        InstantSource clock,
        StallWatch stallWatch,
        Optional<String> cacheControl,
        Optional<ResponseListener> listener,
        ResponseWriter writer) {

    static ResponderSettings of(RangeResponderBuilder builder) {
        return new ResponderSettings(
                builder.limits,
                builder.clock,
                new StallWatch(builder.stallTimeout),
                builder.cacheControl,
                builder.listener,
                new ResponseWriter(builder.errorPages));
    }
}
