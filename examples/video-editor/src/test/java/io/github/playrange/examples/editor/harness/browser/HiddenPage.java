package io.github.playrange.examples.editor.harness.browser;

import com.google.gson.JsonElement;

/** A page that nobody sees, because another tab is in front of it. */
public interface HiddenPage {

    /** As {@link BrowserPage#evaluate}. */
    JsonElement evaluate(String function, Object... arguments);
}
