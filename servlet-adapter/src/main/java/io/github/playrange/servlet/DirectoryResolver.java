package io.github.playrange.servlet;

import io.github.playrange.content.FileRepresentation;
import io.github.playrange.content.MediaTypes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Serves the regular files below one folder of any file system, and nothing else.
 *
 * <p>A path is answered only if each of its components is a plain name: no dot files, no {@code ..}, no
 * {@code WEB-INF} or {@code META-INF}, no back-slash. Links are followed as long as they stay below the folder. Whoever
 * may write into the folder is trusted: a directory that is exchanged for a link between check and opening is not
 * detected. Immutable and safe for use by any number of threads.
 */
public final class DirectoryResolver implements RepresentationResolver {

    private static final Resolution NOT_FOUND = new Resolution.NotFound();
    private static final Set<String> PRIVATE_NAMES = Set.of("web-inf", "meta-inf");

    /** What the file systems in use allow. They fail with a longer name as they do with a broken disk. */
    private static final int MAX_NAME_BYTES = 255;

    private final Path root;
    private final MediaTypes mediaTypes;
    private final InstantSource clock;

    /**
     * Serves a folder with the standard media types.
     *
     * @param root an existing folder
     * @throws NoSuchFileException if there is nothing at that path
     * @throws NotDirectoryException if it is not a folder
     * @throws IOException if it cannot be read
     */
    public DirectoryResolver(Path root) throws IOException {
        this(root, MediaTypes.standard(), InstantSource.system());
    }

    /**
     * Serves a folder.
     *
     * @param root an existing folder
     * @param mediaTypes tells the media types by file names
     * @param clock tells whether a file is old enough for a strong entity tag
     * @throws NoSuchFileException if there is nothing at that path
     * @throws NotDirectoryException if it is not a folder
     * @throws IOException if it cannot be read
     */
    public DirectoryResolver(Path root, MediaTypes mediaTypes, InstantSource clock) throws IOException {
        this.root = root.toRealPath();
        this.mediaTypes = mediaTypes;
        this.clock = clock;
        if (!Files.isDirectory(this.root)) {
            throw new NotDirectoryException(root.toString());
        }
    }

    @Override
    public Resolution resolve(ResourceRequest request) throws IOException {
        Optional<List<String>> names = namesOf(request.path());
        if (names.isEmpty()) {
            return NOT_FOUND;
        }
        try {
            return walk(names.get(), request.path());
        } catch (NoSuchFileException | InvalidPathException e) {
            return NOT_FOUND;
        }
    }

    private Resolution walk(List<String> names, String requestPath) throws IOException {
        Path path = root;
        for (int i = 0; i < names.size(); i++) {
            path = path.resolve(names.get(i));
            BasicFileAttributes attributes = attributes(path);
            if (attributes.isSymbolicLink()) {
                path = path.toRealPath();
                if (!path.startsWith(root)) {
                    return NOT_FOUND;
                }
                attributes = attributes(path);
            }
            boolean last = i == names.size() - 1;
            if (last && attributes.isRegularFile()) {
                return new Resolution.Found(FileRepresentation.of(
                        path, mediaTypes.forName(requestPath), clock, attributes, LinkOption.NOFOLLOW_LINKS));
            }
            if (last || !attributes.isDirectory()) {
                return NOT_FOUND;
            }
        }
        return NOT_FOUND;
    }

    private static BasicFileAttributes attributes(Path path) throws IOException {
        return Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    }

    /** The components of a path, or empty if one of them is not to be served. */
    private static Optional<List<String>> namesOf(String path) {
        if (!path.startsWith("/")) {
            return Optional.empty();
        }
        List<String> names = List.of(path.substring(1).split("/", -1));
        return names.stream().allMatch(DirectoryResolver::isServable) ? Optional.of(names) : Optional.empty();
    }

    private static boolean isServable(String name) {
        return !name.isEmpty()
                && !name.startsWith(".")
                && name.chars().noneMatch(c -> c == '\\' || c < ' ' || c == 0x7F)
                && name.getBytes(StandardCharsets.UTF_8).length <= MAX_NAME_BYTES
                && !PRIVATE_NAMES.contains(name.toLowerCase(Locale.ROOT));
    }
}
