package io.github.playrange.examples.editor.harness;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** What the editor's page says of saving: in its head, and in the notice below it. */
public final class SavingNote {

    private final Page page;
    private final Locator status;
    private final Locator notice;

    private SavingNote(Page page) {
        this.page = page;
        this.status = page.locator("#saving");
        this.notice = page.locator("#saving-notice");
    }

    /** Of a page. */
    public static SavingNote of(EditorPage editor) {
        return new SavingNote(editor.page());
    }

    /** What the page's head says. */
    public String status() {
        return status.textContent();
    }

    /** Waits until the page's head says something. */
    public void await(String words) {
        Wait.until(status, "element => element.textContent === " + quoted(words));
    }

    /** Waits until everything is saved. */
    public void awaitSaved() {
        await("Saved");
    }

    /** Waits for a notice; its words. */
    public String awaitNotice() {
        Wait.until(notice, "element => !element.hidden");
        return notice.locator("p").textContent();
    }

    /** Whether there is a notice. */
    public boolean hasNotice() {
        return notice.isVisible();
    }

    /** Presses a button of the notice. */
    public void choose(String button) {
        choice(button).click();
    }

    /** Presses a button of the notice by keys. */
    public void chooseByKeyboard(String button) {
        TabKey.moveTo(page, choice(button));
        page.keyboard().press("Enter");
    }

    private Locator choice(String button) {
        return notice.getByRole(
                AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button).setExact(true));
    }

    private static String quoted(String words) {
        return "'" + words + "'";
    }
}
