package io.github.playrange.http;

import java.util.List;
import java.util.Optional;

/**
 * The header fields of a request, as any server holds them.
 *
 * <p>Used on the thread that plans the response, and not afterwards.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-5">RFC 9110, section 5</a>
 */
@FunctionalInterface
public interface RequestFields {

    /**
     * The values of all field lines with a name.
     *
     * @param name the field's name, compared without regard to case
     * @return the values in order, empty if there is no such field
     */
    List<String> lines(String name);

    /**
     * The value of a field that is defined to have one member only.
     *
     * @param name the field's name, compared without regard to case
     * @return the value without spaces and tabs around it; empty if the field is absent or has more than one line
     */
    default Optional<String> single(String name) {
        List<String> lines = lines(name);
        return lines.size() == 1 ? Optional.of(OptionalWhitespace.strip(lines.get(0))) : Optional.empty();
    }

    /**
     * Whether the request has a field.
     *
     * @param name the field's name, compared without regard to case
     * @return true if there is at least one line of it
     */
    default boolean contains(String name) {
        return !lines(name).isEmpty();
    }
}
