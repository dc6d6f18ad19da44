package io.github.playrange.transcript;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What the speech service of Azure answers: times are a beginning and a length, in ticks of 100 ns or in milliseconds.
 *
 * @see <a href="https://learn.microsoft.com/en-us/azure/ai-services/speech-service/batch-transcription-get">Azure, batch
 *     transcription</a>
 * @see <a href="https://learn.microsoft.com/en-us/azure/ai-services/speech-service/fast-transcription-create">Azure, fast
 *     transcription</a>
 */
final class AzureJson {

    /**
     * How a file tells times.
     *
     * @param offset the member that a beginning is
     * @param duration the member that a length is
     * @param decimals of how many decimals of a second one is the unit
     */
    private record Times(String offset, String duration, int decimals) {

        Optional<Duration> start(JsonCursor part) {
            return part.time(offset, decimals);
        }

        Optional<Duration> end(JsonCursor part) {
            return start(part).flatMap(start -> part.time(duration, decimals).map(start::plus));
        }
    }

    private static final Times TICKS = new Times("offsetInTicks", "durationInTicks", 7);
    private static final Times MILLISECONDS = new Times("offsetMilliseconds", "durationMilliseconds", 3);

    private AzureJson() {}

    /** The words as they are displayed; where there are none, as they are said. */
    static void readBatch(JsonCursor file, TranscriptBuilder transcript) {
        for (JsonCursor phrase : file.elements("recognizedPhrases")) {
            transcript.language(phrase.text("locale"));
            Optional<JsonCursor> best = phrase.first("nBest");
            List<JsonCursor> displayed =
                    best.map(it -> it.elements("displayWords")).orElse(List.of());
            List<JsonCursor> words =
                    displayed.isEmpty() ? best.map(it -> it.elements("words")).orElse(List.of()) : displayed;
            add(
                    phrase,
                    words,
                    displayed.isEmpty() ? "word" : "displayText",
                    best.flatMap(it -> it.text("display")).orElse(""),
                    TICKS,
                    transcript);
        }
    }

    static void readFast(JsonCursor file, TranscriptBuilder transcript) {
        for (JsonCursor phrase : file.elements("phrases")) {
            transcript.language(phrase.text("locale"));
            add(phrase, phrase.elements("words"), "text", phrase.text("text").orElse(""), MILLISECONDS, transcript);
        }
    }

    private static void add(
            JsonCursor phrase,
            List<JsonCursor> words,
            String name,
            String text,
            Times times,
            TranscriptBuilder transcript) {
        Optional<String> speaker = phrase.speaker("speaker");
        List<HeardWord> heard = words.stream()
                .map(word -> new HeardWord(word.text(name).orElse(""), times.start(word), times.end(word), speaker))
                .toList();
        if (heard.isEmpty()) {
            transcript.addText(text, times.start(phrase), times.end(phrase), speaker);
        } else {
            transcript.addPassage(heard, times.start(phrase), times.end(phrase));
        }
    }
}
