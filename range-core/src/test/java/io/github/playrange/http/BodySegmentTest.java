package io.github.playrange.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.playrange.range.ByteRange;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

final class BodySegmentTest {

    @Test
    void literal_holdsFromPositionToLimit() {
        ByteBuffer buffer = ByteBuffer.wrap(new byte[] {1, 2, 3, 4, 5}, 1, 3);
        BodySegment.Literal literal = new BodySegment.Literal(buffer);

        assertEquals(3, literal.length());
        assertEquals(ByteBuffer.wrap(new byte[] {2, 3, 4}), literal.bytes());
        assertEquals(1, buffer.position());
    }

    @Test
    void literal_isReadOnlyAndNeverUsedUp() {
        BodySegment.Literal literal = new BodySegment.Literal(ByteBuffer.wrap(new byte[] {1, 2}));
        ByteBuffer first = literal.bytes();
        first.get();
        first.get();

        assertTrue(first.isReadOnly());
        assertEquals(2, literal.bytes().remaining());
        assertEquals(2, literal.length());
    }

    @Test
    void literal_withoutAByte_isRefused() {
        assertThrows(IllegalArgumentException.class, () -> new BodySegment.Literal(ByteBuffer.allocate(0)));
    }

    @Test
    void content_isAsLongAsItsRange() {
        assertEquals(1L << 33, new BodySegment.Content(ByteRange.ofLength(5, 1L << 33)).length());
    }
}
