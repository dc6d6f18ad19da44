package io.github.playrange.servlet.transfer;

/**
 * The ways of transfer, the best first.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-6.4">RFC 9110, section 6.4</a>
 */
public enum TransferWay {
    /** Read at once into one buffer, which leaves in one write, with the head where the container allows it. */
    SINGLE_WRITE,
    /** Sent by the container from the file, which it opens by its name. */
    SENDFILE,
    /** Read into direct buffers, which are written whenever the container can take one; no thread waits. */
    ASYNCHRONOUS,
    /** As {@link #ASYNCHRONOUS}, by byte arrays, for a stream that takes no buffers. */
    ASYNCHRONOUS_ARRAYS,
    /** Read into a buffer and written, on the thread of the request, which waits for the client. */
    BLOCKING
}
