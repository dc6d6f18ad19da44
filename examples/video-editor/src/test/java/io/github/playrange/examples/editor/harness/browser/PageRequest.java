package io.github.playrange.examples.editor.harness.browser;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * A request that a page has made.
 *
 * @param range the field {@code Range}
 * @param status of the response; empty as long as there is none
 */
public record PageRequest(String url, Optional<String> range, OptionalInt status) {}
