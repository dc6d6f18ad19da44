package io.github.playrange.examples.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.github.playrange.examples.editor.harness.BuildFolder;
import io.github.playrange.examples.editor.harness.Chromium;
import io.github.playrange.examples.editor.harness.EditorPage;
import io.github.playrange.examples.editor.harness.EditorServer;
import io.github.playrange.examples.editor.harness.SavingNote;
import io.github.playrange.examples.editor.harness.Tab;
import io.github.playrange.examples.editor.harness.TabKey;
import io.github.playrange.examples.editor.harness.TestFolder;
import io.github.playrange.examples.editor.harness.VideosPanel;
import io.github.playrange.examples.editor.harness.Wait;
import io.github.playrange.examples.editor.harness.WritingEditor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What axe-core knows to ask of the editor's page has no complaint, whatever is open; and all of it is done by keys. */
class EditorAccessibilityIT {

    private static final Path AXE = Path.of("node_modules", "axe-core", "axe.min.js");

    private static final String COMPLAINTS = """
            async () => {
              const { violations } = await axe.run();
              return violations.flatMap(({ id, help, nodes }) =>
                nodes.map(({ target, failureSummary }) => `${id} (${help}): ${target} ${failureSummary}`));
            }
            """;

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @RegisterExtension
    static final WritingEditor EDITOR = new WritingEditor();

    private static String axe;
    private static Path talk;
    private static Path words;

    private final List<String> complaints = new ArrayList<>();

    @BeforeAll
    static void layOut() throws IOException {
        axe = Files.readString(AXE);
        Path folder = BuildFolder.emptied("accessible");
        talk = Files.copy(EDITOR.film(), folder.resolve("My talk.mp4"));
        words = Files.writeString(folder.resolve("My talk.json"), TestFolder.transcript());
    }

    @BeforeEach
    void begin() throws IOException {
        EDITOR.forgetEverything();
    }

    static Stream<Arguments> windows() {
        Stream<Arguments> shortForm =
                Stream.of(Arguments.of(ColorScheme.LIGHT, 1280, 900), Arguments.of(ColorScheme.DARK, 390, 844));
        return Boolean.getBoolean("playrange.full")
                ? Stream.concat(
                        shortForm,
                        Stream.of(Arguments.of(ColorScheme.DARK, 1280, 900), Arguments.of(ColorScheme.LIGHT, 390, 844)))
                : shortForm;
    }

    @ParameterizedTest
    @MethodSource("windows")
    void thePageHasNoFaultWhateverIsOpen(ColorScheme colors, int width, int height) {
        Tab tab = CHROMIUM.tab(new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setColorScheme(colors)
                .setBypassCSP(false));
        tab.expectConsoleErrors("Failed to load resource");
        EditorPage editor = EditorPage.open(tab, EDITOR.url(EditorServer.editing(TestFolder.FILM)));
        Page page = editor.page();
        look(page, "as it begins");
        editor.strikeByKeyboard(2, 3);
        editor.strikeByKeyboard(6, 6);
        SavingNote.of(editor).awaitSaved();
        look(page, "edited");
        for (Locator panel : page.locator("[role=tab]").all()) {
            if (panel.isVisible()) {
                panel.click();
                look(page, panel.textContent().strip());
            }
        }
        VideosPanel videos = VideosPanel.open(editor);
        videos.importVideos(talk, words);
        videos.awaitImport("Imported");
        look(page, "imported");
        videos.remover("My talk.mp4").click();
        look(page, "asked");
        videos.answer("Cancel");
        videos.importTranscript(words);
        look(page, "asked of the words");
        videos.answer("Cancel");
        if (page.locator("#tab-transcript").isVisible()) {
            page.locator("#tab-transcript").click();
        }
        page.locator("#show-keys").click();
        look(page, "keys");
        page.keyboard().press("Escape");
        editor.word(4).click();
        page.keyboard().press("F2");
        look(page, "correcting");
        page.keyboard().press("Escape");
        page.keyboard().press("p");
        look(page, "paragraph");
        page.keyboard().press("Escape");
        conflict(editor);
        look(page, "told of another tab");
        assertEquals("", String.join("\n", complaints));
    }

    @ParameterizedTest
    @CsvSource({"1280, 900", "900, 700", "390, 844"})
    void theKeysAreListedWhateverPanelIsShown(int width, int height) {
        Page page = open(TestFolder.FILM, width, height);
        for (Locator panel : page.locator("[role=tab]").all()) {
            if (panel.isVisible()) {
                panel.click();
                page.keyboard().press("?");
                assertTrue(
                        page.locator("#keys").isVisible(), panel.textContent().strip());
                page.keyboard().press("Escape");
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"1280, 900", "900, 700", "390, 844"})
    void aVideoWithoutWordsSaysSoAndTakesThem(int width, int height) {
        Page page = open(TestFolder.ODDLY_NAMED, width, height);
        Locator notice = page.locator("#transcript .notice");
        assertTrue(notice.isVisible(), "it is said");
        assertTrue(notice.getByRole(AriaRole.BUTTON).isVisible(), "words can be imported");
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 1280", "DARK, 390"})
    void thePageOfAVideoWithoutWordsHasNoFault(ColorScheme colors, int width) {
        Tab tab = CHROMIUM.tab(
                new Browser.NewContextOptions().setViewportSize(width, 844).setColorScheme(colors));
        Page page = tab.open(EDITOR.url(EditorServer.editing(TestFolder.ODDLY_NAMED)));
        look(page, "without words");
        VideosPanel.open(page);
        look(page, "its videos");
        assertEquals("", String.join("\n", complaints));
    }

    @Test
    void allIsDoneByKeysFromTheVideoThatOneHasToTheFileThatOneTakes() throws IOException {
        EditorPage editor = EditorPage.open(CHROMIUM.tab(), EDITOR.url(EditorServer.editing(TestFolder.FILM)));
        Page page = editor.page();
        VideosPanel videos = VideosPanel.openByKeyboard(editor);
        videos.importByKeyboard("Import a video", talk, words);
        videos.awaitImport("Imported with its transcript.");
        TabKey.moveTo(page, page.locator("#imports a"));
        page.keyboard().press("Enter");
        page.waitForURL(url -> url.contains("imported"));
        editor.strikeByKeyboard(3, 5);
        SavingNote.of(editor).awaitSaved();
        TabKey.moveTo(page, page.locator("[role=tab][aria-selected=true]"));
        for (int tab = 0; tab < 3; tab++) {
            page.keyboard().press("ArrowRight");
        }
        assertTrue(page.locator("#tab-result").getAttribute("aria-selected").equals("true"), "the panel is chosen");
        TabKey.moveTo(page, page.locator("#result [data-format=json]"));
        Download list = page.waitForDownload(() -> page.keyboard().press("Enter"));
        assertTrue(list.suggestedFilename().endsWith(".json"), list.suggestedFilename());
        String kept = Files.readString(list.path()).replaceAll("\\s", "");
        assertTrue(kept.contains("2.85"), kept);
        TabKey.moveTo(page, page.locator("#download"));
        Download film = page.waitForDownload(() -> page.keyboard().press("Enter"));
        assertTrue(film.suggestedFilename().endsWith(".mp4"), film.suggestedFilename());
    }

    private static Page open(String video, int width, int height) {
        Tab tab = CHROMIUM.tab(new Browser.NewContextOptions().setViewportSize(width, height));
        return tab.open(EDITOR.url(EditorServer.editing(video)));
    }

    private static void conflict(EditorPage editor) {
        EditorPage other = EditorPage.open(CHROMIUM.tab(), EDITOR.url(EditorServer.editing(TestFolder.FILM)));
        other.strikeByKeyboard(15, 15);
        SavingNote.of(other).awaitSaved();
        editor.strikeByKeyboard(9, 9);
        SavingNote.of(editor).awaitNotice();
    }

    private void look(Page page, String state) {
        // What fades in has no colour of its own yet.
        Wait.until(
                page.locator("body"),
                "() => document.getAnimations().every(({ playState }) => playState !== 'running')");
        page.evaluate(axe + "; 0");
        for (Object complaint : (List<?>) page.evaluate(COMPLAINTS)) {
            complaints.add(state + ": " + complaint);
        }
    }
}
