package io.github.playrange.examples.editor.harness.browser;

import static java.util.Map.entry;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Keys as WebDriver has them.
 *
 * @see <a href="https://www.w3.org/TR/webdriver2/#keyboard-actions">WebDriver, keyboard actions</a>
 */
final class Keys {

    private static final Map<String, String> CODES = Map.ofEntries(
            entry("Backspace", "\uE003"),
            entry("Tab", "\uE004"),
            entry("Enter", "\uE007"),
            entry("Shift", "\uE008"),
            entry("Control", "\uE009"),
            entry("Alt", "\uE00A"),
            entry("Escape", "\uE00C"),
            entry("Space", " "),
            entry("PageUp", "\uE00E"),
            entry("PageDown", "\uE00F"),
            entry("End", "\uE010"),
            entry("Home", "\uE011"),
            entry("ArrowLeft", "\uE012"),
            entry("ArrowUp", "\uE013"),
            entry("ArrowRight", "\uE014"),
            entry("ArrowDown", "\uE015"),
            entry("Delete", "\uE017"));

    private Keys() {}

    /** The keys of a text such as {@code Shift+Tab}, in their order. */
    static List<String> codes(String keys) {
        return Arrays.stream(keys.split("\\+")).map(Keys::code).toList();
    }

    private static String code(String key) {
        String code = CODES.getOrDefault(key, key);
        if (code.codePointCount(0, code.length()) != 1) {
            throw new IllegalArgumentException("no key: " + key + "; known are characters and " + CODES.keySet());
        }
        return code;
    }
}
