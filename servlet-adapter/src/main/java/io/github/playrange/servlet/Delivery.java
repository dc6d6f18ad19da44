package io.github.playrange.servlet;

/**
 * When {@link RangeResponder#respond respond} returns.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-6.4">RFC 9110, section 6.4</a>
 */
public enum Delivery {
    /**
     * As soon as no thread of the caller is needed, which may be before the response has begun; it goes on without a thread
     * that waits for the client, wherever the container, the servlet and its filters allow that, or on a virtual one where
     * that costs less. A source that is not a file is read on other threads then, after filters have returned: what hangs
     * on the request's thread, such as a transaction, is not there any more.
     */
    ASYNCHRONOUS,
    /**
     * After the last byte was handed to the container, for a caller that has something to do then, or a source that has to
     * be read on its thread.
     */
    BLOCKING
}
