package io.github.playrange.examples.editor.harness.browser;

/** What a page is told when it asks for {@code prefers-color-scheme}. */
public enum ColorScheme {
    LIGHT,
    DARK
}
