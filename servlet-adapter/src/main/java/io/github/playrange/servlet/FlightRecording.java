package io.github.playrange.servlet;

import java.util.Optional;
import java.util.function.Consumer;

/** Events of JDK Flight Recorder, where the Java runtime has it and a recording wants them. */
final class FlightRecording {

    /** A runtime that was put together for an application may lack it. */
    private static final boolean AVAILABLE =
            ModuleLayer.boot().findModule("jdk.jfr").isPresent();

    private FlightRecording() {}

    /** Records the response that begins now when it is told of its end; empty if no recording wants it. */
    static Optional<Consumer<ServedResponse>> begin() {
        if (!AVAILABLE) {
            return Optional.empty();
        }
        ResponseFlightEvent event = new ResponseFlightEvent();
        if (!event.isEnabled()) {
            return Optional.empty();
        }
        event.begin();
        return Optional.of(response -> commit(event, response));
    }

    private static void commit(ResponseFlightEvent event, ServedResponse response) {
        event.end();
        if (event.shouldCommit()) {
            event.fill(response);
            event.commit();
        }
    }
}
