package io.github.playrange.content;

import java.time.Instant;
import java.util.Optional;

/**
 * What is known of a representation without reading a byte of it.
 *
 * <p>Immutable and safe for use by any number of threads.
 *
 * @param length the length in bytes, at least 0
 * @param mediaType the media type
 * @param entityTag the validator of this version, if there is one
 * @param lastModified when this version came to be, if that is known; any fraction of a second is kept
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-8">RFC 9110, section 8</a>
 */
public record RepresentationMetadata(
        long length, MediaType mediaType, Optional<EntityTag> entityTag, Optional<Instant> lastModified) {

    /**
     * Checks the length.
     *
     * @param length the length in bytes, at least 0
     * @param mediaType the media type
     * @param entityTag the validator of this version, if there is one
     * @param lastModified when this version came to be, if that is known; any fraction of a second is kept
     * @throws IllegalArgumentException if it is negative
     */
    public RepresentationMetadata {
        if (length < 0) {
            throw new IllegalArgumentException("a representation cannot have " + length + " bytes");
        }
    }
}
