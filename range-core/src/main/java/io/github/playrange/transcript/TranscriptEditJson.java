package io.github.playrange.transcript;

import static io.github.playrange.transcript.JsonMembers.array;
import static io.github.playrange.transcript.JsonMembers.optional;
import static io.github.playrange.transcript.JsonMembers.quoted;
import static io.github.playrange.transcript.JsonMembers.required;
import static io.github.playrange.transcript.JsonMembers.string;
import static io.github.playrange.transcript.JsonMembers.time;
import static io.github.playrange.transcript.JsonMembers.wholeNumber;

import io.github.playrange.json.JsonParseException;
import io.github.playrange.json.JsonReader;
import io.github.playrange.json.JsonValue;
import io.github.playrange.json.JsonValue.JsonArray;
import io.github.playrange.json.JsonValue.JsonNumber;
import io.github.playrange.json.JsonValue.JsonObject;
import io.github.playrange.json.JsonValue.JsonString;
import io.github.playrange.json.JsonWriter;
import io.github.playrange.timeline.DecimalSeconds;
import io.github.playrange.transcript.RunEdge.Side;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** The JSON form of an edit; see {@link TranscriptEdit#fromJson}. */
final class TranscriptEditJson {

    private static final String STRUCK = "struck";
    private static final String PAUSES = "pauses";
    private static final String EDGE = "edge";
    private static final String NUDGES = "nudges";
    private static final String WORD = "word";
    private static final String EARLIER = "earlier";
    private static final String LATER = "later";
    private static final String TEXTS = "texts";
    private static final String TEXT = "text";
    private static final String PARAGRAPHS = "paragraphs";
    private static final String FIRST = "first";
    private static final String SPEAKER = "speaker";

    private TranscriptEditJson() {}

    static TranscriptEdit read(String json) {
        JsonValue value;
        try {
            value = JsonReader.read(json);
        } catch (JsonParseException e) {
            throw new TranscriptEditFormatException("the edit is not JSON: " + e.getMessage(), e);
        }
        try {
            return edit(object(value, "an edit", "{\"struck\":[[3,4]]}"));
        } catch (IllegalArgumentException e) {
            throw new TranscriptEditFormatException(String.valueOf(e.getMessage()), e);
        }
    }

    private static TranscriptEdit edit(JsonObject edit) {
        JsonObject pauses = optional(edit, PAUSES)
                .map(value -> object(value, quoted(PAUSES), "{\"struck\":[9],\"edge\":0.15}"))
                .orElse(new JsonObject(Map.of()));
        return new TranscriptEdit(
                struck(edit),
                WordPositions.copyOf(
                        elements(pauses, STRUCK, PAUSES + '.' + STRUCK, value -> position(STRUCK, value, 1)), 1),
                optional(pauses, EDGE)
                        .map(edge -> time(PAUSES + '.' + EDGE, edge))
                        .orElse(TranscriptEdit.DEFAULT_PAUSE_EDGE),
                eachOnce(NUDGES, elements(edit, NUDGES, NUDGES, TranscriptEditJson::nudge)),
                eachOnce(TEXTS, elements(edit, TEXTS, TEXTS, TranscriptEditJson::text)),
                optional(edit, PARAGRAPHS)
                        .map(present -> elements(edit, PARAGRAPHS, PARAGRAPHS, TranscriptEditJson::paragraph)));
    }

    private static Set<Integer> struck(JsonObject edit) {
        List<WordSpan> spans = elements(edit, STRUCK, STRUCK, TranscriptEditJson::span);
        for (int i = 1; i < spans.size(); i++) {
            if (spans.get(i).first() <= spans.get(i - 1).last()) {
                throw new IllegalArgumentException("\"struck\" has its spans ascending and apart, but that from "
                        + spans.get(i).first() + " to " + spans.get(i).last() + " follows one to "
                        + spans.get(i - 1).last());
            }
        }
        return WordPositions.ofSpans(spans);
    }

    private static WordSpan span(JsonValue value) {
        if (!(value instanceof JsonArray span) || span.elements().size() != 2) {
            throw new IllegalArgumentException("a span is an array of its first and its last word, such as [3,4]");
        }
        int first = position("first word", span.elements().get(0), 0);
        int last = position("last word", span.elements().get(1), 0);
        if (last < first) {
            throw new IllegalArgumentException(
                    "a span does not end before it begins, as [" + first + "," + last + "] does");
        }
        return new WordSpan(first, last);
    }

    private static Map.Entry<RunEdge, Duration> nudge(JsonValue value) {
        JsonObject nudge = object(value, "a nudge", "{\"word\":5,\"edge\":\"start\",\"earlier\":0.04}");
        int word = position(WORD, required(nudge, WORD, "the position of a word"), 0);
        Side side = switch (string(EDGE, required(nudge, EDGE, "\"start\" or \"end\""))) {
            case "start" -> Side.START;
            case "end" -> Side.END;
            default -> throw new IllegalArgumentException("\"edge\" is \"start\" or \"end\"");
        };
        Optional<JsonValue> earlier = optional(nudge, EARLIER);
        Optional<JsonValue> later = optional(nudge, LATER);
        if (earlier.isPresent() == later.isPresent()) {
            throw new IllegalArgumentException("a nudge has either \"earlier\" or \"later\"");
        }
        Duration by = earlier.isPresent() ? time(EARLIER, earlier.get()).negated() : time(LATER, later.orElseThrow());
        return Map.entry(new RunEdge(word, side), by);
    }

    private static Map.Entry<Integer, String> text(JsonValue value) {
        JsonObject text = object(value, "the text of a word", "{\"word\":12,\"text\":\"Playrange\"}");
        return Map.entry(
                position(WORD, required(text, WORD, "the position of a word"), 0),
                string(TEXT, required(text, TEXT, "a string")));
    }

    private static EditedParagraph paragraph(JsonValue value) {
        JsonObject paragraph = object(value, "a paragraph", "{\"first\":31,\"speaker\":\"Ann\"}");
        return new EditedParagraph(
                position(FIRST, required(paragraph, FIRST, "the position of a word"), 0),
                optional(paragraph, SPEAKER).map(speaker -> string(SPEAKER, speaker)));
    }

    private static int position(String name, JsonValue value, int least) {
        return WordPositions.required(wholeNumber(name, value), least);
    }

    private static JsonObject object(JsonValue value, String what, String example) {
        if (!(value instanceof JsonObject object)) {
            throw new IllegalArgumentException(what + " is an object such as " + example + ", not " + value.kind());
        }
        return object;
    }

    /** The elements of an array, which may be missing; a fault is told with the path of the array and its own index. */
    private static <T> List<T> elements(JsonObject object, String name, String path, Function<JsonValue, T> read) {
        List<JsonValue> values =
                optional(object, name).map(value -> array(path, value)).orElse(List.of());
        List<T> elements = new ArrayList<>(values.size());
        for (JsonValue value : values) {
            try {
                elements.add(read.apply(value));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(
                        quoted(path) + ", element " + elements.size() + " (counted from 0): " + e.getMessage(), e);
            }
        }
        return elements;
    }

    private static <K, V> Map<K, V> eachOnce(String name, List<Map.Entry<K, V>> entries) {
        Map<K, V> map = new HashMap<>();
        for (int i = 0; i < entries.size(); i++) {
            if (map.put(entries.get(i).getKey(), entries.get(i).getValue()) != null) {
                throw new IllegalArgumentException(quoted(name) + ", element " + i
                        + " (counted from 0): an element before it is of the same word");
            }
        }
        return map;
    }

    static String write(TranscriptEdit edit) {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        putUnlessEmpty(
                members, STRUCK, WordPositions.spans(edit.struck()).stream().map(TranscriptEditJson::json));
        Map<String, JsonValue> pauses = new LinkedHashMap<>();
        putUnlessEmpty(pauses, STRUCK, edit.struckPauses().stream().map(JsonNumber::of));
        if (!pauses.isEmpty() || !edit.pauseEdge().equals(TranscriptEdit.DEFAULT_PAUSE_EDGE)) {
            pauses.put(EDGE, seconds(edit.pauseEdge()));
            members.put(PAUSES, new JsonObject(pauses));
        }
        putUnlessEmpty(
                members,
                NUDGES,
                edit.nudges().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey(
                                Comparator.comparingInt(RunEdge::word).thenComparing(RunEdge::side)))
                        .map(nudge -> json(nudge.getKey(), nudge.getValue())));
        putUnlessEmpty(
                members,
                TEXTS,
                edit.texts().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(text -> new JsonObject(
                                ordered(WORD, JsonNumber.of(text.getKey()), TEXT, new JsonString(text.getValue())))));
        putUnlessEmpty(
                members,
                PARAGRAPHS,
                edit.paragraphs().stream().flatMap(List::stream).map(TranscriptEditJson::json));
        return JsonWriter.compact(new JsonObject(members));
    }

    private static void putUnlessEmpty(
            Map<String, JsonValue> members, String name, Stream<? extends JsonValue> elements) {
        List<JsonValue> list = elements.<JsonValue>map(element -> element).toList();
        if (!list.isEmpty()) {
            members.put(name, new JsonArray(list));
        }
    }

    private static JsonArray json(WordSpan span) {
        return new JsonArray(List.of(JsonNumber.of(span.first()), JsonNumber.of(span.last())));
    }

    private static JsonObject json(RunEdge edge, Duration later) {
        Map<String, JsonValue> members = ordered(
                WORD,
                JsonNumber.of(edge.word()),
                EDGE,
                new JsonString(edge.side().name().toLowerCase(Locale.ROOT)));
        members.put(later.isNegative() ? EARLIER : LATER, seconds(later.abs()));
        return new JsonObject(members);
    }

    private static JsonObject json(EditedParagraph paragraph) {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        members.put(FIRST, JsonNumber.of(paragraph.first()));
        paragraph.speaker().ifPresent(speaker -> members.put(SPEAKER, new JsonString(speaker)));
        return new JsonObject(members);
    }

    private static JsonNumber seconds(Duration time) {
        return new JsonNumber(DecimalSeconds.format(time));
    }

    private static Map<String, JsonValue> ordered(
            String firstName, JsonValue first, String secondName, JsonValue second) {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        members.put(firstName, first);
        members.put(secondName, second);
        return members;
    }
}
