package io.github.playrange.servlet;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Which names of a path may be served, whatever it leads to. */
final class PathNames {

    private static final Set<String> PRIVATE = Set.of("web-inf", "meta-inf");

    /** What the file systems in use allow. They fail with a longer name as they do with a broken disk. */
    private static final int MAX_BYTES = 255;

    private PathNames() {}

    /** The components of a path, or empty if one of them is not to be served. */
    static Optional<List<String>> of(String path) {
        if (!path.startsWith("/")) {
            return Optional.empty();
        }
        List<String> names = List.of(path.substring(1).split("/", -1));
        return names.stream().allMatch(PathNames::isServable) ? Optional.of(names) : Optional.empty();
    }

    /** Windows drops full stops and spaces at the end of a name, so that such a one is another name of some file. */
    static boolean isServable(String name) {
        return !name.isEmpty()
                && !name.startsWith(".")
                && !name.endsWith(".")
                && !name.endsWith(" ")
                && name.chars().noneMatch(c -> c == '\\' || c < ' ' || c == 0x7F)
                && name.getBytes(StandardCharsets.UTF_8).length <= MAX_BYTES
                && !PRIVATE.contains(name.toLowerCase(Locale.ROOT));
    }
}
