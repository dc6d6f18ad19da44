package io.github.playrange.servlet;

import java.util.Optional;

/** Events of JDK Flight Recorder, where the Java runtime has it and a recording wants them. */
final class FlightRecording {

    /** A runtime that was put together for an application may lack it. */
    private static final boolean AVAILABLE =
            ModuleLayer.boot().findModule("jdk.jfr").isPresent();

    private FlightRecording() {}

    /** An event that begins now; empty if no recording wants it. */
    static Optional<ResponseFlightEvent> begin() {
        if (!AVAILABLE) {
            return Optional.empty();
        }
        ResponseFlightEvent event = new ResponseFlightEvent();
        if (!event.isEnabled()) {
            return Optional.empty();
        }
        event.begin();
        return Optional.of(event);
    }

    /** Ends an event and records it. */
    static void commit(ResponseFlightEvent event, ServedResponse response) {
        event.end();
        if (event.shouldCommit()) {
            event.fill(response);
            event.commit();
        }
    }
}
