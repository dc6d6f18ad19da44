package io.github.playrange.servlet;

import jdk.jfr.Category;
import jdk.jfr.DataAmount;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;

/** The event of JDK Flight Recorder for one response; its own duration is that of the response. */
@Name(ResponseFlightEvent.NAME)
@Label("Range Response")
@Description("A response by byte ranges")
@Category("Playrange")
@StackTrace(false)
final class ResponseFlightEvent extends Event {

    static final String NAME = "io.github.playrange.Response";

    @Label("Method")
    String method = "";

    @Label("Path")
    String path = "";

    @Label("Status")
    int status;

    @Label("Bytes Asked")
    @DataAmount
    long bytesAsked;

    @Label("Bytes Sent")
    @DataAmount
    long bytesSent;

    @Label("Slices")
    int slices;

    @Label("Way of Transfer")
    String way = "";

    @Label("Outcome")
    String outcome = "";

    void fill(ServedResponse response) {
        method = response.method();
        path = response.path();
        status = response.status();
        bytesAsked = response.bytesAsked();
        bytesSent = response.bytesSent();
        slices = response.slices();
        way = response.way().name();
        outcome = response.outcome().name();
    }
}
