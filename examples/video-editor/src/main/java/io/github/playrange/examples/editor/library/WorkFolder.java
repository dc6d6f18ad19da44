package io.github.playrange.examples.editor.library;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The folder that holds what the application writes: edits, and what was imported. It need not exist before something is
 * written.
 */
public sealed interface WorkFolder {

    /** The system property that names the folder. */
    String PROPERTY = "playrange.work";

    /** Its name in the user's home, where the property is not set. */
    String DEFAULT_NAME = "playrange-work";

    /**
     * It can be used.
     *
     * @param path an absolute path, at which there is a folder or nothing
     * @param writable whether the application may write there, and not only read
     */
    record Usable(Path path, boolean writable) implements WorkFolder {}

    /**
     * It cannot be used.
     *
     * @param problem what is wrong, in a sentence for anyone: it names the property and not the path
     * @param details the same for the log, with the path
     */
    record Unusable(String problem, String details) implements WorkFolder {}

    /**
     * The folder that the system property names, or the one in the user's home.
     *
     * @param value the property's value, if it is set
     * @param writable whether the application may write there
     * @param videos the folder of the videos, which is never written
     * @param webApplication where the web application lies, if it was unpacked; what is written there would be lost with it
     * @return the folder
     */
    static WorkFolder of(Optional<String> value, boolean writable, Path videos, Optional<Path> webApplication) {
        String name = value.orElseGet(() -> System.getProperty("user.home") + "/" + DEFAULT_NAME);
        if (name.isBlank()) {
            return unusable("is set, but names no folder", name);
        }
        try {
            Path path = Path.of(name).toAbsolutePath().normalize();
            Path real = realPath(path);
            Path realVideos = videos.toRealPath();
            if (real.startsWith(realVideos) || realVideos.startsWith(real)) {
                return unusable("must not name the folder of the videos, one inside it or one around it", name);
            }
            if (webApplication.isPresent()
                    && real.startsWith(webApplication.get().toRealPath())) {
                return unusable("must not name a folder inside the web application", name);
            }
            Path existing = existing(path);
            if (!Files.isDirectory(existing)) {
                return unusable("names a file, or a place inside of one", name);
            }
            return writable && !Files.isWritable(existing)
                    ? unusable("names a folder that the server cannot write", name)
                    : new Usable(path, writable);
        } catch (InvalidPathException e) {
            return unusable("is not a path on this machine", name);
        } catch (IOException e) {
            return unusable("names a folder that the server cannot read", name + ": " + e);
        }
    }

    /** Where a path leads to, of which the last names need not exist. */
    private static Path realPath(Path path) throws IOException {
        Path existing = existing(path);
        return existing.toRealPath().resolve(existing.relativize(path)).normalize();
    }

    private static Path existing(Path path) {
        Path existing = path;
        while (!Files.exists(existing) && existing.getParent() != null) {
            existing = existing.getParent();
        }
        return existing;
    }

    private static WorkFolder unusable(String what, String value) {
        return new Unusable(
                "The system property " + PROPERTY + ", or the folder that stands in for it, " + what + ".",
                "the system property " + PROPERTY + "=" + value + " " + what);
    }
}
