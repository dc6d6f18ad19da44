package io.github.playrange.servlet;

import io.github.playrange.http.RangeResponse;
import io.github.playrange.servlet.ResponseObservation.Content;
import io.github.playrange.servlet.ServedResponse.Outcome;
import io.github.playrange.servlet.transfer.TransferFailure;
import io.github.playrange.servlet.transfer.TransferListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Begins a response when its transfer begins, and ends it when that has ended: an aborted one as an error if nothing has
 * left yet, else by an exception that makes the container break the connection, or by HTTP/2 a {@link BrokenStream}, so
 * that no client takes what it has for the whole.
 *
 * <p>What it needs of the request is read before: a container may use the object for another request by the time that an
 * asynchronous response has ended.
 *
 * @param path of the request's URI
 * @param method of the request
 * @param plan the response
 * @param content what is to be sent
 */
record ResponseLifecycle(
        HttpServletRequest request,
        HttpServletResponse response,
        String path,
        String method,
        ResponseWriter writer,
        ResponseObservation observation,
        RangeResponse plan,
        Content content)
        implements TransferListener {

    @Override
    public void begins() {
        ResponseWriter.writeHead(response, plan);
    }

    @Override
    public void done() {
        observation.ended(plan.status(), content, Outcome.COMPLETE);
    }

    @Override
    public void aborted(TransferFailure failure) throws IOException {
        switch (failure.kind()) {
            case CLIENT_GONE -> breakOff(failure, Outcome.CLIENT_GONE);
            case CLIENT_STALLED -> breakOff(failure, Outcome.CLIENT_STALLED);
            case SOURCE_FAILED -> {
                Failures.logSource("the source of " + path + " failed while it was sent", failure.cause());
                if (content.way().isAsynchronous() ? failure.sent() > 0 : response.isCommitted()) {
                    breakOff(failure, Outcome.SOURCE_FAILED);
                } else {
                    sendErrorInstead(failure.sent() > 0);
                }
            }
        }
    }

    private void breakOff(TransferFailure failure, Outcome outcome) throws IOException {
        if (outcome != Outcome.SOURCE_FAILED) {
            Failures.logClient(path, outcome, failure.cause());
        }
        observation.ended(plan.status(), content.sent(failure.sent()), outcome);
        IOException cause =
                failure.cause() instanceof IOException exception ? exception : new IOException(failure.cause());
        // A client is still there if it is a filter's stream that fails.
        boolean clientIsThere = outcome != Outcome.CLIENT_GONE || !(failure.cause() instanceof IOException);
        if (clientIsThere && !content.way().isAsynchronous() && BrokenStream.isNeededFor(request)) {
            BrokenStream.breakOff(request, response, cause);
        } else {
            throw cause;
        }
    }

    private void sendErrorInstead(boolean begun) throws IOException {
        if (begun) {
            ResponseWriter.takeBack(response, plan);
        }
        RangeResponse error = ErrorResponses.asText(method).unreadable();
        observation.ended(error.status(), content.sent(0), Outcome.SOURCE_FAILED);
        writer.writeAll(response, error);
    }
}
