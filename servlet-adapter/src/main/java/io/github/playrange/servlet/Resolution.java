package io.github.playrange.servlet;

import io.github.playrange.content.Representation;
import io.github.playrange.http.Field;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a {@link RepresentationResolver} says of a request.
 *
 * <p>Immutable.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-13.2.1">RFC 9110, section 13.2.1</a>
 */
public sealed interface Resolution {

    /**
     * This resolution with another representation in the place of the one that was found, such as the same one
     * {@linkplain Representation#withEntityTag with an entity tag} of its own.
     *
     * @param change makes the one of the other; not called if nothing was found
     * @return what was found, changed; or this, if that is no {@link Found}
     * @throws IOException what the change throws
     */
    default Resolution map(Change change) throws IOException {
        return this;
    }

    /** Makes a representation of another one; it may look something up for that. */
    @FunctionalInterface
    interface Change {

        /**
         * Makes it.
         *
         * @param found what was found
         * @return what is served instead
         * @throws IOException if that cannot be made
         */
        Representation of(Representation found) throws IOException;
    }

    /**
     * This resolution with further fields for what was found, sent after those that there are.
     *
     * @param further such as {@code Vary}; not sent with an error
     * @return what was found with more fields; or this, if that is no {@link Found}
     */
    default Resolution with(Field... further) {
        return this;
    }

    /**
     * The request asks for this.
     *
     * @param representation what is to be served
     * @param fields further fields of the response, such as {@code Cache-Control}; not sent with an error
     */
    record Found(Representation representation, List<Field> fields) implements Resolution {

        /** What the representation, the request and the server decide, so that another value would make the response untrue. */
        private static final Set<String> DECIDED = Set.of(
                "accept-ranges",
                "connection",
                "content-length",
                "content-range",
                "content-type",
                "date",
                "etag",
                "last-modified",
                "transfer-encoding");

        /**
         * Copies the fields.
         *
         * @param representation what is to be served
         * @param fields further fields of the response
         * @throws IllegalArgumentException if one of them follows from the representation: {@code Accept-Ranges},
         *     {@code Connection}, {@code Content-Length}, {@code Content-Range}, {@code Content-Type}, {@code Date}, {@code ETag}, {@code Last-Modified} or
         *     {@code Transfer-Encoding}
         */
        public Found {
            fields = List.copyOf(fields);
            for (Field field : fields) {
                if (DECIDED.contains(field.name().toLowerCase(Locale.ROOT))) {
                    throw new IllegalArgumentException(field.name()
                            + " follows from the representation; give that another media type or entity tag instead");
                }
            }
        }

        /**
         * Without further fields.
         *
         * @param representation what is to be served
         */
        public Found(Representation representation) {
            this(representation, List.of());
        }

        @Override
        public Found map(Change change) throws IOException {
            return new Found(change.of(representation), fields);
        }

        @Override
        public Found with(Field... further) {
            return new Found(
                    representation,
                    Stream.concat(fields.stream(), Arrays.stream(further)).toList());
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
     * @param code what is wrong in a word for programs, the member {@code code} of problem details (RFC 9457), which are
     *     sent to clients that prefer them; empty for none
     */
    record Refused(int status, String reason, List<Field> fields, Optional<String> code) implements Resolution {

        /**
         * Checks the status, and copies the fields.
         *
         * @param status a status code from 400 to 599
         * @param reason one sentence for a person: what is wrong and what is allowed
         * @param fields further fields of the response
         * @param code what is wrong in a word for programs
         * @throws IllegalArgumentException if the status is not that of an error
         */
        public Refused {
            if (status < 400 || status > 599) {
                throw new IllegalArgumentException("a refusal has a status from 400 to 599, not " + status);
            }
            fields = List.copyOf(fields);
        }

        /**
         * Without a word for programs.
         *
         * @param status a status code from 400 to 599
         * @param reason one sentence for a person: what is wrong and what is allowed
         * @param fields further fields of the response
         * @throws IllegalArgumentException if the status is not that of an error
         */
        public Refused(int status, String reason, List<Field> fields) {
            this(status, reason, fields, Optional.empty());
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
