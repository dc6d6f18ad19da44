package io.github.playrange.examples.editor;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.Page;
import io.github.playrange.examples.editor.harness.Chromium;
import io.github.playrange.examples.editor.harness.EditorPage;
import io.github.playrange.examples.editor.harness.EditorServer;
import io.github.playrange.examples.editor.harness.ExportPanel;
import io.github.playrange.examples.editor.harness.ExportPanel.Saved;
import io.github.playrange.examples.editor.harness.FrontServer;
import io.github.playrange.examples.editor.harness.TestFolder;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is exported is the edit: in the frames of an EDL, in the cues of captions, and in the list of cuts. */
class ExportedEditIT {

    /** What is kept when the words 3 and 4 are struck, in seconds. */
    private static final List<Double> KEPT = List.of(0.15, 2.85, 5.15, 19.85);

    private static final double LENGTH = 17.4;

    private static final Pattern EVENT =
            Pattern.compile("^(\\d{3})  \\S+ +\\S+ +C +(\\S{11}) (\\S{11}) (\\S{11}) (\\S{11})$", Pattern.MULTILINE);

    /** The cues of captions as the browser reads them, as start, end and text. */
    private static final String CUES = """
            async () => {
              const video = document.querySelector('video');
              const track = video.querySelector('track');
              track.track.mode = 'hidden';
              while (track.readyState < 2) {
                await new Promise((resolve) => setTimeout(resolve, 20));
              }
              return Array.from(track.track.cues, ({ startTime, endTime, text }) => `${startTime} ${endTime} ${text}`);
            }
            """;

    private static final String FILM_WITH_CAPTIONS =
            "<!DOCTYPE html><title>Captions</title><video><track src='captions.vtt'></video>";

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @RegisterExtension
    static final EditorServer EDITOR = EditorServer.ofTestFolder();

    private EditorPage editor;
    private ExportPanel panel;

    @BeforeEach
    void strike() {
        editor = EditorPage.open(CHROMIUM.tab(), EDITOR.url(EditorServer.editing(TestFolder.FILM)));
        editor.strikeByMouse(3, 4);
        panel = ExportPanel.open(editor);
    }

    @Test
    void theEdlHasThePartsOfTheEditToTheFrame() throws Exception {
        assertTrue(panel.rate().startsWith("25 (measured)"), panel::rate);
        Saved edl = panel.download("edl");
        List<MatchResult> events = events(edl);
        List<Integer> source = events.stream()
                .flatMap(event -> Stream.of(frames(event.group(2), 25), frames(event.group(3), 25)))
                .toList();
        int recorded = events.stream()
                .mapToInt(event -> frames(event.group(5), 25) - frames(event.group(4), 25))
                .sum();
        assertAll(
                () -> assertEquals("film-edited.edl", edl.name()),
                () -> assertTrue(edl.content().contains("FCM: NON-DROP FRAME"), edl::content),
                () -> assertEquals(
                        KEPT.stream()
                                .map(border -> (int) Math.round(border * 25))
                                .toList(),
                        source),
                () -> assertEquals(LENGTH * 25, recorded, events.size()));
        for (MatchResult event : events) {
            assertEquals(
                    frames(event.group(3), 25) - frames(event.group(2), 25),
                    frames(event.group(5), 25) - frames(event.group(4), 25));
        }
    }

    @Test
    void anEdlInDropFrameTimecodeSaysSo() throws Exception {
        panel.choose("29.97");
        panel.dropFrame().check();
        Saved edl = panel.download("edl");
        assertAll(
                () -> assertTrue(edl.content().contains("FCM: DROP FRAME"), edl::content),
                () -> assertEquals(
                        (int) Math.round(19.85 * 30_000 / 1001),
                        frames(events(edl).get(1).group(3), 30)));
    }

    @Test
    void theBrowserReadsTheCaptionsOfTheEditedFilm() throws Exception {
        Saved captions = panel.download("vtt");
        List<String> cues = read(captions.content());
        double last = cues.stream()
                .mapToDouble(cue -> Double.parseDouble(cue.split(" ", 3)[1]))
                .max()
                .orElseThrow();
        assertAll(
                () -> assertEquals("film-edited.vtt", captions.name()),
                () -> assertTrue(cues.stream().anyMatch(cue -> cue.contains("Caption 8")), cues::toString),
                () -> assertTrue(
                        cues.stream().noneMatch(cue -> cue.endsWith("Caption 4")), "what is struck has no cue"),
                () -> assertTrue(last <= LENGTH, () -> "ends at " + last));
    }

    @Test
    void subRipHasTheSameCues() throws Exception {
        String srt = panel.download("srt").content();
        long blocks = srt.lines().filter(line -> line.contains(" --> ")).count();
        assertEquals(read(panel.download("vtt").content()).size(), blocks);
    }

    @Test
    void theCutListHasThePartsInSeconds() throws Exception {
        Saved list = panel.download("json");
        JsonObject cuts = JsonParser.parseString(list.content()).getAsJsonObject();
        List<Double> borders = cuts.getAsJsonArray("ranges").asList().stream()
                .map(JsonElement::getAsJsonObject)
                .flatMap(part -> Stream.of(
                        part.get("start").getAsDouble(), part.get("end").getAsDouble()))
                .toList();
        assertAll(
                () -> assertEquals("film-edited.json", list.name()),
                () -> assertEquals(KEPT, borders),
                () -> assertEquals(LENGTH, cuts.get("duration").getAsDouble()));
    }

    private static List<String> read(String captions) throws Exception {
        try (FrontServer site = FrontServer.alone()) {
            site.page("/", FILM_WITH_CAPTIONS, Map.of());
            site.page("/captions.vtt", captions, Map.of("Content-Type", "text/vtt"));
            Page page = CHROMIUM.tab().open(site.url("/"));
            return ((List<?>) page.evaluate(CUES))
                    .stream().map(Object::toString).toList();
        }
    }

    private static List<MatchResult> events(Saved edl) {
        return EVENT.matcher(edl.content().replace("\r\n", "\n")).results().toList();
    }

    /** The frame that a timecode names, of a film shorter than a minute or counted in timecodes that leave out none. */
    private static int frames(String timecode, int rate) {
        int[] fields = Arrays.stream(timecode.split("[:;]"))
                .mapToInt(Integer::parseInt)
                .toArray();
        return ((fields[0] * 60 + fields[1]) * 60 + fields[2]) * rate + fields[3];
    }
}
