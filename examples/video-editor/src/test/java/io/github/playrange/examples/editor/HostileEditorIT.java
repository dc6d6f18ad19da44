package io.github.playrange.examples.editor;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.github.playrange.examples.editor.harness.Chromium;
import io.github.playrange.examples.editor.harness.EditorPage;
import io.github.playrange.examples.editor.harness.EditorServer;
import io.github.playrange.examples.editor.harness.SavingNote;
import io.github.playrange.examples.editor.harness.Tab;
import io.github.playrange.examples.editor.harness.VideosPanel;
import io.github.playrange.examples.editor.harness.Wait;
import io.github.playrange.examples.editor.harness.WritingEditor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever people say, and whatever they call speakers and files, comes back from the editor's page as it went in, and
 * nothing of it is run. What the policy would forbid is reported, and fails the test.
 */
class HostileEditorIT {

    private static final List<String> VALUES = List.of(
            "\"quoted\" 'and' `ticked`",
            "</script><script>globalThis.ran = true</script>",
            "\"><img src=x onerror='globalThis.ran = true'>",
            "</span></div><svg onload=globalThis.ran=true>",
            "<!-- <script> &lt;",
            "&quot; onload=\"globalThis.ran = true\" &amp; &#x22;",
            "line\u2028and\u2029paragraph",
            "emoji \uD83D\uDC69\u200D\uD83D\uDCBB and a \uD835\uDD04",
            "\u202Edlrow olleh\u202C \u05E9\u05DC\u05D5\u05DD",
            "javascript:globalThis.ran = true",
            "${globalThis.ran = true} {{7*7}} \\u003c \\\"",
            "50% & more #1? + %20",
            "w".repeat(10_000));

    /** As much of them as can be the name of a file. */
    private static final List<String> NAMES = Stream.concat(
                    VALUES.stream()
                            .map(value -> value.replaceAll("[/\\\\]", "|"))
                            .filter(value -> value.length() < 200),
                    Stream.of("<img src=x onerror=alert(1)>", "n".repeat(180)))
            .toList();

    /** Quotes, a script, separators of lines, letters from right to left, percent signs, and a long one. */
    private static final List<Integer> NAMES_OF_SHORT_FORM = List.of(0, 1, 6, 8, 11, 13);

    private static final String NO_SCRIPT_RAN = "() => globalThis.ran === undefined";

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @RegisterExtension
    static final WritingEditor EDITOR = new WritingEditor();

    private final List<Path> laid = new ArrayList<>();
    private final List<String> dialogs = new ArrayList<>();
    private Tab tab;

    static Stream<String> names() {
        return Boolean.getBoolean("playrange.full")
                ? NAMES.stream()
                : NAMES_OF_SHORT_FORM.stream().map(NAMES::get);
    }

    @BeforeEach
    void begin() throws IOException {
        EDITOR.forgetEverything();
        tab = CHROMIUM.tab();
        tab.page().onDialog(dialog -> {
            dialogs.add(dialog.message());
            dialog.dismiss();
        });
    }

    @AfterEach
    void nothingWasRun() throws IOException {
        for (Path file : laid) {
            Files.deleteIfExists(file);
        }
        assertEquals(true, tab.page().evaluate(NO_SCRIPT_RAN), "a script ran");
        assertEquals(List.of(), dialogs);
    }

    @Test
    void wordsAndSpeakersComeBackAsTheyWentIn() throws IOException {
        EditorPage editor = open(layFilm("hostile", transcript()));
        Page page = editor.page();
        assertAll(
                () -> assertEquals(VALUES, page.locator(".word").allTextContents()),
                () -> assertEquals(VALUES, page.locator(".speaker").allTextContents()),
                () -> assertEquals(
                        0, page.locator("#words img, #words svg, #words script").count()));
        editor.moveFocusTo(0);
        for (int word = 0; word < VALUES.size(); word += 2) {
            editor.strikeByKeyboard(word, word);
        }
        openPanel(page, "Cuts");
        Wait.until(page.locator("#cut-list"), "list => list.textContent.includes('onerror')");
        for (int word = 0; word < VALUES.size() - 1; word += 2) {
            String value = VALUES.get(word);
            assertTrue(page.locator("#cut-list").textContent().contains(value), value);
        }
        SavingNote.of(editor).awaitSaved();
    }

    @Test
    void whatIsLookedForIsFoundAsItStands() throws IOException {
        EditorPage editor = open(layFilm("hostile", transcript()));
        Page page = editor.page();
        openPanel(page, "Find");
        for (int word = 0; word < VALUES.size() - 1; word++) {
            page.locator("#find-text").fill(VALUES.get(word));
            Wait.until(page.locator("#find-hits"), "hits => hits.textContent !== ''");
            assertEquals(VALUES.get(word), page.locator("#find-text").inputValue());
        }
    }

    @Test
    void correctedWordsComeBackAfterTheyWereSaved() throws IOException {
        String film = layFilm("plain", plainTranscript());
        EditorPage editor = open(film);
        Page page = editor.page();
        for (int word = 0; word < VALUES.size(); word++) {
            editor.word(word).click();
            editor.keys("F2");
            page.locator("#correcting-text").fill(VALUES.get(word));
            editor.keys("Enter");
        }
        List<String> kept = VALUES.stream().map(HostileEditorIT::onOneLine).toList();
        assertEquals(kept, page.locator(".word").allTextContents());
        SavingNote.of(editor).awaitSaved();
        page.reload();
        SavingNote.of(editor).awaitSaved();
        assertEquals(kept, page.locator(".word").allTextContents());
    }

    @Test
    void speakersThatAreNamedHereComeBackAfterTheyWereSaved() throws IOException {
        EditorPage editor = open(layFilm("plain", plainTranscript()));
        Page page = editor.page();
        for (String name : VALUES.subList(0, VALUES.size() - 1)) {
            editor.word(3).click();
            editor.keys("p");
            page.locator("#speaker").fill(name);
            editor.keys("Enter");
            Locator speaker = page.locator(".speaker").first();
            Wait.until(speaker, "(element) => element.textContent === " + new Gson().toJson(onOneLine(name)));
            editor.keys("Escape");
        }
        SavingNote.of(editor).awaitSaved();
        page.reload();
        SavingNote.of(editor).awaitSaved();
        assertEquals(
                VALUES.get(VALUES.size() - 2), page.locator(".speaker").first().textContent());
    }

    @ParameterizedTest
    @MethodSource("names")
    void aFileIsListedAndEditedByItsName(String name) throws IOException {
        String film = layFilm(name, plainTranscript());
        EditorPage editor = open(film);
        Page page = editor.page();
        VideosPanel.open(editor);
        assertAll(
                () -> assertEquals(name, page.locator("h1").textContent()),
                () -> assertEquals(film, page.locator("body").getAttribute("data-video")),
                () -> assertTrue(
                        page.locator("#video-list .name").allTextContents().contains(film)),
                () -> assertEquals(
                        film, page.locator("#video-list [aria-current] .name").textContent()));
        editor.strikeByMouse(1, 2);
        SavingNote.of(editor).awaitSaved();
        String address = (String) page.locator("#video-list [aria-current]").evaluate("link => link.href");
        assertEquals(List.of("word1", "word2"), EditorPage.open(tab, address).struck());
    }

    @ParameterizedTest
    @MethodSource("names")
    void whatIsImportedUnderAnyNameIsListedAndRemovedUnderTheNameThatItGot(String name) throws IOException {
        EditorPage editor = open(EDITOR.film().getFileName().toString());
        Page page = editor.page();
        VideosPanel videos = VideosPanel.open(editor);
        byte[] film = Files.readAllBytes(EDITOR.film());
        page.locator("#import-files").setInputFiles(new FilePayload(name + ".mp4", "video/mp4", film));
        videos.awaitImport("Imported");
        assertEquals(name + ".mp4", page.locator("#imports .name").textContent());
        String listed = page.locator("#video-list .name").last().textContent();
        page.reload();
        assertTrue(page.locator("#video-list .name").allTextContents().contains(listed), listed);
        VideosPanel.open(page);
        videos.remover(listed).click();
        assertTrue(videos.question().textContent().contains("Remove “" + listed + "”?"));
        videos.answer("Remove the video");
        videos.awaitStatus("was removed");
    }

    @Test
    void whatIsNoTranscriptIsToldAsTextWhateverStandsInIt() throws IOException {
        tab.expectConsoleErrors("Failed to load resource");
        EditorPage editor = open(EDITOR.film().getFileName().toString());
        VideosPanel videos = VideosPanel.open(editor);
        String hostile =
                "{\"words\":[{\"text\":\"</script><img src=x onerror='globalThis.ran=true'>\",\"start\":\"<b>\"}]}";
        editor.page()
                .locator("#transcript-files")
                .setInputFiles(new FilePayload(
                        "<img src=x onerror=globalThis.ran=true>.json",
                        "application/json",
                        hostile.getBytes(StandardCharsets.UTF_8)));
        videos.awaitStatus("was not imported");
        assertEquals(0, editor.page().locator("#videos img, #videos b").count());
    }

    @Test
    void captionsMayHoldAnything() throws IOException {
        EditorPage editor = open(EDITOR.film().getFileName().toString());
        VideosPanel.open(editor);
        String captions = """
                WEBVTT

                00:01.000 --> 00:02.000
                <v "><img src=x onerror=alert(1)>>&lt;script&gt;

                00:03.000 --> 00:04.000
                \u202Ereversed &amp;lt; \uD83D\uDE00
                """;
        editor.page()
                .locator("#transcript-files")
                .setInputFiles(new FilePayload("a.vtt", "text/vtt", captions.getBytes(StandardCharsets.UTF_8)));
        editor.page()
                .locator(".word", new Page.LocatorOptions().setHasText("reversed"))
                .waitFor();
        String words = String.join(" ", editor.page().locator(".word").allTextContents());
        assertTrue(words.contains("<script>") && words.contains("&lt;"), words);
        assertEquals(0, editor.page().locator("#words img, #words script").count());
    }

    private EditorPage open(String video) {
        return EditorPage.open(tab, EDITOR.url(EditorServer.editing(video)));
    }

    /** What is typed has no breaks. */
    private static String onOneLine(String value) {
        return value.replaceAll("[\u2028\u2029]", " ");
    }

    private static void openPanel(Page page, String name) {
        page.locator("[role=tab]", new Page.LocatorOptions().setHasText(name)).click();
    }

    /** Lays a film into the folder of the videos until the test has ended; the name of its file. */
    private String layFilm(String title, String transcript) throws IOException {
        Path film = EDITOR.videos().resolve(title + ".mp4");
        Path words = EDITOR.videos().resolve(title + ".json");
        laid.addAll(List.of(film, words));
        Files.copy(EDITOR.film(), film);
        Files.writeString(words, transcript);
        return film.getFileName().toString();
    }

    /** Each value is a word, and said by a speaker of that name. */
    private static String transcript() {
        return json(IntStream.range(0, VALUES.size())
                .mapToObj(i -> Map.<String, Object>of(
                        "text", VALUES.get(i), "speaker", VALUES.get(i), "start", i + 0.3, "end", i + 0.7))
                .toList());
    }

    private static String plainTranscript() {
        return json(IntStream.range(0, VALUES.size())
                .mapToObj(i -> Map.<String, Object>of("text", "word" + i, "start", i + 0.3, "end", i + 0.7))
                .toList());
    }

    private static String json(List<Map<String, Object>> words) {
        return new Gson().toJson(Map.of("language", "en", "words", words));
    }
}
