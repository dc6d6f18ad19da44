package io.github.playrange.examples.editor.harness;

import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;

/** The panel of all videos: the list, what is imported, and what is asked before something goes. */
public final class VideosPanel {

    private final Page page;
    private final Locator panel;

    private VideosPanel(Page page) {
        this.page = page;
        this.panel = page.locator("#videos");
    }

    /** Opens the panel on an editor's page. */
    public static VideosPanel open(EditorPage editor) {
        return open(editor.page());
    }

    /** Opens the panel on an editor's page. */
    public static VideosPanel open(Page page) {
        page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("Videos"))
                .click();
        return new VideosPanel(page);
    }

    /** Opens the panel with nothing but keys. */
    public static VideosPanel openByKeyboard(EditorPage editor) {
        Page page = editor.page();
        TabKey.moveTo(page, page.locator("[role=tab][aria-selected=true]"));
        page.keyboard().press("End");
        return new VideosPanel(page);
    }

    /** The names of all videos with what is said of them. */
    public List<String> videos() {
        return panel.locator("#video-list a").allInnerTexts().stream()
                .map(text -> text.replaceAll("\\s+", " ").strip())
                .toList();
    }

    /** The link to a video. */
    public Locator video(String name) {
        return panel.locator("#video-list a", new Locator.LocatorOptions().setHasText(name));
    }

    /** The button that removes a video. */
    public Locator remover(String name) {
        return button("Remove " + name);
    }

    /** A button of the panel. */
    public Locator button(String name) {
        return panel.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    /** Hands files over by the button for videos. */
    public void importVideos(Path... files) {
        pick("Import a video", files);
    }

    /** Hands a file over by the button for transcripts. */
    public void importTranscript(Path file) {
        pick("Import a transcript", file);
    }

    /** Presses a button by keys, and hands files over to what it opens; the dialog of the system is not the page's. */
    public void importByKeyboard(String button, Path... files) {
        TabKey.moveTo(page, button(button));
        Locator input = page.locator("#" + button(button).getAttribute("data-picks"));
        input.evaluate("input => input.addEventListener('click', (event) => {"
                + " event.preventDefault(); input.dataset.asked = 'true'; }, { once: true })");
        page.keyboard().press("Enter");
        Wait.until(input, "input => input.dataset.asked === 'true'");
        input.setInputFiles(files);
    }

    private void pick(String button, Path... files) {
        FileChooser chooser = page.waitForFileChooser(() -> button(button).click());
        chooser.setFiles(files);
    }

    /** The imports with what became of them. */
    public List<String> imports() {
        return panel.locator("#imports li").allInnerTexts().stream()
                .map(text -> text.replaceAll("\\s+", " ").strip())
                .toList();
    }

    /** Waits until what is said of the last import holds some words. */
    public String awaitImport(String words) {
        Locator note = panel.locator("#imports li .note").last();
        Wait.until(note, "element => element.textContent.includes('" + words + "')");
        return note.textContent();
    }

    /** Waits until the panel tells something. */
    public String awaitStatus(String words) {
        Locator status = panel.locator("#import-status");
        Wait.until(status, "element => element.textContent.includes('" + words + "')");
        return status.textContent();
    }

    /** What is asked at present. */
    public Locator question() {
        return page.getByRole(AriaRole.ALERTDIALOG);
    }

    /** Answers what is asked. */
    public void answer(String button) {
        question()
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }
}
