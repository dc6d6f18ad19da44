package io.github.playrange.examples.editor.harness;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;

/** The list of the pauses, and how they are shortened. */
public final class PausesPanel {

    private final Page page;
    private final Locator boxes;

    private PausesPanel(Page page) {
        this.page = page;
        this.boxes = page.locator("#pause-list input");
    }

    /** Shows the panel, by its tab. */
    public static PausesPanel open(EditorPage editor) {
        editor.openPanel("Pauses");
        return new PausesPanel(editor.page());
    }

    /** Lists the pauses that last so long, in seconds. */
    public void from(String threshold) {
        page.locator("#pause-threshold").fill(threshold);
    }

    /** Leaves so much on each side of a pause, in seconds. */
    public void keep(String edge) {
        page.locator("#pause-edge").fill(edge);
    }

    /** Waits until so many pauses are listed. */
    public void awaitCount(int count) {
        Wait.until(page.locator("#pause-list"), "list => list.children.length === " + count);
    }

    /** Waits until so many of the pauses are shortened. */
    public void awaitShortened(int count) {
        Wait.until(
                page.locator("#pause-list"),
                "list => list.querySelectorAll('.is-short').length === " + count
                        + " && list.querySelectorAll('input:checked').length === " + count);
    }

    /** The box of a pause, counted from 0, by which it is shortened. */
    public Locator box(int index) {
        return boxes.nth(index);
    }

    /** What is read out of each pause. */
    public List<String> pauses() {
        return boxes.all().stream().map(box -> box.getAttribute("aria-label")).toList();
    }

    /** What would be saved, and what is. */
    public String saving() {
        return page.locator("#pauses-saving").textContent();
    }

    /** The words after which a mark tells of a shortened pause. */
    public List<String> marked() {
        return page.locator(".word.is-before-short-pause").all().stream()
                .map(word -> word.textContent().strip())
                .toList();
    }
}
