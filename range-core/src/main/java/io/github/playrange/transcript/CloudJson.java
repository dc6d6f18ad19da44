package io.github.playrange.transcript;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the services of Google, AWS and Deepgram answer.
 *
 * @see <a href="https://cloud.google.com/speech-to-text/docs/reference/rest/v1/speech/recognize">Google, recognize</a>
 * @see <a href="https://docs.aws.amazon.com/transcribe/latest/dg/how-input.html">AWS Transcribe, output</a>
 * @see <a href="https://developers.deepgram.com/reference/speech-to-text/listen-pre-recorded">Deepgram, listen</a>
 */
final class CloudJson {

    private static final String RESULTS = "results";
    private static final String ALTERNATIVES = "alternatives";
    private static final String WORDS = "words";
    private static final String AWS_SPEAKER = "speaker_label";

    private CloudJson() {}

    static void readGoogle(JsonCursor file, TranscriptBuilder transcript) {
        List<JsonCursor> results = file.elements(RESULTS);
        results.forEach(result -> transcript.language(result.text("languageCode")));
        for (JsonCursor result : withSpeakers(results)) {
            Optional<Duration> end = result.seconds("resultEndTime").or(() -> result.seconds("resultEndOffset"));
            Optional<JsonCursor> alternative = result.first(ALTERNATIVES);
            List<HeardWord> words = alternative.map(CloudJson::googleWords).orElse(List.of());
            if (words.isEmpty()) {
                String text =
                        alternative.flatMap(best -> best.text("transcript")).orElse("");
                transcript.addText(
                        text,
                        Optional.of(transcript.latestEnd()).filter(start -> end.isPresent()),
                        end,
                        Optional.empty());
            } else {
                transcript.addPassage(words, Optional.empty(), end);
            }
        }
    }

    /** If speakers were asked for, the last result has all words once more, and it alone tells their speakers. */
    private static List<JsonCursor> withSpeakers(List<JsonCursor> results) {
        int last = results.size() - 1;
        boolean lastAlone = last > 0
                && tellsSpeakers(results.get(last))
                && results.subList(0, last).stream().noneMatch(CloudJson::tellsSpeakers);
        return lastAlone ? results.subList(last, last + 1) : results;
    }

    private static boolean tellsSpeakers(JsonCursor result) {
        return result.first(ALTERNATIVES).stream()
                .flatMap(best -> best.elements(WORDS).stream())
                .anyMatch(word -> googleSpeaker(word).isPresent());
    }

    private static Optional<String> googleSpeaker(JsonCursor word) {
        return word.speaker("speakerTag")
                .filter(speaker -> !speaker.equals("Speaker 0"))
                .or(() -> word.speaker("speakerLabel"));
    }

    /** A time of zero may be missing there. */
    private static List<HeardWord> googleWords(JsonCursor alternative) {
        return alternative.elements(WORDS).stream()
                .map(word -> {
                    Optional<Duration> end = word.seconds("endTime").or(() -> word.seconds("endOffset"));
                    Optional<Duration> start = word.seconds("startTime").or(() -> word.seconds("startOffset"));
                    return new HeardWord(
                            word.text("word").orElse(""),
                            start.or(() -> end.map(known -> Duration.ZERO)),
                            end,
                            googleSpeaker(word));
                })
                .toList();
    }

    static void readDeepgram(JsonCursor results, TranscriptBuilder transcript) {
        List<JsonCursor> channels = results.elements("channels");
        for (int i = 0; i < channels.size(); i++) {
            transcript.language(channels.get(i).text("detected_language"));
            Optional<String> speaker = channels.size() > 1 ? Optional.of("Speaker " + i) : Optional.empty();
            List<JsonCursor> words = channels.get(i).first(ALTERNATIVES).stream()
                    .flatMap(best -> best.elements(WORDS).stream())
                    .toList();
            transcript.addPassage(WordLists.words(words, 0, speaker), Optional.empty(), Optional.empty());
        }
    }

    /** A punctuation mark is an item without times, and belongs to the word in front of it. */
    static void readAws(JsonCursor results, TranscriptBuilder transcript) {
        transcript.language(results.text("language_code"));
        Map<Duration, String> speakers = awsSpeakers(results);
        List<HeardWord> words = new ArrayList<>();
        for (JsonCursor item : results.elements("items")) {
            String content = item.first(ALTERNATIVES)
                    .flatMap(best -> best.text("content"))
                    .orElse("");
            Optional<Duration> start = item.seconds("start_time");
            Optional<String> speaker = item.speaker(AWS_SPEAKER).or(() -> start.map(speakers::get));
            HeardWord word = new HeardWord(content, start, item.seconds("end_time"), speaker);
            int last = words.size() - 1;
            boolean isMark = item.text("type").filter("punctuation"::equals).isPresent();
            if (isMark && last >= 0 && !HeardText.isLong(words.get(last).text())) {
                words.set(last, words.get(last).with(word));
            } else {
                words.add(word);
            }
        }
        transcript.addPassage(words, Optional.empty(), Optional.empty());
    }

    /** The speakers by the times at which words start, since not all files have them beside the words. */
    private static Map<Duration, String> awsSpeakers(JsonCursor results) {
        Map<Duration, String> speakers = new HashMap<>();
        for (JsonCursor segment : results.member("speaker_labels").stream()
                .flatMap(labels -> labels.elements("segments").stream())
                .toList()) {
            for (JsonCursor item : segment.elements("items")) {
                item.speaker(AWS_SPEAKER)
                        .ifPresent(speaker ->
                                item.seconds("start_time").ifPresent(start -> speakers.putIfAbsent(start, speaker)));
            }
        }
        return speakers;
    }
}
