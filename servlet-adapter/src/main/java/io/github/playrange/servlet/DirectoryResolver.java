package io.github.playrange.servlet;

import io.github.playrange.content.FileRepresentation;
import io.github.playrange.content.MediaTypes;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
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
 * {@code WEB-INF} or {@code META-INF}, no back-slash, no full stop or space at its end. Where the folder lies on a file
 * system whose separator is the back-slash, as on Windows, a plain name is also none of a device ({@code aux.mp4}), has
 * no colon or wildcard, and is not of the form that short names have ({@code PROGRA~1}). Links are followed as long as
 * they lead to such a path below the folder.
 *
 * <p>Whoever may write into the folder is trusted: a directory that is exchanged for a link between check and opening is
 * not detected. Immutable and safe for use by any number of threads.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-17.3">RFC 9110, section 17.3</a>
 */
public final class DirectoryResolver implements RepresentationResolver {

    private static final Resolution NOT_FOUND = new Resolution.NotFound();

    private final Path root;
    private final PathNames names;
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
        this.names = PathNames.on(this.root.getFileSystem());
        this.mediaTypes = mediaTypes;
        this.clock = clock;
        if (!Files.isDirectory(this.root)) {
            throw new NotDirectoryException(root.toString());
        }
    }

    @Override
    public Resolution resolve(ResourceRequest request) throws IOException {
        Optional<List<String>> servable = names.of(request.path());
        if (servable.isEmpty()) {
            return NOT_FOUND;
        }
        try {
            return walk(servable.get(), request.path());
        } catch (NoSuchFileException e) {
            return NOT_FOUND;
        }
    }

    private Resolution walk(List<String> components, String requestPath) throws IOException {
        Path path = root;
        int last = components.size() - 1;
        for (int i = 0; i <= last; i++) {
            path = child(path, components.get(i));
            BasicFileAttributes attributes = attributes(path);
            if (attributes.isSymbolicLink() || attributes.isOther()) {
                // A junction of Windows is another way to elsewhere, and no symbolic link.
                path = target(path);
                if (!isServableBelowRoot(path)) {
                    return NOT_FOUND;
                }
                attributes = attributes(path);
            }
            if (i == last && attributes.isRegularFile()) {
                return new Resolution.Found(FileRepresentation.of(
                        path, mediaTypes.forName(requestPath), clock, attributes, LinkOption.NOFOLLOW_LINKS));
            }
            if (!attributes.isDirectory()) {
                return NOT_FOUND;
            }
        }
        return NOT_FOUND;
    }

    /** A name that the file system cannot express is refused by an InvalidPathException, or by a zip as any argument. */
    private static Path child(Path folder, String name) throws NoSuchFileException {
        try {
            return folder.resolve(name);
        } catch (IllegalArgumentException e) {
            throw new NoSuchFileException(name, null, e.getMessage());
        }
    }

    /** Where a link leads; a link that leads round in a circle leads nowhere. */
    private static Path target(Path link) throws IOException {
        try {
            return link.toRealPath();
        } catch (AccessDeniedException e) {
            throw e;
        } catch (IOException e) {
            throw new NoSuchFileException(link.toString(), null, e.getMessage());
        }
    }

    private boolean isServableBelowRoot(Path path) {
        if (!path.startsWith(root)) {
            return false;
        }
        for (Path name : root.relativize(path)) {
            if (!names.isServable(name.toString())) {
                return false;
            }
        }
        return true;
    }

    private static BasicFileAttributes attributes(Path path) throws IOException {
        return Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    }
}
