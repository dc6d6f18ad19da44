package io.github.playrange.servlet;

/**
 * When {@link RangeResponder#respond respond} returns.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-6.4">RFC 9110, section 6.4</a>
 */
public enum Delivery {
    /**
     * Once the response has begun; it goes on without a thread that waits for the client, wherever the container, the
     * servlet and its filters allow that.
     */
    ASYNCHRONOUS,
    /** After the last byte was handed to the container, for a caller that has something to do then. */
    BLOCKING
}
