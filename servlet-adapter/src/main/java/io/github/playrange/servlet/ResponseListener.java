package io.github.playrange.servlet;

/**
 * Is told of every response that has ended, for metrics and access logs.
 *
 * <p>Called once for each response, on the thread that ended it, and by any number of threads at once. It should be
 * quick. What it throws is logged and changes nothing for the client.
 *
 * @see RangeResponderBuilder#listener
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-15">RFC 9110, section 15</a>
 */
@FunctionalInterface
public interface ResponseListener {

    /**
     * A response has ended, well or not.
     *
     * @param response what became of it
     */
    void ended(ServedResponse response);
}
