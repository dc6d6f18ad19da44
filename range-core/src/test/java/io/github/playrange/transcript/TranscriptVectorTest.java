package io.github.playrange.transcript;

import static io.github.playrange.json.VectorFile.array;
import static io.github.playrange.json.VectorFile.elements;
import static io.github.playrange.json.VectorFile.member;
import static io.github.playrange.json.VectorFile.string;
import static io.github.playrange.json.VectorFile.time;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.playrange.json.JsonValue;
import io.github.playrange.json.JsonValue.JsonNull;
import io.github.playrange.json.JsonValue.JsonNumber;
import io.github.playrange.json.JsonValue.JsonObject;
import io.github.playrange.json.JsonWriter;
import io.github.playrange.json.VectorFile;
import io.github.playrange.timeline.PlaybackRanges;
import io.github.playrange.timeline.TimelineVectors;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The vectors that the independent oracle wrote; the JavaScript transcript rules run the same. */
class TranscriptVectorTest {

    @TestFactory
    Stream<DynamicTest> transcript() {
        return VectorFile.tests("transcript.jsonl", TranscriptVectorTest::check);
    }

    @TestFactory
    Stream<DynamicTest> edit() {
        return VectorFile.tests("transcript-edit.jsonl", TranscriptVectorTest::checkEdit);
    }

    @TestFactory
    Stream<DynamicTest> editJson() {
        return VectorFile.tests("transcript-edit-json.jsonl", TranscriptVectorTest::checkEditJson);
    }

    private static void check(JsonObject vector) {
        Set<Integer> struck = array(vector, "struck").stream()
                .map(index -> Integer.valueOf(((JsonNumber) index).literal()))
                .collect(Collectors.toSet());
        checkRanges(vector, transcript(vector).withoutWords(struck, time(member(vector, "duration"))));
    }

    private static void checkEdit(JsonObject vector) {
        String json = JsonWriter.compact(member(vector, "edit"));
        TranscriptEdit edit = TranscriptEdit.fromJson(json);
        assertEquals(json, edit.toJson());
        checkRanges(vector, edit.playbackRanges(transcript(vector), time(member(vector, "duration"))));
    }

    private static void checkEditJson(JsonObject vector) {
        String json = string(vector, "json");
        if (vector.member("invalid").isPresent()) {
            assertThrows(TranscriptEditFormatException.class, () -> TranscriptEdit.fromJson(json));
            return;
        }
        TranscriptEdit edit = TranscriptEdit.fromJson(json);
        assertEquals(string(vector, "written"), edit.toJson());
        assertEquals(edit, TranscriptEdit.fromJson(edit.toJson()));
    }

    private static Transcript transcript(JsonObject vector) {
        List<Word> words = array(vector, "words").stream()
                .map(VectorFile::elements)
                .map(bounds -> Word.of("word", time(bounds.get(0)), time(bounds.get(1))))
                .toList();
        return new Transcript(Optional.empty(), words);
    }

    private static void checkRanges(JsonObject vector, Optional<PlaybackRanges> ranges) {
        JsonValue expected = member(vector, "ranges");
        Optional<PlaybackRanges> list =
                expected instanceof JsonNull ? Optional.empty() : Optional.of(TimelineVectors.list(expected));
        assertEquals(list, ranges);
        if (list.isPresent()) {
            assertEquals(elements(expected).isEmpty(), list.get().isEmpty());
            assertEquals(list.get(), list.get().normalized(time(member(vector, "duration"))));
        }
    }
}
