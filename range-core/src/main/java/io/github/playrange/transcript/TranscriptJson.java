package io.github.playrange.transcript;

import io.github.playrange.json.JsonParseException;
import io.github.playrange.json.JsonReader;
import io.github.playrange.json.JsonValue;
import io.github.playrange.json.JsonValue.JsonArray;
import io.github.playrange.json.JsonValue.JsonNull;
import io.github.playrange.json.JsonValue.JsonNumber;
import io.github.playrange.json.JsonValue.JsonObject;
import io.github.playrange.json.JsonValue.JsonString;
import io.github.playrange.json.JsonWriter;
import io.github.playrange.timeline.DecimalSeconds;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** The file format of a transcript; see {@link Transcript#fromJson}. */
final class TranscriptJson {

    private static final String LANGUAGE = "language";
    private static final String WORDS = "words";
    private static final String TEXT = "text";
    private static final String START = "start";
    private static final String END = "end";
    private static final String SPEAKER = "speaker";
    private static final String PARAGRAPH = "paragraph";

    private TranscriptJson() {}

    static Transcript read(String json) {
        JsonValue value;
        try {
            value = JsonReader.read(json);
        } catch (JsonParseException e) {
            throw new TranscriptFormatException("the transcript is not JSON: " + e.getMessage(), e);
        }
        try {
            return transcript(value);
        } catch (TranscriptFormatException e) {
            throw e;
        } catch (IllegalArgumentException e) {
            throw new TranscriptFormatException(String.valueOf(e.getMessage()), e);
        }
    }

    private static Transcript transcript(JsonValue value) {
        if (!(value instanceof JsonObject object)) {
            throw new TranscriptFormatException(
                    "a transcript is an object such as {\"language\":\"en\",\"words\":[]}, not " + value.kind());
        }
        JsonValue list = required(object, WORDS, "an array");
        if (!(list instanceof JsonArray array)) {
            throw wrongKind(WORDS, "an array", list);
        }
        List<Word> words = new ArrayList<>(array.elements().size());
        for (JsonValue element : array.elements()) {
            try {
                words.add(word(element));
            } catch (IllegalArgumentException e) {
                throw new TranscriptFormatException("word " + words.size() + " (counted from 0): " + e.getMessage(), e);
            }
        }
        return new Transcript(optional(object, LANGUAGE).map(language -> string(LANGUAGE, language)), words);
    }

    private static Word word(JsonValue value) {
        if (!(value instanceof JsonObject word)) {
            throw new TranscriptFormatException(
                    "a word is an object such as {\"text\":\"Hello\",\"start\":0.12,\"end\":0.48}, not "
                            + value.kind());
        }
        Optional<JsonValue> paragraph = optional(word, PARAGRAPH);
        return new Word(
                string(TEXT, required(word, TEXT, "a string")),
                time(word, START),
                time(word, END),
                optional(word, SPEAKER).map(speaker -> string(SPEAKER, speaker)),
                paragraph.isPresent() ? OptionalInt.of(wholeNumber(PARAGRAPH, paragraph.get())) : OptionalInt.empty());
    }

    private static Duration time(JsonObject word, String name) {
        JsonValue value = required(word, name, "a number of seconds");
        if (!(value instanceof JsonNumber number)) {
            throw wrongKind(name, "a number of seconds", value);
        }
        try {
            return DecimalSeconds.parse(number.literal());
        } catch (IllegalArgumentException e) {
            throw new TranscriptFormatException("\"" + name + "\": " + e.getMessage(), e);
        }
    }

    private static String string(String name, JsonValue value) {
        if (!(value instanceof JsonString string)) {
            throw wrongKind(name, "a string", value);
        }
        return string.value();
    }

    private static int wholeNumber(String name, JsonValue value) {
        if (!(value instanceof JsonNumber number)) {
            throw wrongKind(name, "a whole number", value);
        }
        try {
            return Integer.parseInt(number.literal());
        } catch (NumberFormatException e) {
            throw new TranscriptFormatException(
                    "\"" + name + "\" is a whole number from 0 to " + Integer.MAX_VALUE + ", not " + number.literal(),
                    e);
        }
    }

    private static JsonValue required(JsonObject object, String name, String kind) {
        return object.member(name)
                .orElseThrow(() -> new TranscriptFormatException("\"" + name + "\" is missing; it is " + kind));
    }

    /** The member, unless it is missing or null. */
    private static Optional<JsonValue> optional(JsonObject object, String name) {
        return object.member(name).filter(value -> !(value instanceof JsonNull));
    }

    private static TranscriptFormatException wrongKind(String name, String allowed, JsonValue found) {
        return new TranscriptFormatException("\"" + name + "\" is " + allowed + ", not " + found.kind());
    }

    static String write(Transcript transcript) {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        transcript.language().ifPresent(language -> members.put(LANGUAGE, new JsonString(language)));
        List<JsonValue> words = new ArrayList<>(transcript.words().size());
        for (Word word : transcript.words()) {
            words.add(json(word));
        }
        members.put(WORDS, new JsonArray(words));
        return JsonWriter.compact(new JsonObject(members));
    }

    private static JsonObject json(Word word) {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        members.put(TEXT, new JsonString(word.text()));
        members.put(START, new JsonNumber(DecimalSeconds.format(word.start())));
        members.put(END, new JsonNumber(DecimalSeconds.format(word.end())));
        word.speaker().ifPresent(speaker -> members.put(SPEAKER, new JsonString(speaker)));
        word.paragraph().ifPresent(paragraph -> members.put(PARAGRAPH, JsonNumber.of(paragraph)));
        return new JsonObject(members);
    }
}
