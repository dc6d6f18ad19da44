package io.github.playrange.servlet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcceptFieldTest {

    private static final String PROBLEM = "application/problem+json";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/problem+json                           | true",
                "APPLICATION/problem+JSON                           | true",
                "application/problem+json;charset=utf-8             | true",
                "application/*                                      | true",
                "text/html, application/problem+json                | true",
                "application/problem+json, */*;q=0.9                | true",
                "text/plain;q=0.5,application/problem+json;q=0.501  | true",
                "*/*, text/plain;q=0                                | true",
                "text/*;q=0.1, */*;q=0.2                            | true",
                "application/problem+json, */*                      | true",
                "*/*, application/*                                 | true",
                "application/problem+json;q=0, */*;q=0              | false",
                "text/plain, */*                                    | false",
                "''                                                 | false",
                "*/*                                                | false",
                "application/json                                   | false",
                "text/plain, application/problem+json               | false",
                "application/problem+json;q=0                       | false",
                "application/problem+json;q=0.4, text/plain;q=0.5   | false",
                "application/problem+json;q=2                       | false",
                "application/problem+json;q=                        | false",
                "application/problem+json;q=0.1234                  | false",
                "application/*, application/problem+json;q=0.1, */* | false",
                "nonsense;;, ,;q=1                                  | false",
            })
    void closestMember_decides(String line, boolean preferred) {
        assertEquals(preferred, AcceptField.parse(List.of(line)).prefers(PROBLEM, "text/plain"));
    }

    @Test
    void lines_areOneList_andNoneWantsEverything() {
        assertEquals(true, AcceptField.parse(List.of("text/html", PROBLEM)).prefers(PROBLEM, "text/plain"));
        assertEquals(false, AcceptField.parse(List.of()).prefers(PROBLEM, "text/plain"));
    }
}
