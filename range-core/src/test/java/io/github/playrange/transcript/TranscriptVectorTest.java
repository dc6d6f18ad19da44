package io.github.playrange.transcript;

import static io.github.playrange.json.VectorFile.array;
import static io.github.playrange.json.VectorFile.elements;
import static io.github.playrange.json.VectorFile.member;
import static io.github.playrange.json.VectorFile.time;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.playrange.json.JsonValue;
import io.github.playrange.json.JsonValue.JsonNull;
import io.github.playrange.json.JsonValue.JsonNumber;
import io.github.playrange.json.JsonValue.JsonObject;
import io.github.playrange.json.VectorFile;
import io.github.playrange.timeline.PlaybackRanges;
import io.github.playrange.timeline.TimelineVectors;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The vectors that the independent oracle wrote; the JavaScript transcript rule runs the same. */
class TranscriptVectorTest {

    @TestFactory
    Stream<DynamicTest> transcript() {
        return VectorFile.tests("transcript.jsonl", TranscriptVectorTest::check);
    }

    private static void check(JsonObject vector) {
        List<Word> words = array(vector, "words").stream()
                .map(VectorFile::elements)
                .map(bounds -> Word.of("word", time(bounds.get(0)), time(bounds.get(1))))
                .toList();
        Set<Integer> struck = array(vector, "struck").stream()
                .map(index -> Integer.valueOf(((JsonNumber) index).literal()))
                .collect(Collectors.toSet());
        Duration duration = time(member(vector, "duration"));
        JsonValue expected = member(vector, "ranges");
        Optional<PlaybackRanges> list =
                expected instanceof JsonNull ? Optional.empty() : Optional.of(TimelineVectors.list(expected));
        assertEquals(list, new Transcript(Optional.empty(), words).withoutWords(struck, duration));
        if (list.isPresent()) {
            assertEquals(elements(expected).isEmpty(), list.get().isEmpty());
            assertEquals(list.get(), list.get().normalized(duration));
        }
    }
}
