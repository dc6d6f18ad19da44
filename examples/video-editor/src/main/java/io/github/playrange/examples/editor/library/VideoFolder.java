package io.github.playrange.examples.editor.library;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/** The folder whose videos are edited, or why it cannot be used. */
public sealed interface VideoFolder {

    /** The system property that names the folder; without it, it is the sample's. */
    String PROPERTY = "playrange.root";

    /**
     * It can be used.
     *
     * @param path an existing folder that can be read
     */
    record Usable(Path path) implements VideoFolder {}

    /**
     * It cannot be used.
     *
     * @param problem what is wrong, in a sentence for anyone: it names the property and not the path
     * @param details the same for the log, with the path
     */
    record Unusable(String problem, String details) implements VideoFolder {}

    /**
     * The folder that the system property names.
     *
     * @param value the property's value
     * @return the folder
     */
    static VideoFolder named(String value) {
        if (value.isBlank()) {
            return unusable("is set, but names no folder", value, "");
        }
        Path path;
        try {
            path = Path.of(value).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            return unusable("is not a path on this machine", value, e.getReason());
        }
        try {
            return opened(path);
        } catch (NoSuchFileException e) {
            return unusable("names a folder that does not exist", value, path.toString());
        } catch (NotDirectoryException e) {
            return unusable("names a file; it has to be the folder in which the videos lie", value, path.toString());
        } catch (IOException e) {
            return unusable("names a folder that the server cannot read", value, e.toString());
        }
    }

    /**
     * The folder of the sample.
     *
     * @param path where it was found or laid out
     * @return the folder
     */
    static VideoFolder ofSample(Path path) {
        try {
            return opened(path);
        } catch (IOException e) {
            return withoutSample(e);
        }
    }

    /**
     * There is no folder, because the sample cannot be laid out.
     *
     * @param cause why
     * @return an unusable folder
     */
    static VideoFolder withoutSample(IOException cause) {
        return new Unusable(
                "The system property " + PROPERTY + " is not set, and the sample cannot be used in its place.",
                "the sample cannot be used: " + cause);
    }

    /**
     * The folder could be used a moment ago, and now it cannot.
     *
     * @param path the folder
     * @param cause why
     * @return an unusable folder
     */
    static Unusable lost(Path path, IOException cause) {
        return new Unusable(
                "The folder that the system property " + PROPERTY + " names cannot be read.",
                "the folder " + path + " cannot be read: " + cause);
    }

    private static VideoFolder opened(Path path) throws IOException {
        if (!Files.readAttributes(path, BasicFileAttributes.class).isDirectory()) {
            throw new NotDirectoryException(path.toString());
        }
        if (!Files.isReadable(path) || !Files.isExecutable(path)) {
            throw new AccessDeniedException(path.toString());
        }
        return new Usable(path);
    }

    private static VideoFolder unusable(String what, String value, String more) {
        return new Unusable(
                "The system property " + PROPERTY + " " + what + ".",
                "the system property " + PROPERTY + "=" + value + " " + what + (more.isEmpty() ? "" : ": " + more));
    }
}
