package io.github.playrange.examples.editor.harness;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;

/** The list of the cuts, and what can be done to the one that is selected in it. */
public final class CutsPanel {

    private final Page page;
    private final Locator rows;

    private CutsPanel(Page page) {
        this.page = page;
        this.rows = page.locator("#cut-list [role=option]");
    }

    /** Shows the panel, by its tab. */
    public static CutsPanel open(EditorPage editor) {
        editor.openPanel("Cuts");
        return new CutsPanel(editor.page());
    }

    /** Waits until there are so many cuts. */
    public void awaitCount(int count) {
        Wait.until(page.locator("#cut-list"), "list => list.children.length === " + count);
    }

    /** What is read out of each cut. */
    public List<String> cuts() {
        return rows.all().stream().map(CutsPanel::text).toList();
    }

    /** A cut, counted from 0. */
    public Locator cut(int index) {
        return rows.nth(index);
    }

    /** What is read out of the selected cut. */
    public String selected() {
        return text(page.locator("#cut-list [aria-selected=true]"));
    }

    /** What is read out of the cut that has the keyboard's focus. */
    public String focused() {
        return text(page.locator("#cut-list :focus"));
    }

    /** By how much an edge of the selected cut was moved: where it {@code begins} or {@code ends}. */
    public Locator offset(String edge) {
        return page.locator("#" + edge + "-offset");
    }

    /** The button that plays around the selected cut, or stops. */
    public Locator audition() {
        return page.locator("#audition");
    }

    /** Whether a button of the panel can do nothing at present. */
    public boolean isDisabled(String id) {
        return "true".equals(page.locator("#" + id).getAttribute("aria-disabled"));
    }

    private static String text(Locator row) {
        return row.textContent().strip().replaceAll(" +", " ");
    }
}
