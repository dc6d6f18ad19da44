package io.github.playrange.examples.editor;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import io.github.playrange.examples.editor.harness.Chromium;
import io.github.playrange.examples.editor.harness.EditorPage;
import io.github.playrange.examples.editor.harness.EditorServer;
import io.github.playrange.examples.editor.harness.Http;
import io.github.playrange.examples.editor.harness.NumberedFilm;
import io.github.playrange.examples.editor.harness.Programs;
import io.github.playrange.examples.editor.harness.Tab;
import io.github.playrange.examples.editor.harness.TestFolder;
import io.github.playrange.examples.editor.harness.Wait;
import io.github.playrange.mp4.CutRefusal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The editor offers the edit as a file, says how large it is, and why there is none where there is none. */
class EditedFileIT {

    private static final String DESCRIPTIONS = "**/videos/*description=json";

    /** In seconds: one frame of sound. */
    private static final double AUDIO_FRAME = 1024 / 48_000.0;

    /** In seconds: by how much a border may have been moved. */
    private static final double HALF_A_PICTURE = 0.5 / 25;

    /** Longer than an answer takes. */
    private static final int LATE_MILLIS = 500;

    private static final String COUNT_NEWS = """
            () => {
              globalThis.news = [];
              const status = document.getElementById('file-status');
              new MutationObserver(() => status.textContent && news.push(status.textContent))
                .observe(status, { childList: true });
            }
            """;

    private static final String PLACES = """
            () => ['#copy-link', '#download', '#file-size', '#watch-file', '#file-note', '#videos'].map((selector) => {
              const { x, y, width, height } = document.querySelector(selector).getBoundingClientRect();
              return [selector, x, y, width, height].join(' ');
            })
            """;

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @RegisterExtension
    static final EditorServer EDITOR = EditorServer.ofTestFolder();

    private Tab tab;
    private EditorPage editor;

    @BeforeEach
    void open() {
        tab = CHROMIUM.tab();
        edit(TestFolder.FILM);
    }

    @Test
    void theDownloadedFileIsTheEditAndAsLargeAsThePageSays() throws Exception {
        editor.strikeByMouse(2, 8);
        editor.strikeByMouse(11, 18);
        String said = editor.fileSize();
        String description =
                Http.get(address(editor.downloadLink()) + "&description=json").body();
        double described = JsonParser.parseString(description)
                .getAsJsonObject()
                .get("duration")
                .getAsDouble();
        Download download =
                editor.page().waitForDownload(() -> editor.downloadLink().click());
        Path file = download.path();
        assertAll(
                () -> assertEquals("film-edited.mp4", download.suggestedFilename()),
                () -> assertEquals(said, sizeInWords(Files.size(file))),
                () -> assertEquals(described, probed(file, "format=duration"), AUDIO_FRAME),
                () -> assertEquals(editor.player().duration(), described, 6 * HALF_A_PICTURE, "six borders"),
                () -> assertEquals(0, Programs.run(ffmpeg(), decoding(file)).length, "decodes without an error"));
    }

    @Test
    void theWholeFilmIsDownloadedAsItIs() throws Exception {
        String said = editor.fileSize();
        Download download =
                editor.page().waitForDownload(() -> editor.downloadLink().click());
        assertAll(
                () -> assertEquals(TestFolder.FILM, download.suggestedFilename()),
                () -> assertEquals(said, sizeInWords(Files.size(download.path()))),
                () -> assertEquals(-1, Files.mismatch(NumberedFilm.STANDARD.file(), download.path())));
    }

    @Test
    void theLinksLeadToThePresentEditAtOnceAndBackWithUndo() {
        editor.strikeByMouse(2, 18);
        String cut = "t=0.15,1.85&t=19.15,19.85";
        assertLinks("?" + cut, "&" + cut);
        editor.press("Undo");
        assertLinks("", "");
        editor.press("Redo");
        assertLinks("?" + cut, "&" + cut);
    }

    @Test
    void aFastRowOfEditsIsOneQuestionOneAnnouncementAndTheLastSize() throws Exception {
        editor.fileSize();
        editor.page().evaluate(COUNT_NEWS);
        editor.moveFocusTo(2);
        for (int word = 2; word < 12; word++) {
            editor.keys("Delete");
            editor.keys("ArrowRight");
        }
        String said = editor.fileSize();
        Wait.until(editor.fileNote(), "() => news.length > 0");
        int length = Http.getBytes(address(editor.downloadLink())).body().length;
        assertAll(
                () -> assertEquals(said, sizeInWords(length)),
                () -> assertEquals(
                        List.of("The edited video has " + said), editor.page().evaluate("() => news")),
                () -> assertEquals(1, descriptions(), "questions"));
    }

    @Test
    void anAnswerToAnEarlierEditIsNotShown() throws Exception {
        editor.fileSize();
        List<Route> held = new ArrayList<>();
        editor.page().route(DESCRIPTIONS, held::add);
        editor.page().waitForRequest(DESCRIPTIONS, () -> editor.strikeByMouse(2, 18));
        editor.page().unroute(DESCRIPTIONS);
        editor.strikeByMouse(1, 1);
        String said = editor.fileSize();
        held.forEach(Route::resume);
        editor.page().waitForTimeout(LATE_MILLIS);
        assertAll(
                () -> assertEquals(said, editor.fileSize()),
                () -> assertEquals(
                        said,
                        sizeInWords(
                                Http.getBytes(address(editor.downloadLink())).body().length)));
    }

    @Test
    void ofNothingThereIsNoFileAndTheKeyboardStaysWhereItIs() {
        editor.downloadLink().focus();
        editor.moveFocusTo(0);
        editor.keys("Control+a");
        editor.keys("Delete");
        assertNoFile("Everything is struck out");
        editor.keys("Control+z");
        assertFalse(editor.fileSize().isEmpty());
        assertLinks("", "");
    }

    @Test
    void whereTheVideoCannotBeCutItIsSaidWhyAndTheWholeCanBeDownloaded() {
        tab.expectConsoleErrors("Failed to load resource: the server responded with a status of 422");
        edit(TestFolder.WEBM);
        assertFalse(editor.fileSize().isEmpty());
        editor.strikeByMouse(2, 18);
        Wait.until(editor.fileNote(), "note => note.textContent.startsWith('No file')");
        assertNoFile("No file can be made of this edit: only an MP4 can be cut without coding it again");
        editor.press("Undo");
        assertFalse(editor.fileSize().isEmpty());
        assertEquals(EDITOR.url("/videos/" + TestFolder.WEBM), address(editor.downloadLink()));
    }

    @Test
    void whereTheServerDoesNotAnswerTheLinksStayAndItIsAskedAgain() {
        tab.expectConsoleErrors("Failed to load resource: net::ERR_FAILED");
        editor.page().route(DESCRIPTIONS, Route::abort);
        editor.strikeByMouse(2, 18);
        Wait.until(editor.fileNote(), "note => note.textContent.startsWith('The server does not answer')");
        assertTrue(address(editor.downloadLink()).endsWith("?t=0.15,1.85&t=19.15,19.85"));
        editor.page().unroute(DESCRIPTIONS);
        assertFalse(editor.fileSize().isEmpty());
    }

    @Test
    void nothingMovesWhenTheSizeArrives() {
        Page page = editor.page();
        editor.fileSize();
        List<Route> held = new ArrayList<>();
        page.route(DESCRIPTIONS, held::add);
        page.waitForRequest(DESCRIPTIONS, () -> editor.strikeByMouse(2, 18));
        Object before = page.evaluate(PLACES);
        held.forEach(Route::resume);
        editor.fileSize();
        assertEquals(before, page.evaluate(PLACES));
    }

    @Test
    void theKeyboardReachesTheLinksInTheirOrder() {
        editor.downloadLink().focus();
        for (String id : List.of("watch-file", "copy-link", "copy-embed")) {
            editor.keys("Tab");
            assertEquals(id, editor.page().evaluate("() => document.activeElement.id"));
        }
    }

    @Test
    void everyRefusalHasItsReasonInWords() {
        List<String> codes = Arrays.stream(CutRefusal.Reason.values())
                .map(CutRefusal.Reason::code)
                .toList();
        Object unknown = editor.page().evaluate("""
                async (codes) => {
                  const { whyNoFile } = await import('/editor/refusals.js');
                  return codes.filter((code) => whyNoFile(code).includes(code));
                }
                """, codes);
        assertEquals(List.of("encrypted"), unknown);
    }

    @Test
    void howExactTheFileIsStandsBesideIt() {
        editor.strikeByMouse(2, 18);
        editor.fileSize();
        assertEquals(
                "One MP4, saved as film-edited.mp4, exact to the frame.",
                editor.fileNote().textContent());
    }

    private void edit(String film) {
        editor = EditorPage.open(tab, EDITOR.url(EditorServer.editing(film)));
        editor.openPanel("Export");
    }

    private void assertLinks(String fileQuery, String watchQuery) {
        assertAll(
                () -> assertEquals(
                        EDITOR.url("/videos/" + TestFolder.FILM + fileQuery), address(editor.downloadLink())),
                () -> assertEquals(
                        EDITOR.url("/player?video=" + TestFolder.FILM + watchQuery + "&play=file"),
                        address(editor.watchLink())));
    }

    private void assertNoFile(String why) {
        assertAll(
                () -> assertTrue(editor.fileNote().textContent().startsWith(why), editor.fileNote()::textContent),
                () -> assertIsDisabled(editor.downloadLink()),
                () -> assertIsDisabled(editor.watchLink()));
    }

    private static void assertIsDisabled(Locator link) {
        link.focus();
        assertAll(
                () -> assertFalse((Boolean) link.evaluate("link => link.hasAttribute('href')"), "leads nowhere"),
                () -> assertEquals("true", link.getAttribute("aria-disabled")),
                () -> assertTrue((Boolean) link.evaluate("link => link === document.activeElement"), "has the focus"));
    }

    private static String address(Locator link) {
        return (String) link.evaluate("link => link.href");
    }

    private long descriptions() {
        return tab.responses().stream()
                .map(Response::url)
                .filter(url -> url.contains("description=json"))
                .count();
    }

    private String sizeInWords(long bytes) {
        return (String) editor.page()
                .evaluate("async (bytes) => (await import('/editor/wording.js')).size(Number(bytes))", "" + bytes);
    }

    private static double probed(Path file, String entry) throws Exception {
        Path ffprobe = Programs.required("ffprobe", "nobody knows how long the downloaded file is");
        byte[] output = Programs.run(
                ffprobe, "-v", "error", "-show_entries", entry, "-of", "default=nk=1:nw=1", file.toString());
        return Double.parseDouble(
                new String(output, StandardCharsets.UTF_8).strip().toLowerCase(Locale.ROOT));
    }

    private static Path ffmpeg() {
        return Programs.required("ffmpeg", "nobody decodes the downloaded file");
    }

    private static String[] decoding(Path file) {
        return new String[] {"-v", "error", "-xerror", "-i", file.toString(), "-f", "null", "-"};
    }
}
