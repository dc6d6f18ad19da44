package io.github.playrange.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;

final class RequestFieldsTest {

    @Test
    void single_isStripped() {
        assertEquals(
                Optional.of("bytes=0-"), TestFields.of("Range", " \tbytes=0- ").single("range"));
    }

    @Test
    void single_ofTwoLines_isEmpty() {
        assertEquals(
                Optional.empty(),
                TestFields.of("If-Range", "\"a\"", "if-range", "\"a\"").single("If-Range"));
    }

    @Test
    void single_ofAnAbsentField_isEmpty() {
        assertEquals(Optional.empty(), TestFields.NONE.single("If-Range"));
    }

    @Test
    void contains_anEmptyLine() {
        assertTrue(TestFields.of("If-Match", "").contains("If-Match"));
        assertFalse(TestFields.NONE.contains("If-Match"));
    }
}
