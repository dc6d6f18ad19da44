package io.github.playrange.range;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ContentRangeTest {

    @ParameterizedTest
    @CsvSource({
        "0, 1, 1, bytes 0-0/1",
        "0, 500, 10000, bytes 0-499/10000",
        "9500, 10000, 10000, bytes 9500-9999/10000",
        "4294967296, 4294967306, 5368709120, bytes 4294967296-4294967305/5368709120",
        "0, 9223372036854775807, 9223372036854775807, bytes 0-9223372036854775806/9223372036854775807",
    })
    void satisfied_printsAnInclusiveLastPosition(long start, long end, long length, String value) {
        ContentRange contentRange = new ContentRange.Satisfied(new ByteRange(start, end), length);

        assertEquals(value, contentRange.fieldValue());
        assertEquals(length, contentRange.completeLength());
    }

    @Test
    void satisfied_beyondTheRepresentation_isRefused() {
        ByteRange range = new ByteRange(5, 11);

        assertThrows(IllegalArgumentException.class, () -> new ContentRange.Satisfied(range, 10));
        assertThrows(IllegalArgumentException.class, () -> new ContentRange.Satisfied(range, 0));
        assertThrows(IllegalArgumentException.class, () -> new ContentRange.Satisfied(range, -1));
    }

    @ParameterizedTest
    @CsvSource({"0, bytes */0", "10, bytes */10", "9223372036854775807, bytes */9223372036854775807"})
    void unsatisfied_printsTheLengthAlone(long length, String value) {
        ContentRange contentRange = new ContentRange.Unsatisfied(length);

        assertEquals(value, contentRange.fieldValue());
        assertEquals(length, contentRange.completeLength());
    }

    @Test
    void unsatisfied_negativeLength_isRefused() {
        assertThrows(IllegalArgumentException.class, () -> new ContentRange.Unsatisfied(-1));
    }
}
