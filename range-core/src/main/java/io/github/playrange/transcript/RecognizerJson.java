package io.github.playrange.transcript;

import io.github.playrange.json.JsonParseException;
import io.github.playrange.json.JsonReader;
import io.github.playrange.json.JsonValue;
import java.util.List;
import java.util.Optional;

/** Tells by which program a JSON file was written, and has it read; see {@link Transcript#read}. */
final class RecognizerJson {

    private static final String KNOWN = "a transcript in JSON is of Playrange, OpenAI, Whisper, whisper.cpp,"
            + " faster-whisper, WhisperX, Vosk, AssemblyAI, Deepgram, Google, AWS or Azure, with the times of words";

    private RecognizerJson() {}

    static Transcript read(String json) {
        JsonValue value;
        try {
            value = JsonReader.read(json);
        } catch (JsonParseException e) {
            throw new TranscriptFormatException("the transcript is not JSON: " + e.getMessage(), e);
        }
        JsonCursor file = JsonCursor.root(value);
        if (isOurs(file)) {
            try {
                return TranscriptJson.read(json);
            } catch (TranscriptFormatException e) {
                // Others write such files as well, with times that have to be rounded or mended.
                return read(file);
            }
        }
        return read(file);
    }

    private static Transcript read(JsonCursor file) {
        TranscriptBuilder transcript = new TranscriptBuilder();
        if (file.isArray()) {
            WordLists.readEntries(file.elements(), transcript);
        } else {
            readObject(file, transcript);
        }
        return transcript.build();
    }

    private static boolean isOurs(JsonCursor file) {
        Optional<JsonCursor> words = file.member("words").filter(JsonCursor::isArray);
        return words.isPresent()
                && !isAssemblyAi(file)
                && words.get().elements().stream().allMatch(word -> word.has("text"));
    }

    private static boolean isAssemblyAi(JsonCursor file) {
        return file.has("audio_url") || file.has("audio_duration");
    }

    private static void readObject(JsonCursor file, TranscriptBuilder transcript) {
        Optional<JsonCursor> results = file.member("results");
        if (results.isPresent() && results.get().isArray()) {
            CloudJson.readGoogle(file, transcript);
        } else if (results.isPresent() && results.get().has("channels")) {
            CloudJson.readDeepgram(results.get(), transcript);
        } else if (results.isPresent() && results.get().has("items")) {
            CloudJson.readAws(results.get(), transcript);
        } else if (file.has("recognizedPhrases")) {
            AzureJson.readBatch(file, transcript);
        } else if (file.has("combinedPhrases")) {
            AzureJson.readFast(file, transcript);
        } else if (file.has("transcription")) {
            WhisperCppJson.read(file, transcript);
        } else if (isAssemblyAi(file)) {
            transcript.language(file.text("language_code"));
            WordLists.readWords(file.elements("words"), 3, transcript);
        } else if (file.has("segments") || file.has("words")) {
            WordLists.readWhisper(file, transcript);
        } else if (file.has("result")) {
            WordLists.readEntries(List.of(file), transcript);
        } else {
            throw new TranscriptFormatException(KNOWN + "; this file has "
                    + (file.value() instanceof JsonValue.JsonObject ? "none of their members" : "no object of theirs"));
        }
    }
}
