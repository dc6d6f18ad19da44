package io.github.playrange.servlet;

import java.io.IOException;

/**
 * Finds the representation that a request asks for.
 *
 * <p>Called by any number of threads at once; it may block. Wrap one in another to add access rules of your own.
 *
 * @see DirectoryResolver
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-3.2">RFC 9110, section 3.2</a>
 */
@FunctionalInterface
public interface RepresentationResolver {

    /**
     * Finds the representation.
     *
     * @param request what is asked for
     * @return the representation, or why there is none
     * @throws IOException if it cannot be looked up; the log gets one line, the client 403 for a
     *     {@link java.nio.file.AccessDeniedException} and else 500
     */
    Resolution resolve(ResourceRequest request) throws IOException;
}
