package io.github.playrange.servlet;

import io.github.playrange.http.RangeResponse;
import io.github.playrange.servlet.ResponseObservation.Content;
import io.github.playrange.servlet.ServedResponse.Outcome;
import io.github.playrange.servlet.transfer.TransferCompletion;
import io.github.playrange.servlet.transfer.TransferFailure;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * Ends a response when its transfer has ended: an aborted one as an error if nothing has left yet, else by an exception
 * that makes the container break the connection, or by HTTP/2 a {@link BrokenStream}, so that no client takes what it has
 * for the whole.
 *
 * @param status the status that the response is begun with
 * @param content what is to be sent
 * @param fieldsOfOthers what the caller and its filters have set, which an error keeps
 */
record ResponseCompletion(
        HttpServletRequest request,
        HttpServletResponse response,
        ResponseWriter writer,
        ResponseObservation observation,
        int status,
        Content content,
        Map<String, List<String>> fieldsOfOthers)
        implements TransferCompletion {

    @Override
    public void done() {
        observation.ended(status, content, Outcome.COMPLETE);
    }

    @Override
    public void aborted(TransferFailure failure) throws IOException {
        switch (failure.kind()) {
            case CLIENT_GONE -> breakOff(failure, Outcome.CLIENT_GONE);
            case CLIENT_STALLED -> breakOff(failure, Outcome.CLIENT_STALLED);
            case SOURCE_FAILED -> {
                Failures.logSource(
                        "the source of " + request.getRequestURI() + " failed while it was sent", failure.cause());
                if (response.isCommitted()) {
                    breakOff(failure, Outcome.SOURCE_FAILED);
                } else {
                    sendErrorInstead();
                }
            }
        }
    }

    private void breakOff(TransferFailure failure, Outcome outcome) throws IOException {
        if (outcome != Outcome.SOURCE_FAILED) {
            Failures.logClient(request, outcome, failure.cause());
        }
        observation.ended(status, content.sent(failure.sent()), outcome);
        IOException cause =
                failure.cause() instanceof IOException exception ? exception : new IOException(failure.cause());
        // A client is still there if it is a filter's stream that fails.
        boolean clientIsThere = outcome != Outcome.CLIENT_GONE || !(failure.cause() instanceof IOException);
        if (clientIsThere && BrokenStream.isNeededFor(request)) {
            BrokenStream.breakOff(request, response, cause);
        } else {
            throw cause;
        }
    }

    private void sendErrorInstead() throws IOException {
        response.reset();
        ResponseWriter.restoreFields(response, fieldsOfOthers);
        RangeResponse error = ErrorResponses.unreadable(request.getMethod());
        observation.ended(error.status(), content.sent(0), Outcome.SOURCE_FAILED);
        writer.writeAll(response, error);
    }
}
