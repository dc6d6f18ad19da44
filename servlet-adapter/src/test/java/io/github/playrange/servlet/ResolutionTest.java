package io.github.playrange.servlet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResolutionTest {

    @ParameterizedTest
    @ValueSource(ints = {200, 304, 399, 600})
    void refusal_hasTheStatusOfAnError(int status) {
        assertEquals(
                "a refusal has a status from 400 to 599, not " + status,
                assertThrows(IllegalArgumentException.class, () -> new Resolution.Refused(status, "No."))
                        .getMessage());
    }
}
