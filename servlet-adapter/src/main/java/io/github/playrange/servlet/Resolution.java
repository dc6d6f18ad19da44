package io.github.playrange.servlet;

import io.github.playrange.content.Representation;
import io.github.playrange.http.Field;
import java.util.List;

/**
 * What a {@link RepresentationResolver} says of a request.
 *
 * <p>Immutable.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-13.2.1">RFC 9110, section 13.2.1</a>
 */
public sealed interface Resolution {

    /**
     * The request asks for this.
     *
     * @param representation what is to be served
     * @param fields further fields of the response, such as {@code Cache-Control}; not sent with an error
     */
    record Found(Representation representation, List<Field> fields) implements Resolution {

        /**
         * Copies the fields.
         *
         * @param representation what is to be served
         * @param fields further fields of the response
         */
        public Found {
            fields = List.copyOf(fields);
        }

        /**
         * Without further fields.
         *
         * @param representation what is to be served
         */
        public Found(Representation representation) {
            this(representation, List.of());
        }
    }

    /** There is no such resource: 404. */
    record NotFound() implements Resolution {}

    /**
     * The request is refused, before its preconditions and its range are looked at.
     *
     * @param status a status code from 400 to 599
     * @param reason one sentence for a person: what is wrong and what is allowed
     * @param fields further fields of the response, such as {@code WWW-Authenticate} with 401
     */
    record Refused(int status, String reason, List<Field> fields) implements Resolution {

        /**
         * Checks the status, and copies the fields.
         *
         * @param status a status code from 400 to 599
         * @param reason one sentence for a person: what is wrong and what is allowed
         * @param fields further fields of the response
         * @throws IllegalArgumentException if the status is not that of an error
         */
        public Refused {
            if (status < 400 || status > 599) {
                throw new IllegalArgumentException("a refusal has a status from 400 to 599, not " + status);
            }
            fields = List.copyOf(fields);
        }

        /**
         * Without further fields.
         *
         * @param status a status code from 400 to 599
         * @param reason one sentence for a person: what is wrong and what is allowed
         * @throws IllegalArgumentException if the status is not that of an error
         */
        public Refused(int status, String reason) {
            this(status, reason, List.of());
        }
    }
}
