package io.github.playrange.content;

import io.github.playrange.range.ByteRange;
import java.io.IOException;
import java.util.List;

/**
 * The bytes of one version, open for one response.
 *
 * <p>Never shared between responses and never cached, because an interrupt of one thread closes the channel under all
 * others. {@link #slices} and the reads of the slices may run on any thread; {@link #close} is called once, after the
 * last read has ended.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-8.1">RFC 9110, section 8.1</a>
 */
public interface OpenedRepresentation extends AutoCloseable {

    /**
     * The slices that together are the bytes of a range, in order.
     *
     * @param range a range inside the representation, in bytes
     * @return at least one slice; their lengths add up to that of the range
     * @throws IndexOutOfBoundsException if the range ends beyond the representation
     */
    List<Slice> slices(ByteRange range);

    /**
     * Gives back what was opened.
     *
     * @throws IOException if that fails; the representation counts as closed
     */
    @Override
    void close() throws IOException;
}
