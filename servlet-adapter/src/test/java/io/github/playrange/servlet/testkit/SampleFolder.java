package io.github.playrange.servlet.testkit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;

/** A folder with films to be served, beside and among files that never must be. */
public final class SampleFolder {

    /** In every file that must not be served. */
    public static final String SECRET = "NOT TO BE SERVED";

    /** The length of {@code film.mp4} in bytes: more than any server keeps back before it sends. */
    public static final int FILM_LENGTH = 300_000;

    /** The length of every other film in bytes. */
    public static final int SHORT_LENGTH = 1_000;

    /** The last-modified time of every film: long ago, with a fraction of a second. */
    public static final Instant LAST_MODIFIED = Instant.parse("2026-03-05T10:20:30.123456789Z");

    private SampleFolder() {}

    /**
     * Writes the folder.
     *
     * @param parent an empty folder
     * @return the folder to be served, a child of the parent
     */
    public static Path in(Path parent) throws IOException {
        Path root = Files.createDirectories(parent.resolve("videos"));
        film(root.resolve("film.mp4"), FILM_LENGTH);
        film(root.resolve("empty.mp4"), 0);
        for (String name : new String[] {
            "short.mp4",
            "sub/clip.webm",
            "sub/exact.webm",
            "notes.unknown",
            "two words.mp4",
            "one+one.mp4",
            "#1.mp4",
            "what?.mp4",
            "100%.mp4",
            "a;b=c.mp4",
            "12:30 talk.mp4",
            "aux.mp4",
            "talk~1.mp4",
            "caf\u00e9 \u65e5\u672c\u8a9e \ud83c\udfac.mp4"
        }) {
            film(root.resolve(name), SHORT_LENGTH);
        }
        // Named as a mapping is, which must not be taken for the name of a file.
        secret(root.resolve("videos"));
        secret(parent.resolve("outside/secret.mp4"));
        secret(parent.resolve("videos-and-more/secret.mp4"));
        for (String name : new String[] {
            ".hidden.mp4",
            ".git/config.mp4",
            "sub/.hidden/film.mp4",
            "WEB-INF/film.mp4",
            "META-INF/film.mp4",
            "sub/web-inf/film.mp4",
            "sub/Meta-Inf/film.mp4",
            "back\\slash.mp4",
            "full-stop.mp4.",
            "space.mp4 "
        }) {
            secret(root.resolve(name));
        }
        link(root.resolve("link.mp4"), "sub/clip.webm");
        link(root.resolve("linked-folder"), "sub");
        link(root.resolve("link-to-link.mp4"), "link.mp4");
        link(root.resolve("nowhere.mp4"), "does-not-exist.mp4");
        link(root.resolve("circle.mp4"), "circle.mp4");
        link(root.resolve("there.mp4"), "back.mp4");
        link(root.resolve("back.mp4"), "there.mp4");
        link(root.resolve("sub/again"), ".");
        link(root.resolve("linked-root"), ".");
        link(root.resolve("to-hidden.mp4"), ".hidden.mp4");
        link(root.resolve("to-git"), ".git");
        link(root.resolve("to-private"), "WEB-INF");
        link(root.resolve("outside.mp4"), "../outside/secret.mp4");
        link(root.resolve("outside-folder"), "../outside");
        link(root.resolve("sibling-folder"), "../videos-and-more");
        link(root.resolve("outside-by-two.mp4"), "outside.mp4");
        link(root.resolve("sub/outside"), "../../outside");
        link(
                root.resolve("outside-absolute.mp4"),
                parent.resolve("outside/secret.mp4").toAbsolutePath().toString());
        link(root.resolve("out-and-in"), "../videos/sub");
        return root;
    }

    private static void film(Path path, int length) throws IOException {
        Files.createDirectories(path.getParent());
        Files.write(path, Film.bytes(0, length));
        Files.setLastModifiedTime(path, FileTime.from(LAST_MODIFIED));
    }

    private static void secret(Path path) throws IOException {
        Files.createDirectories(path.getParent());
        Files.write(path, SECRET.getBytes(StandardCharsets.UTF_8));
    }

    private static void link(Path link, String target) throws IOException {
        Files.createSymbolicLink(link, Path.of(target));
    }
}
