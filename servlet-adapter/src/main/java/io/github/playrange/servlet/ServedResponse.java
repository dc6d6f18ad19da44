package io.github.playrange.servlet;

import io.github.playrange.servlet.transfer.TransferWay;
import java.time.Duration;

/**
 * What became of a response.
 *
 * <p>Immutable and safe for use by any number of threads. Later versions may know more ways and outcomes, and tell more
 * of a response.
 *
 * @param method the request's method, as it was sent
 * @param path the path of the request's URI as it was sent, without its query
 * @param status the status code; of a response that was begun and aborted, the one that it was begun with
 * @param bytesAsked the length of the content that the response was planned with, in bytes; 0 for HEAD, 204 and 304
 * @param bytesSent how many of them were handed to the container, in bytes; 0 if an error took their place
 * @param slices how many slices the content was read in; 0 if nothing of a representation was to be sent
 * @param way how the content left
 * @param duration from the call of the servlet, or of the responder, to the end
 * @param outcome how it ended
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-15">RFC 9110, section 15</a>
 */
public record ServedResponse(
        String method,
        String path,
        int status,
        long bytesAsked,
        long bytesSent,
        int slices,
        Way way,
        Duration duration,
        Outcome outcome) {

    /** How the content of a response leaves. */
    public enum Way {
        /** It was at hand and written as it was: an error, or no content at all. */
        DIRECT,
        /** It was small, and read as a whole before it was written at once. */
        SINGLE_WRITE,
        /** The container sends it from the file, after the servlet has returned; what becomes of it is not known. */
        SENDFILE,
        /** It was read buffer by buffer, and each was written when the container could take it; no thread waited. */
        ASYNCHRONOUS,
        /** As {@link #ASYNCHRONOUS}, by byte arrays, for a container whose streams take no buffers. */
        ASYNCHRONOUS_ARRAYS,
        /** It was read buffer by buffer and written, on the thread of the request, which waited for the client. */
        BLOCKING;

        boolean isAsynchronous() {
            return this == ASYNCHRONOUS || this == ASYNCHRONOUS_ARRAYS;
        }

        static Way of(TransferWay way) {
            return switch (way) {
                case SINGLE_WRITE -> SINGLE_WRITE;
                case SENDFILE -> SENDFILE;
                case ASYNCHRONOUS -> ASYNCHRONOUS;
                case ASYNCHRONOUS_ARRAYS -> ASYNCHRONOUS_ARRAYS;
                case BLOCKING -> BLOCKING;
            };
        }
    }

    /** How a response ended. */
    public enum Outcome {
        /** All of it was handed to the container. */
        COMPLETE,
        /** The client broke the connection, which is no error. */
        CLIENT_GONE,
        /** The client kept a write waiting for too long, and was dropped. */
        CLIENT_STALLED,
        /**
         * The representation could not be looked up, opened or read to its end: an error (500, 503 or 403), or a broken
         * response if bytes had left.
         */
        SOURCE_FAILED
    }
}
