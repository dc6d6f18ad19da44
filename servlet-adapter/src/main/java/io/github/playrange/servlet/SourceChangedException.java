package io.github.playrange.servlet;

import java.io.IOException;

/**
 * What a resolver has found had changed by the time it was read, so that the request has to be resolved again;
 * {@link RangeServlet} does so a few times before it answers with 503.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-15.6.4">RFC 9110, section 15.6.4</a>
 */
public final class SourceChangedException extends IOException {

    private static final long serialVersionUID = 1L;

    /** Makes one without a cause. */
    public SourceChangedException() {
        super("the source has changed since it was looked up");
    }

    /**
     * Makes one.
     *
     * @param cause how that was noticed
     */
    public SourceChangedException(IOException cause) {
        super("the source has changed since it was looked up", cause);
    }
}
