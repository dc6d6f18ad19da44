package io.github.playrange.examples.editor.work;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * The beginning of a Matroska file, of which WebM is a kind.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc8794#section-11.2">RFC 8794, section 11.2</a>
 * @see <a href="https://www.webmproject.org/docs/container/#DocType">WebM container guidelines, DocType</a>
 */
final class EbmlHeader {

    private static final long EBML = 0x1A45DFA3L;
    private static final long DOC_TYPE = 0x4282;
    private static final long SEGMENT = 0x18538067L;

    private EbmlHeader() {}

    /** Whether a file that begins so says that it is a WebM, and goes on as one. */
    static boolean isOfWebM(byte[] head) {
        try {
            ByteBuffer file = ByteBuffer.wrap(head);
            if (identifier(file) != EBML) {
                return false;
            }
            ByteBuffer header = content(file);
            String documentType = "";
            while (header.hasRemaining()) {
                long identifier = identifier(header);
                ByteBuffer content = content(header);
                if (identifier == DOC_TYPE) {
                    documentType = StandardCharsets.US_ASCII.decode(content).toString();
                }
            }
            return documentType.equals("webm") && identifier(file) == SEGMENT;
        } catch (BufferUnderflowException | IllegalArgumentException e) {
            return false;
        }
    }

    /** The content of the element whose size comes next, after which the buffer goes on. */
    private static ByteBuffer content(ByteBuffer buffer) {
        int length = length(buffer);
        long size = number(buffer, length) & ((1L << (7 * length)) - 1);
        if (size > buffer.remaining()) {
            throw new BufferUnderflowException();
        }
        ByteBuffer content = buffer.slice(buffer.position(), (int) size);
        buffer.position(buffer.position() + (int) size);
        return content;
    }

    private static long identifier(ByteBuffer buffer) {
        return number(buffer, length(buffer));
    }

    /** RFC 8794, section 4: as many zeros as a number has bytes more than one, and a one. */
    private static int length(ByteBuffer buffer) {
        int first = buffer.duplicate().get() & 0xFF;
        if (first == 0) {
            throw new IllegalArgumentException("a number has at most eight bytes");
        }
        return Integer.numberOfLeadingZeros(first) - 23;
    }

    private static long number(ByteBuffer buffer, int length) {
        long number = 0;
        for (int i = 0; i < length; i++) {
            number = (number << 8) | (buffer.get() & 0xFF);
        }
        return number;
    }
}
