package io.github.playrange.examples.editor.harness;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The strictest Content Security Policy under which a player works, as the documentation prints it. */
public final class StrictPolicy {

    /** The name of its field. */
    public static final String FIELD = "Content-Security-Policy";

    /** The value of its field. */
    public static final String VALUE = printed();

    /** As a field of a page. */
    public static final Map<String, String> FIELDS = Map.of(FIELD, VALUE);

    private StrictPolicy() {}

    private static String printed() {
        try {
            Matcher block = Pattern.compile("```\\n(default-src [^\\n]*)\\n```")
                    .matcher(Files.readString(Path.of("..", "..", "docs", "player.md")));
            assertTrue(block.find(), "docs/player.md prints no policy any more");
            String policy = block.group(1);
            String readme = Files.readString(Path.of("..", "..", "README.md"));
            assertTrue(readme.contains("`" + policy + "`"), "the README prints another policy");
            return policy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
