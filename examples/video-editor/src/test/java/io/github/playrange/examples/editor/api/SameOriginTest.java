package io.github.playrange.examples.editor.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.playrange.http.RequestFields;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SameOriginTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "same-origin, -, localhost:8080, true",
                "same-origin, https://elsewhere.example, localhost:8080, true",
                "same-site, http://localhost:8080, localhost:8080, false",
                "cross-site, http://localhost:8080, localhost:8080, false",
                "none, http://localhost:8080, localhost:8080, false",
                "Same-Origin, -, localhost:8080, false",
                "-, http://localhost:8080, localhost:8080, true",
                "-, http://LOCALHOST:8080, localhost:8080, true",
                "-, https://talks.example, talks.example, true",
                "-, https://talks.example, talks.example:443, true",
                "-, http://talks.example:80, talks.example, true",
                "-, http://[::1]:8080, [::1]:8080, true",
                "-, http://localhost:8081, localhost:8080, false",
                "-, http://localhost, localhost:8080, false",
                "-, http://localhost:8080.elsewhere.example, localhost:8080, false",
                "-, http://localhost:8080@elsewhere.example, localhost:8080, false",
                "-, http://localhost:8080/, localhost:8080, false",
                "-, localhost:8080, localhost:8080, false",
                "-, file://localhost:8080, localhost:8080, false",
                "-, null, localhost:8080, false",
                "-, null, null, false",
                "-, http://localhost:8080, -, false",
                "-, -, localhost:8080, false",
                "-, -, -, false",
            })
    void onlyPagesOfThisServerMayWrite(String site, String origin, String host, boolean allowed) {
        Map<String, List<String>> fields = Map.of(
                "Sec-Fetch-Site", lines(site),
                "Origin", lines(origin),
                "Host", lines(host));
        assertEquals(allowed, SameOrigin.holds(name -> fields.getOrDefault(name, List.of())));
    }

    @Test
    void whatIsSaidTwiceIsNotBelieved() {
        RequestFields fields = name -> name.equals("Sec-Fetch-Site")
                ? List.of("same-origin", "same-origin")
                : List.of("http://localhost", "http://localhost");
        assertFalse(SameOrigin.holds(fields));
    }

    private static List<String> lines(String value) {
        return value == null ? List.of() : List.of(value);
    }
}
