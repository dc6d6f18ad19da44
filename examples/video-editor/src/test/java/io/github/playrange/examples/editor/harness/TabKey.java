package io.github.playrange.examples.editor.harness;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** The way of the keyboard's focus through a page. */
public final class TabKey {

    private static final int MORE_THAN_THE_PAGE_HAS = 120;

    private TabKey() {}

    /** Presses the Tab key until an element has the focus. */
    public static void moveTo(Page page, Locator element) {
        for (int presses = 0; !hasFocus(element); presses++) {
            assertTrue(presses < MORE_THAN_THE_PAGE_HAS, () -> element + " never gets the focus");
            page.keyboard().press("Tab");
        }
    }

    /** Whether an element has the focus. */
    public static boolean hasFocus(Locator element) {
        return (Boolean) element.evaluate("element => element === document.activeElement");
    }
}
