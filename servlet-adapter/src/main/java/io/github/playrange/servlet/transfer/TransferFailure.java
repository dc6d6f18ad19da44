package io.github.playrange.servlet.transfer;

/**
 * Why a transfer ended before all bytes had left.
 *
 * @param kind which end failed, and how
 * @param sent the number of bytes that were handed to the container before
 * @param cause what was thrown
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9112#section-8">RFC 9112, section 8</a>
 */
public record TransferFailure(Kind kind, long sent, Throwable cause) {

    /** Which end of a transfer failed, and how. */
    public enum Kind {
        /** The bytes cannot be read. */
        SOURCE_FAILED,
        /** The client has broken the connection. */
        CLIENT_GONE,
        /** The client has kept a write waiting for too long. */
        CLIENT_STALLED
    }
}
