package io.github.playrange.examples.editor;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
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
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** People bring their own videos and transcripts, and take them away again. */
class ImportInBrowserIT {

    private static final String NOT_LOADED = "Failed to load resource";
    private static final String CAPTIONS =
            "WEBVTT\n\n00:01.000 --> 00:03.000\nfrom captions\n\n00:05.000 --> 00:06.000\nlast\n";

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @RegisterExtension
    static final WritingEditor EDITOR = new WritingEditor();

    @RegisterExtension
    static final EditorServer READ_ONLY = EditorServer.ofTestFolder();

    private static Path talk;
    private static Path words;
    private static Path captions;
    private static Path noFilm;
    private static Path notes;
    private static Path large;

    private Tab tab;
    private EditorPage editor;
    private VideosPanel videos;

    @BeforeAll
    static void layOutWhatIsImported() throws IOException {
        Path folder = BuildFolder.emptied("to-import");
        talk = Files.copy(EDITOR.film(), folder.resolve("My talk.mp4"));
        words = Files.writeString(folder.resolve("My talk.json"), TestFolder.transcript());
        captions = Files.writeString(folder.resolve("captions.vtt"), CAPTIONS);
        noFilm = Files.writeString(folder.resolve("no film.mp4"), "This is not a film.");
        notes = Files.writeString(folder.resolve("notes.txt"), "notes");
        large = Files.write(folder.resolve("large.mp4"), new byte[WritingEditor.MAX_IMPORT_BYTES + 1]);
    }

    @BeforeEach
    void open() throws Exception {
        EDITOR.forgetEverything();
        tab = CHROMIUM.tab();
        editor = EditorPage.open(tab, EDITOR.url(EditorServer.editing(TestFolder.FILM)));
        videos = VideosPanel.open(editor);
    }

    @Test
    void aVideoWithItsTranscriptIsEditedByItsWords() {
        videos.importVideos(words, talk);
        videos.awaitImport("Imported with its transcript.");
        assertTrue(videos.videos().contains("My talk.mp4 imported, with transcript"), videos.videos()::toString);
        videos.video("My talk.mp4").click();
        awaitTheImportedVideo();
        editor.strikeByMouse(3, 4);
        SavingNote.of(editor).awaitSaved();
        editor.page().reload();
        assertAll(
                () -> assertEquals(List.of("word3", "word4"), editor.struck()),
                () -> assertEquals(17.4, editor.player().duration(), 0.001));
    }

    @Test
    void theKeyboardAloneBringsAVideoAndTakesItAway() {
        videos = VideosPanel.openByKeyboard(editor);
        videos.importByKeyboard("Import a video", talk, words);
        videos.awaitImport("Imported with its transcript.");
        TabKey.moveTo(editor.page(), editor.page().locator("#imports a"));
        editor.keys("Enter");
        awaitTheImportedVideo();
        editor.strikeByKeyboard(0, 2);
        SavingNote.of(editor).awaitSaved();
        VideosPanel ofTalk = VideosPanel.openByKeyboard(editor);
        TabKey.moveTo(editor.page(), ofTalk.remover("My talk.mp4"));
        editor.keys("Enter");
        TabKey.moveTo(editor.page(), ofTalk.question().locator("[value=yes]"));
        editor.keys("Enter");
        editor.page().waitForURL(url -> !url.contains("video="));
        assertFalse(VideosPanel.open(editor).videos().toString().contains("My talk"));
    }

    @Test
    void whatIsNoVideoIsRefusedAndLeavesNothing() throws Exception {
        tab.expectConsoleErrors(NOT_LOADED);
        List<String> before = videos.videos();
        videos.importVideos(noFilm);
        String words = videos.awaitStatus("no film.mp4 was not imported.");
        assertAll(
                () -> assertEquals(before, videos.videos()),
                () -> assertFalse(words.contains("/"), words),
                () -> assertEquals(List.of(), EDITOR.written()));
        videos.importVideos(notes);
        videos.awaitImport("It is neither a video");
    }

    @Test
    void whatIsTooLargeIsRefused() throws Exception {
        tab.expectConsoleErrors(NOT_LOADED);
        videos.importVideos(large);
        videos.awaitImport("At most 32.0 MB are taken.");
        assertEquals(List.of(), EDITOR.written());
    }

    @Test
    void anImportThatIsCancelledLeavesNothing() throws Exception {
        tab.slowDownTo(200_000);
        videos.importVideos(talk);
        videos.awaitImport("%");
        videos.button("Cancel").click();
        videos.awaitStatus("was cancelled");
        Wait.until(editor.page().locator("body"), "() => !document.activeElement.matches('body')");
        assertEquals(List.of(), videos.imports());
        awaitNothingWritten();
    }

    @Test
    void anImportInTheMiddleOfWhichTheServerDiesLeavesNothing() throws Exception {
        tab.expectConsoleErrors(NOT_LOADED);
        tab.slowDownTo(200_000);
        videos.importVideos(talk);
        videos.awaitImport("%");
        EDITOR.whileDead(() -> videos.awaitImport("The connection to the server broke."));
        EditorPage later = EditorPage.open(CHROMIUM.tab(), EDITOR.url(EditorServer.editing(TestFolder.FILM)));
        assertEquals(2, VideosPanel.open(later).videos().size());
        awaitNothingWritten();
    }

    @Test
    void anImportedVideoGoesOnlyAfterItWasAsked() throws Exception {
        videos.importVideos(talk);
        videos.awaitImport("Imported.");
        videos.remover("My talk.mp4").click();
        assertTrue(videos.question().innerText().contains("Remove “My talk.mp4”?"));
        videos.answer("Cancel");
        assertEquals(3, videos.videos().size());
        assertTrue(TabKey.hasFocus(videos.remover("My talk.mp4")));
        videos.remover("My talk.mp4").click();
        videos.answer("Remove the video");
        videos.awaitStatus("My talk.mp4 was removed");
        assertEquals(2, videos.videos().size());
        assertEquals(0, editor.page().locator("body:focus").count(), "the focus is lost");
        awaitNothingWritten();
    }

    @Test
    void onlyWhatWasImportedCanBeRemoved() {
        assertEquals(0, videos.remover(TestFolder.FILM).count());
    }

    @Test
    void aTranscriptIsAddedToAVideoThatHasNone() {
        EditorPage silent = EditorPage.open(tab, EDITOR.url(EditorServer.editing(TestFolder.ODDLY_NAMED)));
        Locator button = silent.page().locator("#transcript button");
        silent.page().waitForFileChooser(button::click).setFiles(words);
        assertThatWordIs(silent, 19, "word19");
        silent.strikeByMouse(0, 1);
        SavingNote.of(silent).awaitSaved();
    }

    @Test
    void wordsThatWereEditedAreReplacedOnlyAfterItWasAsked() {
        editor.strikeByMouse(0, 1);
        SavingNote.of(editor).awaitSaved();
        videos.importTranscript(captions);
        assertTrue(videos.question().innerText().contains("Replace the words?"));
        videos.answer("Cancel");
        assertEquals(2, editor.struck().size());
        videos.importTranscript(captions);
        videos.answer("Replace the words");
        assertThatWordIs(editor, 0, "from");
        assertEquals(List.of(), editor.struck());
        assertEquals("", SavingNote.of(editor).status());
        editor.strikeByMouse(0, 0);
        SavingNote.of(editor).awaitSaved();
    }

    @Test
    void theWordsOfThePageAreReplacedOnlyAfterItWasAskedAlsoIfTheyComeWithItsVideo() {
        videos.importVideos(talk, words);
        videos.awaitImport("Imported with its transcript.");
        videos.video("My talk.mp4").click();
        awaitTheImportedVideo();
        editor.strikeByMouse(0, 1);
        SavingNote.of(editor).awaitSaved();
        VideosPanel.open(editor).importVideos(talk, captions);
        assertTrue(videos.question().innerText().contains("Replace the words?"));
        videos.answer("Cancel");
        videos.awaitImport("Imported.");
        assertEquals(2, editor.struck().size());
    }

    @Test
    void wordsThatAreReplacedWhileSomethingElseIsImportedAreShownAfterThat() throws Exception {
        tab.slowDownTo(400_000);
        List<Route> held = new ArrayList<>();
        editor.page().route("**/transcripts?*", held::add);
        videos.importTranscript(captions);
        videos.importVideos(talk);
        editor.page().waitForCondition(() -> !held.isEmpty());
        held.get(0).resume();
        SavingNote saving = SavingNote.of(editor);
        assertTrue(saving.awaitNotice().startsWith("The words of this video are others now."), saving.awaitNotice());
        assertEquals("Not saved", saving.status());
        assertThatWordIs(editor, 0, "from");
        assertTrue(VideosPanel.open(editor).videos().toString().contains("My talk.mp4"), "the import came to its end");
    }

    @Test
    void filesAreDroppedAnywhere() {
        editor.page().evaluate("""
                () => {
                  const files = new DataTransfer();
                  files.items.add(new File(['WEBVTT\\n\\n00:01.000 --> 00:02.000\\ndropped words\\n'], 'a.vtt'));
                  for (const type of ['dragenter', 'dragover', 'drop']) {
                    document.querySelector('.word').dispatchEvent(
                      new DragEvent(type, { dataTransfer: files, bubbles: true, cancelable: true }));
                  }
                }
                """);
        assertThatWordIs(editor, 0, "dropped");
    }

    @Test
    void whereNothingCanBeImportedThePageSaysSoWithoutButtons() {
        EditorPage page = EditorPage.open(CHROMIUM.tab(), READ_ONLY.url(EditorServer.editing(TestFolder.ODDLY_NAMED)));
        VideosPanel.open(page);
        assertAll(
                () -> assertEquals(0, page.page().locator("#videos button").count()),
                () -> assertEquals(0, page.page().locator("#transcript button").count()),
                () -> assertTrue(
                        page.page().locator("#work-folder").textContent().contains("playrange.writable=true")));
    }

    private void awaitTheImportedVideo() {
        editor.page().waitForURL(url -> url.contains("imported"));
    }

    private static void assertThatWordIs(EditorPage page, int index, String text) {
        page.page()
                .locator(".word", new Page.LocatorOptions().setHasText(text))
                .first()
                .waitFor();
        // The words are there before the script that edits them.
        page.page().waitForLoadState();
        assertEquals(text, page.word(index).textContent().strip());
    }

    private static void awaitNothingWritten() throws Exception {
        Wait.until("an empty work folder", () -> {
            try {
                return EDITOR.written().isEmpty() ? Optional.of(true) : Optional.empty();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
