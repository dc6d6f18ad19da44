package io.github.playrange.transcript;

import static io.github.playrange.transcript.JsonMembers.array;
import static io.github.playrange.transcript.JsonMembers.optional;
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
        } catch (IllegalArgumentException e) {
            throw new TranscriptFormatException(String.valueOf(e.getMessage()), e);
        }
    }

    private static Transcript transcript(JsonValue value) {
        if (!(value instanceof JsonObject object)) {
            throw new IllegalArgumentException(
                    "a transcript is an object such as {\"language\":\"en\",\"words\":[]}, not " + value.kind());
        }
        List<JsonValue> elements = array(WORDS, required(object, WORDS, "an array"));
        List<Word> words = new ArrayList<>(elements.size());
        for (JsonValue element : elements) {
            try {
                words.add(word(element));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("word " + words.size() + " (counted from 0): " + e.getMessage(), e);
            }
        }
        return new Transcript(optional(object, LANGUAGE).map(language -> string(LANGUAGE, language)), words);
    }

    private static Word word(JsonValue value) {
        if (!(value instanceof JsonObject word)) {
            throw new IllegalArgumentException(
                    "a word is an object such as {\"text\":\"Hello\",\"start\":0.12,\"end\":0.48}, not "
                            + value.kind());
        }
        Optional<JsonValue> paragraph = optional(word, PARAGRAPH);
        return new Word(
                string(TEXT, required(word, TEXT, "a string")),
                time(START, required(word, START, "a number of seconds")),
                time(END, required(word, END, "a number of seconds")),
                optional(word, SPEAKER).map(speaker -> string(SPEAKER, speaker)),
                paragraph.isPresent() ? OptionalInt.of(wholeNumber(PARAGRAPH, paragraph.get())) : OptionalInt.empty());
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
