package io.github.playrange.transcript;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What whisper.cpp writes: segments with times in milliseconds and, in full JSON, the tokens that they consist of.
 *
 * @see <a href="https://github.com/ggml-org/whisper.cpp/tree/master/examples/cli">whisper.cpp, cli</a>
 */
final class WhisperCppJson {

    private static final int MILLISECONDS = 3;

    /** Tokens that nobody says, such as {@code [_BEG_]}, {@code [_TT_150]} and {@code <|endoftext|>}. */
    private static final Pattern SPECIAL = Pattern.compile("\\s*(?:\\[_[^\\]]*\\]|<\\|[^|]*\\|>)\\s*");

    private WhisperCppJson() {}

    static void read(JsonCursor file, TranscriptBuilder transcript) {
        transcript.language(file.member("result").flatMap(result -> result.text("language")));
        for (JsonCursor segment : file.elements("transcription")) {
            Optional<Duration> start = offset(segment, "from");
            Optional<Duration> end = offset(segment, "to");
            List<HeardWord> pieces = segment.elements("tokens").stream()
                    .filter(token -> !SPECIAL.matcher(text(token)).matches())
                    .map(token ->
                            new HeardWord(text(token), offset(token, "from"), offset(token, "to"), Optional.empty()))
                    .toList();
            Optional<String> speaker = segment.speaker("speaker");
            if (pieces.isEmpty()) {
                transcript.addText(text(segment), start, end, speaker);
            } else {
                transcript.addPassage(
                        WordLists.joined(pieces).stream()
                                .map(word -> word.withSpeaker(speaker))
                                .toList(),
                        start,
                        end);
            }
        }
    }

    private static String text(JsonCursor part) {
        return part.text("text").orElse("");
    }

    private static Optional<Duration> offset(JsonCursor part, String name) {
        return part.member("offsets").flatMap(offsets -> offsets.time(name, MILLISECONDS));
    }
}
