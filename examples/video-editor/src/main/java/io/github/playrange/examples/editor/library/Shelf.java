package io.github.playrange.examples.editor.library;

import io.github.playrange.content.MediaTypes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The files that lie directly in one folder, and do not lead out of it.
 *
 * @param folder a folder that can be read, or nothing, if nothing was put there yet
 * @param prefix what the keys of its videos begin with
 */
record Shelf(Path folder, String prefix) {

    /** The videos, in any order. */
    List<Path> videos() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(this::isVideo).toList();
        }
    }

    boolean exists() {
        return Files.isDirectory(folder);
    }

    /** Whether a file is a video, and one that the servlet below {@code /videos/} serves. */
    private boolean isVideo(Path file) {
        String name = file.getFileName().toString();
        return !name.startsWith(".")
                && name.chars().noneMatch(c -> c == '\\' || Character.isISOControl(c))
                && MediaTypes.standard().forName(name).value().startsWith("video/")
                && holds(name);
    }

    /** Whether there is a regular file that, if it is a link, leads to a place below the folder. */
    boolean holds(String name) {
        Path file = folder.resolve(name);
        try {
            return Files.isRegularFile(file)
                    && (!Files.isSymbolicLink(file) || file.toRealPath().startsWith(folder.toRealPath()));
        } catch (IOException e) {
            return false;
        }
    }

    /** A file of the folder. */
    Path file(String name) throws NoSuchFileException {
        if (!holds(name)) {
            throw new NoSuchFileException(name);
        }
        return folder.resolve(name);
    }
}
