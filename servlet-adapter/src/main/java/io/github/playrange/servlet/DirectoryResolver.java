package io.github.playrange.servlet;

import io.github.playrange.content.FileRepresentation;
import io.github.playrange.content.MediaTypes;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/**
 * Serves the regular files below one folder of any file system, and nothing else.
 *
 * <p>A path is answered only if each of its components is a plain name: no dot files, no {@code ..}, no
 * {@code WEB-INF} or {@code META-INF}, no back-slash, no full stop or space at its end. Links are followed as long as
 * they lead to such a path below the folder. Whoever
 * may write into the folder is trusted: a directory that is exchanged for a link between check and opening is not
 * detected. Immutable and safe for use by any number of threads.
 */
public final class DirectoryResolver implements RepresentationResolver {

    private static final Resolution NOT_FOUND = new Resolution.NotFound();

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
        Optional<List<String>> names = PathNames.of(request.path());
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
            Path next = path.resolve(names.get(i));
            // A name that is more than a name, such as that of a drive, would lead elsewhere.
            if (!path.equals(next.getParent())
                    || !names.get(i).equals(next.getFileName().toString())) {
                return NOT_FOUND;
            }
            path = next;
            BasicFileAttributes attributes = attributes(path);
            if (attributes.isSymbolicLink()) {
                path = target(path);
                if (!isBelowRoot(path)) {
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

    /** Where a link leads; a link that leads round in a circle leads nowhere. */
    private static Path target(Path link) throws IOException {
        try {
            return link.toRealPath();
        } catch (AccessDeniedException e) {
            throw e;
        } catch (FileSystemException e) {
            throw new NoSuchFileException(link.toString(), null, e.getReason());
        }
    }

    private boolean isBelowRoot(Path path) {
        if (!path.startsWith(root)) {
            return false;
        }
        for (Path name : root.relativize(path)) {
            if (!PathNames.isServable(name.toString())) {
                return false;
            }
        }
        return true;
    }

    private static BasicFileAttributes attributes(Path path) throws IOException {
        return Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    }
}
