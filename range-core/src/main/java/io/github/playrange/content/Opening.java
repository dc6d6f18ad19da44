package io.github.playrange.content;

/**
 * The outcome of {@link Representation#open}.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-8.8">RFC 9110, section 8.8</a>
 */
public sealed interface Opening {

    /**
     * The bytes can be read.
     *
     * @param representation to be closed by whoever opened it
     */
    record Opened(OpenedRepresentation representation) implements Opening {}

    /** The source holds another version than the one described, or none; nothing was opened. */
    record Changed() implements Opening {}
}
