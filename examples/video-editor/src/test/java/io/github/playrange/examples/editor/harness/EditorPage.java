package io.github.playrange.examples.editor.harness;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.util.List;

/** The editor's page as the person at it has it: found by roles and names, used by mouse or by keys. */
public final class EditorPage {

    private static final int MORE_TABS_THAN_THE_PAGE_HAS = 60;

    private final Page page;
    private final Locator words;
    private final PlayerView player;

    private EditorPage(Page page) {
        this.page = page;
        this.words = page.locator("#words").getByRole(AriaRole.OPTION);
        this.player = PlayerView.in(page.getByRole(AriaRole.MAIN));
    }

    /** Opens a page of the editor and waits until it can be used. */
    public static EditorPage open(Tab tab, String url) {
        return new EditorPage(tab.open(url));
    }

    /** The player beside the words. */
    public PlayerView player() {
        return player;
    }

    /** The page itself. */
    public Page page() {
        return page;
    }

    /** A word, counted from 0. */
    public Locator word(int index) {
        return words.nth(index);
    }

    /** Clicks on a word. */
    public void goToByMouse(int word) {
        word(word).click();
    }

    /** Strikes out some words: draws the mouse over them and presses the button. */
    public void strikeByMouse(int first, int last) {
        selectByMouse(first, last);
        press("Strike out");
    }

    /** Draws the mouse over some words. */
    public void selectByMouse(int first, int last) {
        word(first).scrollIntoViewIfNeeded();
        moveTo(word(first));
        page.mouse().down();
        moveTo(word(last));
        page.mouse().up();
    }

    /** Strikes out some words with nothing but keys, beginning wherever the keyboard's focus is. */
    public void strikeByKeyboard(int first, int last) {
        moveFocusTo(first);
        for (int word = first; word < last; word++) {
            page.keyboard().press("Shift+ArrowRight");
        }
        page.keyboard().press("Delete");
    }

    /** Moves the keyboard's focus to a word: into the words with Tab, through them with the arrows. */
    public void moveFocusTo(int word) {
        for (int tab = 0; focused() < 0; tab++) {
            assertTrue(tab < MORE_TABS_THAN_THE_PAGE_HAS, "no word gets the focus");
            page.keyboard().press("Tab");
        }
        page.keyboard().press("Control+Home");
        for (int step = 0; step < word; step++) {
            page.keyboard().press("ArrowRight");
        }
    }

    /** Shows a panel, by its tab. */
    public void openPanel(String name) {
        page.locator("[role=tab]")
                .filter(new Locator.FilterOptions().setHasText(name))
                .click();
    }

    /** What the page has said last of an edit or of what was played. */
    public String said() {
        Locator status = page.locator("#edit-status");
        Wait.until(status, "element => element.textContent !== ''");
        return status.textContent();
    }

    /** Waits until the page says this. */
    public void awaitSaid(String text) {
        Wait.until(page.locator("#edit-status"), "element => element.textContent === '" + text + "'");
    }

    /** Moves the keyboard's focus on with Tab until it is in a part of the page. */
    public void tabInto(String selector) {
        String isThere = "(selector) => document.activeElement.closest(selector) !== null";
        for (int tab = 0; !(Boolean) page.evaluate(isThere, selector); tab++) {
            assertTrue(tab < MORE_TABS_THAN_THE_PAGE_HAS, "nothing in " + selector + " gets the focus");
            page.keyboard().press("Tab");
        }
    }

    /** Presses a button. */
    public void press(String button) {
        button(button).click();
    }

    /** Presses a button with a finger. */
    public void tap(String button) {
        button(button).tap();
    }

    /** Presses keys. */
    public void keys(String keys) {
        page.keyboard().press(keys);
    }

    /** The words that are marked as struck out. */
    public List<String> struck() {
        return words.all().stream()
                .filter(word -> word.getAttribute("class").contains("is-struck"))
                .map(word -> word.textContent().strip())
                .toList();
    }

    /** What the page says of the edited length and the original's. */
    public String lengths() {
        return page.locator("#lengths").textContent().strip();
    }

    /** What a button of the panel Export copies, as it stands in the field that then appears. */
    public String copied(String button) {
        openPanel("Export");
        press(button);
        return page.locator("#copied-text").inputValue();
    }

    /** The link to the edited video as a file, also while there is none. */
    public Locator downloadLink() {
        return page.locator("#download");
    }

    /** The link to the page on which that file plays, also while there is none. */
    public Locator watchLink() {
        return page.locator("#watch-file");
    }

    /** What the page says of the file beside its links. */
    public Locator fileNote() {
        return page.locator("#file-note");
    }

    /** How large the page says that the file is, as soon as it says so. */
    public String fileSize() {
        Locator size = page.locator("#file-size");
        Wait.until(size, "element => /\\d/.test(element.textContent)");
        return size.textContent();
    }

    private Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private int focused() {
        return ((Number) words.evaluateAll("words => words.indexOf(document.activeElement)")).intValue();
    }

    private void moveTo(Locator word) {
        BoundingBox box = word.boundingBox();
        page.mouse().move(box.x + box.width / 2, box.y + box.height / 2);
    }
}
