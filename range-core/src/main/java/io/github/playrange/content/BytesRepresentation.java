package io.github.playrange.content;

import io.github.playrange.range.ByteRange;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Bytes in memory as a representation.
 *
 * <p>The bytes are copied once. Immutable and safe for use by any number of threads.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-3.2">RFC 9110, section 3.2</a>
 */
public final class BytesRepresentation implements Representation {

    private final ByteBuffer bytes;
    private final RepresentationMetadata metadata;

    /**
     * Copies the bytes.
     *
     * @param bytes the bytes served
     * @param mediaType their media type
     * @param entityTag their validator, if there is one
     * @param lastModified when they came to be, if that is known
     */
    public BytesRepresentation(
            byte[] bytes, MediaType mediaType, Optional<EntityTag> entityTag, Optional<Instant> lastModified) {
        this.bytes = ByteBuffer.wrap(bytes.clone()).asReadOnlyBuffer();
        this.metadata = new RepresentationMetadata(bytes.length, mediaType, entityTag, lastModified);
    }

    @Override
    public RepresentationMetadata metadata() {
        return metadata;
    }

    @Override
    public Opening open() {
        return new Opening.Opened(new OpenedBytes(bytes));
    }

    private record OpenedBytes(ByteBuffer bytes) implements OpenedRepresentation {

        @Override
        public List<Slice> slices(ByteRange range) {
            range.requireInside(bytes.limit());
            return List.of(new Slice.Memory(bytes.slice((int) range.start(), (int) range.length())));
        }

        @Override
        public void close() {}
    }
}
