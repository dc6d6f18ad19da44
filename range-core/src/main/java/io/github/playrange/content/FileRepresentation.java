package io.github.playrange.content;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.InstantSource;
import java.util.Optional;

/**
 * A file of any file system as a representation.
 *
 * <p>Its attributes are read once, when it is made. {@link #open} compares them with those that the path has by then
 * and with the length of what was opened, so that the bytes are those of the version that the metadata describes; from
 * then on every byte comes from the channel that was opened, even if the path is given to another file.
 *
 * <p>The entity tag is made of the length and the last-modified time with its fraction of a second, so that it is the
 * same on every machine that serves the same copy. It is weak for a file modified less than two seconds ago or in the
 * future, which may still change without its attributes showing it, and strong otherwise. Immutable and safe for use by
 * any number of threads.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-8.8.1">RFC 9110, section 8.8.1</a>
 */
public final class FileRepresentation implements Representation {

    private final Path path;
    private final LinkOption[] linkOptions;
    private final FileVersion version;
    private final RepresentationMetadata metadata;

    private FileRepresentation(
            Path path, LinkOption[] linkOptions, FileVersion version, RepresentationMetadata metadata) {
        this.path = path;
        this.linkOptions = linkOptions;
        this.version = version;
        this.metadata = metadata;
    }

    /**
     * The version of the file that the path names now, of the media type that its name stands for.
     *
     * @param path names a regular file, or a link to one
     * @return the representation
     * @throws NoSuchFileException if the path does not name a regular file
     * @throws IOException if its attributes cannot be read
     */
    public static FileRepresentation of(Path path) throws IOException {
        return of(path, MediaTypes.standard().forName(path.toString()), InstantSource.system());
    }

    /**
     * The version of the file that the path names now.
     *
     * @param path names a regular file
     * @param mediaType the file's media type
     * @param clock tells whether the file is old enough for a strong entity tag
     * @param linkOptions {@link LinkOption#NOFOLLOW_LINKS} if the last component must not be a link
     * @return the representation
     * @throws NoSuchFileException if the path does not name a regular file
     * @throws IOException if its attributes cannot be read
     */
    public static FileRepresentation of(Path path, MediaType mediaType, InstantSource clock, LinkOption... linkOptions)
            throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class, linkOptions);
        return of(path, mediaType, clock, attributes, linkOptions);
    }

    /**
     * The version of the file whose attributes have just been read, which saves reading them again.
     *
     * @param path names a regular file
     * @param mediaType the file's media type
     * @param clock tells whether the file is old enough for a strong entity tag
     * @param attributes the file's attributes, read with the same link options
     * @param linkOptions {@link LinkOption#NOFOLLOW_LINKS} if the last component must not be a link
     * @return the representation
     * @throws NoSuchFileException if the attributes are not those of a regular file
     */
    public static FileRepresentation of(
            Path path,
            MediaType mediaType,
            InstantSource clock,
            BasicFileAttributes attributes,
            LinkOption... linkOptions)
            throws NoSuchFileException {
        if (!attributes.isRegularFile()) {
            throw new NoSuchFileException(path.toString(), null, "not a regular file");
        }
        FileVersion version = FileVersion.of(attributes);
        EntityTag tag = version.entityTag(clock.instant());
        return new FileRepresentation(
                path,
                linkOptions.clone(),
                version,
                new RepresentationMetadata(
                        version.length(), mediaType, Optional.of(tag), Optional.of(version.lastModified())));
    }

    @Override
    public RepresentationMetadata metadata() {
        return metadata;
    }

    /** The path, if it is one of the default file system. */
    @Override
    public Optional<Path> file() {
        try {
            return path.getFileSystem() == FileSystems.getDefault() && isUnchanged()
                    ? Optional.of(path)
                    : Optional.empty();
        } catch (IOException e) {
            // Whoever opens it is told.
            return Optional.empty();
        }
    }

    @Override
    public Opening open() throws IOException {
        OpenedFile opened;
        try {
            opened = OpenedFile.open(path, linkOptions);
        } catch (IOException e) {
            // What stands there by now may be nothing, or nothing that opens, such as a link that must not be followed.
            if (isUnchangedAfter(e)) {
                throw e;
            }
            return new Opening.Changed();
        }
        boolean unchanged = false;
        try {
            unchanged = opened.length() == version.length() && isUnchanged();
        } finally {
            if (!unchanged) {
                opened.close();
            }
        }
        return unchanged ? new Opening.Opened(opened) : new Opening.Changed();
    }

    private boolean isUnchangedAfter(IOException failure) throws IOException {
        try {
            return isUnchanged();
        } catch (IOException e) {
            failure.addSuppressed(e);
            throw failure;
        }
    }

    private boolean isUnchanged() throws IOException {
        try {
            BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class, linkOptions);
            // A directory opens as well, and may have been given the file key of the file that was there.
            return attributes.isRegularFile() && FileVersion.of(attributes).equals(version);
        } catch (NoSuchFileException e) {
            return false;
        }
    }
}
