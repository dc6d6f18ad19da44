package io.github.playrange.examples.editor;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.JSHandle;
import com.microsoft.playwright.Page;
import io.github.playrange.examples.editor.harness.BuildFolder;
import io.github.playrange.examples.editor.harness.Chromium;
import io.github.playrange.examples.editor.harness.EditorPage;
import io.github.playrange.examples.editor.harness.EditorServer;
import io.github.playrange.examples.editor.harness.Programs;
import io.github.playrange.examples.editor.harness.Resource;
import io.github.playrange.examples.editor.harness.SpokenFilm;
import io.github.playrange.examples.editor.harness.Tab;
import io.github.playrange.examples.editor.harness.WordsPane;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * A talk of two hours and 20 000 words is edited as fast as a short one: a strike touches the struck word, and the page
 * does not grow with the number of cuts. The times are not asserted, since they are this machine's; they go to
 * {@code target/long-transcript.md}.
 */
class LongTranscriptIT {

    private static final int WORDS = 20_000;
    private static final int WORDS_IN_PARAGRAPH = 50;
    private static final int FILLER_EACH = 20;
    private static final int FILLERS = WORDS / FILLER_EACH;
    private static final int SECONDS = 7_300;
    private static final int MILLISECONDS_PER_WORD = 360;

    private static final int STRIKES = 15;

    /** The word's class and label, and the order in which it can be reached. */
    private static final int MOST_CHANGES_OF_WORDS = 8;

    /** The live region, lengths, and the player's bar. */
    private static final int MOST_NODES_ADDED = 40;

    /** The page asks for the size of the edited file, which the server does not make of so many parts. */
    private static final String TOO_MANY_RANGES = "Failed to load resource: the server responded with a status of 400";

    private static final String[] TEXTS =
            "the film is edited by its words and so we strike what nobody needs to hear as you know".split(" ", -1);

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @RegisterExtension
    static final EditorServer EDITOR = EditorServer.ofTestFolder();

    private static SpokenFilm film;

    @BeforeAll
    static void layFilm() throws Exception {
        Path plain = BuildFolder.emptied("long-film").resolve("long.mp4");
        Programs.run(
                Programs.required("ffmpeg", "there is no long film"),
                ("-v error -f lavfi -i color=c=0x202040:s=128x72:r=2 -t " + SECONDS
                                + " -c:v libx264 -preset ultrafast -g 20 -movflags +faststart " + plain)
                        .split(" ", -1));
        String[] words = new String[WORDS];
        for (int i = 0; i < WORDS; i++) {
            String text = i % FILLER_EACH == FILLER_EACH / 2 ? "um" : TEXTS[i % TEXTS.length];
            long start = (long) i * MILLISECONDS_PER_WORD;
            int paragraph = i / WORDS_IN_PARAGRAPH;
            words[i] = SpokenFilm.word(text, start, start + 250, "Speaker " + paragraph % 3, paragraph);
        }
        film = SpokenFilm.lay("long", plain, "en", words);
    }

    @AfterAll
    static void removeFilm() throws IOException {
        film.close();
    }

    @Test
    void aStrikeCostsTheSameHoweverLongTheTalkAndHoweverManyTheCuts() throws IOException {
        Tab tab = CHROMIUM.tab();
        tab.expectConsoleErrors(TOO_MANY_RANGES);
        EditorPage editor = EditorPage.open(tab, EDITOR.url(film.editing()));
        Page page = editor.page();
        assertEquals(WORDS, page.locator(".word").count());
        JSHandle watch = page.evaluateHandle(Resource.text(LongTranscriptIT.class, "strike-watch.js"));
        editor.word(30).click();
        List<Strike> first = strikes(editor, watch);
        double memoryAtFirst = megabytes(page);

        editor.keys("/");
        page.keyboard().type("um");
        page.getByLabel("Whole words").check();
        page.locator("#find-strike").click();
        assertEquals(FILLERS + " words removed", WordsPane.of(editor).status().split(",", 2)[0]);
        page.locator("#find-text").fill("");
        page.locator("#tab-cuts").click();
        editor.word(71).click();
        List<Strike> later = strikes(editor, watch);

        write(first, later, memoryAtFirst, megabytes(page));
        for (Strike strike : concat(first, later)) {
            assertAll(
                    () -> assertTrue(strike.bar >= 0, "the bar was told nothing"),
                    () -> assertTrue(strike.changesOfWords <= MOST_CHANGES_OF_WORDS, strike::toString),
                    () -> assertTrue(strike.nodesAdded <= MOST_NODES_ADDED, strike::toString));
        }
        assertEquals(FILLERS + 2 * STRIKES, struck(page));
    }

    @Test
    void paragraphsFarAwayMoveAlone() {
        EditorPage editor = EditorPage.open(CHROMIUM.tab(), EDITOR.url(film.editing()));
        JSHandle watch = editor.page().evaluateHandle(Resource.text(LongTranscriptIT.class, "strike-watch.js"));
        editor.word(0).click();
        editor.keys("Control+End");
        watch.evaluate("(watch) => watch.begin()");
        editor.keys("Alt+Shift+ArrowUp");
        Strike move = Strike.of(watch);
        assertTrue(move.nodesAdded <= MOST_NODES_ADDED, move::toString);
    }

    /** Strikes word after word by the keyboard, none of which is struck. */
    private static List<Strike> strikes(EditorPage editor, JSHandle watch) {
        List<Strike> strikes = new ArrayList<>();
        for (int i = 0; i < STRIKES; i++) {
            int before = struck(editor.page());
            do {
                editor.keys("ArrowRight");
            } while ((Boolean) editor.page().evaluate("() => document.activeElement.matches('.is-struck')"));
            watch.evaluate("(watch) => watch.begin()");
            editor.keys("Delete");
            strikes.add(Strike.of(watch));
            assertEquals(before + 1, struck(editor.page()));
        }
        return strikes;
    }

    private static int struck(Page page) {
        return page.locator(".word.is-struck").count();
    }

    private static double megabytes(Page page) {
        CDPSession session = page.context().newCDPSession(page);
        session.send("HeapProfiler.collectGarbage");
        session.send("Performance.enable");
        for (JsonElement metric : session.send("Performance.getMetrics").getAsJsonArray("metrics")) {
            JsonObject named = metric.getAsJsonObject();
            if (named.get("name").getAsString().equals("JSHeapUsedSize")) {
                return named.get("value").getAsDouble() / 1e6;
            }
        }
        throw new AssertionError("Chromium does not tell the size of its heap");
    }

    private static void write(List<Strike> first, List<Strike> later, double memoryAtFirst, double memoryLater)
            throws IOException {
        Files.writeString(BuildFolder.path("long-transcript.md"), """
                From the key that strikes a word to the player's bar, in milliseconds, in a transcript of %d words.
                `bar`: until the script has told the player's new length to its bar. `frame`: until the frame after that
                was laid out and painted as far as a script can tell, which has the wait for that frame in it.

                | struck before | bar, median | bar, longest | frame, median | frame, longest | JavaScript heap |
                |---|---|---|---|---|---|
                %s%s""".formatted(
                        WORDS, row("0", first, memoryAtFirst), row("" + (FILLERS + STRIKES), later, memoryLater)));
    }

    private static String row(String struck, List<Strike> strikes, double megabytes) {
        return String.format(
                Locale.ROOT,
                "| %s | %.1f | %.1f | %.1f | %.1f | %.1f MB |%n",
                struck,
                median(strikes.stream().mapToDouble(Strike::bar)),
                strikes.stream().mapToDouble(Strike::bar).max().orElseThrow(),
                median(strikes.stream().mapToDouble(Strike::frame)),
                strikes.stream().mapToDouble(Strike::frame).max().orElseThrow(),
                megabytes);
    }

    private static double median(DoubleStream values) {
        double[] sorted = values.sorted().toArray();
        return sorted[sorted.length / 2];
    }

    private static List<Strike> concat(List<Strike> first, List<Strike> later) {
        List<Strike> all = new ArrayList<>(first);
        all.addAll(later);
        return all;
    }

    /**
     * What a key did to the page.
     *
     * @param changesOfWords how many attributes of words changed
     * @param nodesAdded how many nodes came to the page
     * @param bar milliseconds until the player's bar has the new length
     * @param frame milliseconds until the frame with it was made
     */
    private record Strike(int changesOfWords, int nodesAdded, double bar, double frame) {

        static Strike of(JSHandle watch) {
            Object[] figures = ((List<?>) watch.evaluate("(watch) => watch.figures()")).toArray();
            double[] numbers = Arrays.stream(figures)
                    .mapToDouble(figure -> ((Number) figure).doubleValue())
                    .toArray();
            return new Strike((int) numbers[0], (int) numbers[1], numbers[2], numbers[3]);
        }
    }
}
