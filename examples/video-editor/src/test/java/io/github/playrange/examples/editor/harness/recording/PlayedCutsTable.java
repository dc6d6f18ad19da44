package io.github.playrange.examples.editor.harness.recording;

import io.github.playrange.examples.editor.harness.KeptPictures.Foreign;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What was seen of cuts that were played as files, as a table in Markdown. */
public final class PlayedCutsTable {

    private static final String HEAD = """
            Seen by reading the picture at every report of a frame (requestVideoFrameCallback) and at every refresh of the
            screen. A frame that was presented without a report, and was gone at the next refresh, is not among them: the
            column "unreported" has how many were presented without a report of their own. A foreign picture counts until
            another one was seen.

            | cut | applied | joints with foreign pictures | foreign pictures, for how long | kept pictures seen | presented, unreported | decoded, dropped | duration off by | seeks right | beside joints, paused |
            |---|---|---|---|---|---|---|---|---|---|
            """;

    private final List<String> rows = new ArrayList<>();

    /**
     * What was seen of a cut.
     *
     * @param kept the pictures that the file shows
     * @param seen how many of them were on screen
     * @param presented the frames that the browser says it has presented
     * @param unreported those of them that it has not reported
     * @param decoded the frames that the browser has decoded, or dropped instead
     * @param dropped those that it has not shown
     * @param durationOff by how much the video's duration was longer than what the server says, in seconds
     * @param seeks how many of the seeks ended at the right picture
     * @param seeksBesideJoints the same, of seeks into the last picture before a joint and the first one after it
     */
    public record Row(
            Foreign foreign,
            int kept,
            int seen,
            int presented,
            int unreported,
            int decoded,
            int dropped,
            double durationOff,
            Share seeks,
            Share seeksBesideJoints) {}

    /** How many of how many. */
    public record Share(int part, int all) {

        @Override
        public String toString() {
            return part + " of " + all;
        }
    }

    /** Adds how a cut was played. */
    public void add(PlayedCut cut, String applied, Row row) {
        rows.add(String.format(
                Locale.ROOT,
                "| %s | %s | %d | %d, %.0f ms | %d of %d | %d, %d | %d, %d | %.1f ms | %s | %s |%n",
                cut,
                applied,
                row.foreign().joints(),
                row.foreign().pictures(),
                row.foreign().milliseconds(),
                row.seen(),
                row.kept(),
                row.presented(),
                row.unreported(),
                row.decoded(),
                row.dropped(),
                row.durationOff() * 1000,
                row.seeks(),
                row.seeksBesideJoints()));
    }

    /** Writes the table. */
    public void write(Path file) throws IOException {
        Files.writeString(file, HEAD + String.join("", rows));
    }
}
