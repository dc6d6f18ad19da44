package io.github.playrange.servlet;

import io.github.playrange.servlet.ServedResponse.Outcome;
import io.github.playrange.servlet.ServedResponse.Way;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/** Tells of the end of one response those who want to know; where nobody does, it costs nothing. */
@FunctionalInterface
interface ResponseObservation {

    /**
     * What was to be sent, and what was.
     *
     * @param asked the length of the content in bytes
     * @param sent how many of them were handed to the container
     * @param slices how many slices they came in
     * @param way how they left
     */
    record Content(long asked, long sent, int slices, Way way) {

        static Content direct(long asked, long sent) {
            return new Content(asked, sent, 0, Way.DIRECT);
        }

        Content sent(long sentInTheEnd) {
            return new Content(asked, sentInTheEnd, slices, way);
        }
    }

    /** The response has ended. */
    void ended(int status, Content content, Outcome outcome);

    /** Begins to observe a response, if anybody wants to know. */
    static ResponseObservation begin(HttpServletRequest request, Optional<ResponseListener> listener) {
        Optional<Consumer<ServedResponse>> recording = FlightRecording.begin();
        if (listener.isEmpty() && recording.isEmpty()) {
            return (status, content, outcome) -> {};
        }
        String method = request.getMethod();
        String path = request.getRequestURI();
        long start = System.nanoTime();
        return (status, content, outcome) -> {
            ServedResponse response = new ServedResponse(
                    method,
                    path,
                    status,
                    content.asked(),
                    content.sent(),
                    content.slices(),
                    content.way(),
                    Duration.ofNanos(System.nanoTime() - start),
                    outcome);
            recording.ifPresent(recorded -> recorded.accept(response));
            listener.ifPresent(told -> tell(told, response));
        };
    }

    private static void tell(ResponseListener listener, ServedResponse response) {
        try {
            listener.ended(response);
        } catch (RuntimeException | Error e) {
            System.getLogger(RangeResponder.class.getName())
                    .log(Level.WARNING, "a listener fails on " + response.path(), e);
        }
    }
}
