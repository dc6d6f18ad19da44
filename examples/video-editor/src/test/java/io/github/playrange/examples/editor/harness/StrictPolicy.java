package io.github.playrange.examples.editor.harness;

import java.util.Map;

/** The strictest Content Security Policy under which a player works. */
public final class StrictPolicy {

    /** As a field of a page. */
    public static final Map<String, String> FIELDS = Map.of(
            "Content-Security-Policy",
            "default-src 'none'; script-src 'self'; style-src 'self'; media-src 'self'; img-src 'self'; font-src data:;"
                    + " connect-src 'self'");

    private StrictPolicy() {}
}
