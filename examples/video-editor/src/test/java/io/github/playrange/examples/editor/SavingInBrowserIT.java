package io.github.playrange.examples.editor;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.playrange.examples.editor.harness.Chromium;
import io.github.playrange.examples.editor.harness.EditorPage;
import io.github.playrange.examples.editor.harness.EditorServer;
import io.github.playrange.examples.editor.harness.SavingNote;
import io.github.playrange.examples.editor.harness.Tab;
import io.github.playrange.examples.editor.harness.TabKey;
import io.github.playrange.examples.editor.harness.TestFolder;
import io.github.playrange.examples.editor.harness.WritingEditor;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is edited is saved by itself, is there again, and is never lost silently. */
class SavingInBrowserIT {

    private static final String[] NETWORK = {"Failed to load resource"};

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @RegisterExtension
    static final WritingEditor EDITOR = new WritingEditor();

    @RegisterExtension
    static final EditorServer READ_ONLY = EditorServer.ofTestFolder();

    private Tab tab;
    private EditorPage editor;
    private SavingNote saving;

    @BeforeEach
    void open() throws Exception {
        EDITOR.forgetEverything();
        tab = CHROMIUM.tab();
        editor = open(tab);
        saving = SavingNote.of(editor);
    }

    @Test
    void anEditIsThereAgainOnTheNextVisit() {
        assertEquals("", saving.status(), "nothing was ever saved");
        editor.strikeByMouse(2, 4);
        saving.awaitSaved();
        double edited = editor.player().duration();
        EditorPage later = newTab();
        assertAll(
                () -> assertEquals(List.of("word2", "word3", "word4"), later.struck()),
                () -> assertEquals(edited, later.player().duration()),
                () -> assertEquals("Saved", SavingNote.of(later).status()));
    }

    @Test
    void anEditByKeyboardAloneIsThereAgain() {
        editor.strikeByKeyboard(7, 8);
        saving.awaitSaved();
        editor.keys("Control+z");
        saving.awaitSaved();
        editor.strikeByKeyboard(9, 9);
        saving.awaitSaved();
        assertEquals(List.of("word9"), newTab().struck());
    }

    @Test
    void undoBeginsWithWhatWasSaved() {
        editor.strikeByMouse(2, 4);
        saving.awaitSaved();
        EditorPage later = newTab();
        later.keys("Control+z");
        assertEquals(3, later.struck().size(), "nothing was done here yet");
        later.strikeByMouse(10, 10);
        later.keys("Control+z");
        assertEquals(3, later.struck().size());
    }

    @Test
    void whatIsEditedJustBeforeThePageIsLeftIsSaved() {
        editor.strikeByMouse(5, 5);
        editor.page().navigate("about:blank");
        assertEquals(List.of("word5"), awaitedStruck());
    }

    @Test
    void goingBackShowsWhatWasSavedLast() {
        editor.strikeByMouse(2, 4);
        saving.awaitSaved();
        editor.page().navigate(EDITOR.url(EditorServer.player(TestFolder.FILM, "")));
        editor.page().goBack();
        saving.awaitSaved();
        assertEquals(List.of("word2", "word3", "word4"), editor.struck());
        editor.strikeByMouse(6, 6);
        saving.await("Saving…");
        saving.awaitSaved();
        assertFalse(saving.hasNotice());
    }

    @Test
    void ofTwoTabsTheLaterOneCanLoadWhatTheOtherHasSaved() {
        SavingNote first = conflict();
        first.chooseByKeyboard("Load that one");
        first.awaitSaved();
        assertFalse(first.hasNotice());
        assertEquals(List.of("word10"), editor.struck());
        assertEquals(1, editor.page().locator(".word:focus").count(), "the focus is among the words");
        editor.keys("Control+z");
        assertEquals(List.of("word1"), editor.struck(), "the own edit is not lost");
        first.awaitSaved();
        assertEquals(List.of("word1"), newTab().struck());
    }

    @Test
    void whereTheWordsAreNotSeenTheFocusGoesToTheTabs() {
        SavingNote first = conflict();
        editor.page().setViewportSize(390, 844);
        editor.openPanel("Cuts");
        first.chooseByKeyboard("Keep this one");
        first.awaitSaved();
        assertTrue(TabKey.hasFocus(editor.page().locator("#tab-cuts")), "the focus is on the tab");
    }

    @Test
    void ofTwoTabsTheLaterOneCanKeepItsOwn() {
        SavingNote first = conflict();
        editor.strikeByMouse(3, 3);
        first.choose("Keep this one");
        first.awaitSaved();
        assertEquals(List.of("word1", "word3"), newTab().struck());
    }

    @Test
    void twoTabsThatDoTheSameDoNotDisagree() {
        EditorPage other = newTab();
        other.strikeByMouse(1, 1);
        SavingNote.of(other).awaitSaved();
        expectNetworkErrors();
        editor.strikeByMouse(1, 1);
        saving.awaitSaved();
        assertFalse(saving.hasNotice());
    }

    @Test
    void whatIsEditedOfflineIsSavedOnceTheBrowserIsOnline() {
        expectNetworkErrors();
        editor.page().context().setOffline(true);
        editor.strikeByMouse(1, 1);
        saving.await("Not saved: the server cannot be reached");
        editor.strikeByMouse(2, 2);
        editor.page().context().setOffline(false);
        saving.awaitSaved();
        assertEquals(List.of("word1", "word2"), newTab().struck());
    }

    @Test
    void whatIsEditedWhileTheServerIsDeadIsSavedOnceItIsBack() throws Exception {
        editor.strikeByMouse(1, 1);
        saving.awaitSaved();
        expectNetworkErrors();
        EDITOR.whileDead(() -> {
            editor.strikeByMouse(2, 2);
            saving.await("Not saved: the server cannot be reached");
            editor.strikeByMouse(3, 3);
        });
        saving.awaitSaved();
        assertEquals(List.of("word1", "word2", "word3"), newTab().struck());
    }

    @Test
    void anEditOfAnotherVersionOfTheVideoIsAskedAbout() throws Exception {
        editor.strikeByMouse(1, 2);
        saving.awaitSaved();
        touchFilm();
        EditorPage later = newTab();
        SavingNote notice = SavingNote.of(later);
        assertEquals("This edit was made for another version of the video.", notice.awaitNotice());
        assertEquals(List.of(), later.struck());
        notice.chooseByKeyboard("Use it nevertheless");
        notice.awaitSaved();
        assertEquals(List.of("word1", "word2"), later.struck());
        EditorPage last = newTab();
        assertEquals(List.of("word1", "word2"), last.struck());
        assertFalse(SavingNote.of(last).hasNotice());
    }

    @Test
    void insteadOfAnEditOfAnotherVersionOneCanStartAnew() throws Exception {
        editor.strikeByMouse(1, 2);
        saving.awaitSaved();
        touchFilm();
        EditorPage later = newTab();
        SavingNote notice = SavingNote.of(later);
        notice.awaitNotice();
        notice.choose("Start anew");
        notice.awaitSaved();
        EditorPage last = newTab();
        assertEquals(List.of(), last.struck());
        assertFalse(SavingNote.of(last).hasNotice());
    }

    @Test
    void aVideoThatWasReplacedMeanwhileIsTold() throws Exception {
        expectNetworkErrors();
        touchFilm();
        editor.strikeByMouse(1, 1);
        assertTrue(saving.awaitNotice().startsWith("The video was replaced"), saving.awaitNotice());
        assertEquals("Not saved", saving.status());
    }

    @Test
    void whereNothingIsSavedThePageSaysSoAndAsksForNothing() {
        Tab visitor = CHROMIUM.tab();
        EditorPage page = EditorPage.open(visitor, READ_ONLY.url(EditorServer.editing(TestFolder.FILM)));
        page.strikeByMouse(1, 1);
        assertEquals("Not saved on this server", SavingNote.of(page).status());
        page.page().waitForTimeout(1500);
        assertTrue(visitor.responses().stream()
                .noneMatch(response -> response.url().contains("edits")));
    }

    /** Another tab has saved word 10; this one has struck word 1. */
    private SavingNote conflict() {
        EditorPage other = newTab();
        other.strikeByMouse(10, 10);
        SavingNote.of(other).awaitSaved();
        expectNetworkErrors();
        editor.strikeByMouse(1, 1);
        assertTrue(saving.awaitNotice().contains("another tab"), saving.awaitNotice());
        assertEquals(List.of("word1"), editor.struck());
        return saving;
    }

    private List<String> awaitedStruck() {
        for (int visit = 0; visit < 20; visit++) {
            List<String> struck = newTab().struck();
            if (!struck.isEmpty()) {
                return struck;
            }
        }
        return List.of();
    }

    private static void touchFilm() throws Exception {
        Files.setLastModifiedTime(EDITOR.film(), FileTime.from(Instant.now().minusSeconds(10)));
    }

    private void expectNetworkErrors() {
        tab.expectConsoleErrors(NETWORK);
    }

    private static EditorPage newTab() {
        return open(CHROMIUM.tab());
    }

    private static EditorPage open(Tab tab) {
        return EditorPage.open(tab, EDITOR.url(EditorServer.editing(TestFolder.FILM)));
    }
}
