package io.github.playrange.examples.editor.harness;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;

/** The words of the editor's page, and what works on them, as the person at it has them. */
public final class WordsPane {

    private static final String SHOWN = """
            (paragraphs) => paragraphs.map((paragraph) => {
              const speaker = paragraph.querySelector('.speaker');
              const words = [...paragraph.querySelectorAll('.word')].filter((word) => word.offsetParent !== null);
              return (speaker ? speaker.textContent + ': ' : '')
                + words.map((word) => parseFloat(getComputedStyle(word).fontSize) === 0 ? '|' : word.textContent).join(' ');
            })
            """;

    private final Page page;

    private WordsPane(Page page) {
        this.page = page;
    }

    /** The words of a page that is open. */
    public static WordsPane of(EditorPage editor) {
        return new WordsPane(editor.page());
    }

    /** The paragraphs as they stand, each with its speaker if that is told; {@code |} is the mark of hidden words. */
    @SuppressWarnings("unchecked")
    public List<String> paragraphs() {
        return (List<String>) page.locator(".paragraph").evaluateAll(SHOWN);
    }

    /** How the paragraphs are called. */
    @SuppressWarnings("unchecked")
    public List<String> labels() {
        return (List<String>) page.locator(".paragraph")
                .evaluateAll("paragraphs => paragraphs.map((paragraph) => paragraph.getAttribute('aria-label'))");
    }

    /** The time of a paragraph, counted as they stand. */
    public Locator time(int paragraph) {
        return page.locator(".paragraph .time").nth(paragraph);
    }

    /** A word by its position in the film. */
    public Locator word(int position) {
        return page.locator(".word[data-start='" + position + ".3']");
    }

    /** The selected words, as they stand. */
    public List<String> selected() {
        return texts(".word.is-selected");
    }

    /** The struck words, as they stand. */
    public List<String> struck() {
        return texts(".word.is-struck");
    }

    /** The words in which something was found, as they stand. */
    public List<String> hits() {
        return texts(".word.is-hit");
    }

    /** What has the keyboard's focus: the text of a word, else the id of an element. */
    public String focused() {
        return (String) page.evaluate("() => document.activeElement.matches('.word')"
                + " ? document.activeElement.textContent : document.activeElement.id");
    }

    /** What the page says that an edit did, once it says so. */
    public String status() {
        Locator status = page.locator("#edit-status");
        Wait.until(status, "element => element.textContent !== ''");
        return status.textContent();
    }

    /** The text of an element. */
    public String text(String id) {
        return page.locator("#" + id).textContent().strip();
    }

    /** Whether a button has nothing to do. */
    public boolean isDisabled(String id) {
        return "true".equals(page.locator("#" + id).getAttribute("aria-disabled"));
    }

    private List<String> texts(String selector) {
        return page.locator(selector).allTextContents();
    }
}
