package io.github.playrange.servlet;

import java.nio.file.FileSystem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which names of a path may be served from a file system, whatever they lead to. */
final class PathNames {

    /**
     * What the file systems in use allow, in bytes of UTF-8 and on Windows in UTF-16. They fail with a longer name as they
     * do with a broken disk.
     */
    private static final int MAX_LENGTH = 255;

    private static final String WINDOWS_SEPARATOR = "\\";

    private final String separator;
    private final boolean windows;

    private PathNames(String separator) {
        this.separator = separator;
        this.windows = separator.equals(WINDOWS_SEPARATOR);
    }

    /** The names of a file system, by the rules of Windows where its separator is the back-slash. */
    static PathNames on(FileSystem fileSystem) {
        return separatedBy(fileSystem.getSeparator());
    }

    static PathNames separatedBy(String separator) {
        return new PathNames(separator);
    }

    /** Names that no file system takes for anything else. */
    static PathNames onEverySystem() {
        return separatedBy(WINDOWS_SEPARATOR);
    }

    /** The components of a path, or empty if one of them is not to be served. */
    Optional<List<String>> of(String path) {
        if (!path.startsWith("/")) {
            return Optional.empty();
        }
        List<String> names = new ArrayList<>();
        int slash = 0;
        while (slash >= 0) {
            int start = slash + 1;
            slash = path.indexOf('/', start);
            String name = slash < 0 ? path.substring(start) : path.substring(start, slash);
            if (!isServable(name)) {
                return Optional.empty();
            }
            names.add(name);
        }
        return Optional.of(names);
    }

    boolean isServable(String name) {
        return isPublic(name) && !name.contains(separator) && (!windows || WindowsNames.isPlain(name));
    }

    /** Windows drops full stops and spaces at the end of a name, so that such a one is another name of some file. */
    private boolean isPublic(String name) {
        return !name.isEmpty()
                && !name.startsWith(".")
                && !name.endsWith(".")
                && !name.endsWith(" ")
                && !name.equalsIgnoreCase("WEB-INF")
                && !name.equalsIgnoreCase("META-INF")
                && hasServableCharacters(name);
    }

    private boolean hasServableCharacters(String name) {
        int length = 0;
        boolean ignorable = false;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c < ' ' || c == 0x7F || c == '\\') {
                return false;
            }
            length += windows ? 1 : utf8Length(c);
            ignorable |= isIgnorable(c);
        }
        return length <= MAX_LENGTH && (!ignorable || isPublic(withoutIgnorable(name)));
    }

    /** A surrogate is half of a character that takes four bytes. */
    private static int utf8Length(char c) {
        return c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
    }

    /** HFS+ compares names without these characters, so that a private name could be written with one of them. */
    private static boolean isIgnorable(char c) {
        return c >= 0x200C
                && (c <= 0x200F || (c >= 0x202A && c <= 0x202E) || (c >= 0x206A && c <= 0x206F) || c == 0xFEFF);
    }

    private static String withoutIgnorable(String name) {
        StringBuilder visible = new StringBuilder();
        name.chars().filter(c -> !isIgnorable((char) c)).forEach(c -> visible.append((char) c));
        return visible.toString();
    }
}
