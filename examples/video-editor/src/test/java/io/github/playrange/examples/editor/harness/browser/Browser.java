package io.github.playrange.examples.editor.harness.browser;

/** The browsers in which pages are tested. */
public enum Browser {

    /** Debian's Chromium, by Playwright. */
    CHROMIUM,

    /** Debian's Firefox ESR, by WebDriver BiDi. */
    FIREFOX
}
