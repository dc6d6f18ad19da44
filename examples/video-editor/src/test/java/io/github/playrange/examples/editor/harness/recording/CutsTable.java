package io.github.playrange.examples.editor.harness.recording;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Figures of several combinations, as a table in Markdown. */
public final class CutsTable {

    private static final String HEAD = """
            | | fps | speed | key frames | cuts | | removed frames shown | kept picture missed before, after | removed sound heard, the most | kept sound missed before, after | longer by | not seen without cuts |
            |---|---|---|---|---|---|---|---|---|---|---|---|
            """;

    private final List<String> rows = new ArrayList<>();

    /** Adds how one player did. Milliseconds are those of one cut. */
    public void add(Combination combination, String player, CutFigures figures, double lossWithoutCuts) {
        rows.add(String.format(
                Locale.ROOT,
                "| %s | %s | %s× | each %d s | %d | %s | %d | %.0f ms, %.0f ms | %.0f ms, %.0f ms | %.0f ms, %.0f ms | %.0f ms | %.1f %% |%n",
                combination.browserName(),
                combination.framesPerSecond(),
                combination.speed(),
                combination.keyFrameInterval(),
                combination.cuts(),
                player,
                figures.removedFrames(),
                figures.missedPicture().before(),
                figures.missedPicture().after(),
                figures.removedSound(),
                figures.mostRemovedSound(),
                figures.missedSound().before(),
                figures.missedSound().after(),
                figures.delay(),
                100 * lossWithoutCuts));
    }

    /** Writes the table. */
    public void write(Path file) throws IOException {
        Files.writeString(file, HEAD + String.join("", rows));
    }
}
