package io.github.playrange.servlet;

import io.github.playrange.http.Field;
import io.github.playrange.range.RangeLimits;
import io.github.playrange.servlet.transfer.BufferPool;
import io.github.playrange.servlet.transfer.StallWatch;
import io.github.playrange.servlet.transfer.TransferPolicy;
import java.time.InstantSource;
import java.util.Optional;

/** What a responder is made of. */
record ResponderSettings(
        RangeLimits limits,
        InstantSource clock,
        TransferPolicy transfers,
        Optional<Field> cacheControl,
        Optional<ResponseListener> listener,
        ResponseWriter writer) {

    static ResponderSettings of(RangeResponderBuilder builder) {
        return new ResponderSettings(
                builder.limits,
                builder.clock,
                new TransferPolicy(
                        builder.ways(),
                        builder.bufferBytes.map(BufferPool::new).orElseGet(BufferPool::shared),
                        new StallWatch(builder.stallTimeout)),
                builder.cacheControl.map(directives -> new Field(RangeExchange.CACHE_CONTROL, directives)),
                builder.listener,
                new ResponseWriter(builder.errorPages));
    }
}
