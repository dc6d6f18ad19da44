package io.github.playrange.servlet.transfer;

import io.github.playrange.content.OpenedRepresentation;
import io.github.playrange.content.Slice;
import io.github.playrange.http.BodySegment;
import io.github.playrange.range.ByteRange;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;

/**
 * The bytes of one response in order, and the opened representation that they come from.
 *
 * @param slices the bytes
 * @param opened closed by {@link #close}
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-6.4">RFC 9110, section 6.4</a>
 */
public record Outgoing(List<Slice> slices, OpenedRepresentation opened) implements AutoCloseable {

    private static final Outgoing NOTHING = new Outgoing(List.of(), new OpenedRepresentation() {
        @Override
        public List<Slice> slices(ByteRange range) {
            throw new IndexOutOfBoundsException(range + " of nothing");
        }

        @Override
        public void close() {}
    });

    private static final System.Logger LOGGER = System.getLogger(Outgoing.class.getName());

    /**
     * Nothing, where somebody else opens and sends what is asked for.
     *
     * @return no bytes, and nothing to be closed
     */
    public static Outgoing nothing() {
        return NOTHING;
    }

    /**
     * Slices the content of a response.
     *
     * @param body the content
     * @param opened the representation, closed if this fails
     * @return the bytes
     * @throws IllegalStateException if the representation slices a range into more or fewer bytes than it has
     */
    public static Outgoing of(List<BodySegment> body, OpenedRepresentation opened) {
        List<Slice> slices = new ArrayList<>(body.size());
        boolean sliced = false;
        try {
            for (BodySegment segment : body) {
                if (segment instanceof BodySegment.Literal literal) {
                    slices.add(new Slice.Memory(literal.bytes()));
                } else if (segment instanceof BodySegment.Content content) {
                    slices.addAll(checked(opened.slices(content.range()), content));
                }
            }
            sliced = true;
        } finally {
            if (!sliced) {
                close(opened);
            }
        }
        return new Outgoing(List.copyOf(slices), opened);
    }

    /** The content's length is promised to the client, so that a mistake has to be found before. */
    private static List<Slice> checked(List<Slice> slices, BodySegment.Content content) {
        if (length(slices) != content.length()) {
            throw new IllegalStateException(
                    "the slices of " + content.range() + " have " + length(slices) + " bytes together");
        }
        return slices;
    }

    /**
     * The number of bytes.
     *
     * @return the length of all slices together
     */
    public long length() {
        return length(slices);
    }

    private static long length(List<Slice> slices) {
        long length = 0;
        for (Slice slice : slices) {
            length += slice.length();
        }
        return length;
    }

    /** Closes the representation; that this fails changes nothing for the response, and is logged. */
    @Override
    public void close() {
        close(opened);
    }

    private static void close(OpenedRepresentation opened) {
        try {
            opened.close();
        } catch (IOException | RuntimeException | Error e) {
            LOGGER.log(Level.WARNING, "a representation cannot be closed: " + e);
        }
    }
}
