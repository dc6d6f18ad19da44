package io.github.playrange.examples.editor.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestQueryTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "video=talk.mp4&name=x, talk.mp4",
                "name=x&video=a&video=b, a",
                "video=a%20b+c%26%C3%BC, a b c&ü",
                "v%69deo=a, a",
                "video=, ''",
                "video, ''",
                "videos=a, -",
                "'', -",
            })
    void theFirstValueOfANameIsRead(String query, String value) throws ProblemException {
        assertEquals(Optional.ofNullable(value), new RequestQuery(query).value("video"));
    }

    @Test
    void whatIsNoEscapeIsRefused() {
        assertThrows(ProblemException.class, () -> new RequestQuery("video=%zz").value("video"));
    }
}
