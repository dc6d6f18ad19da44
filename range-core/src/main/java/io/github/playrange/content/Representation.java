package io.github.playrange.content;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * One version of something that can be served: its metadata, and the means to open it.
 *
 * <p>This is all that has to be implemented to serve from elsewhere. A representation stands for the version that its
 * metadata describes: if the source holds another one by the time it is opened, {@link #open} answers
 * {@link Opening.Changed} instead of bytes that the metadata does not fit. Implementations are immutable and safe for
 * use by any number of threads; many responses may open the same representation at once.
 *
 * <p>All that an implementation has to keep is written down as a test to be extended,
 * {@code io.github.playrange.content.contract.RepresentationContractTest} in the test-jar of range-core;
 * {@code docs/serving-from-elsewhere.md} of the project shows its use.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-3.2">RFC 9110, section 3.2</a>
 */
public interface Representation {

    /**
     * The metadata of this version.
     *
     * @return always the same
     */
    RepresentationMetadata metadata();

    /**
     * Opens the bytes for one response.
     *
     * @return the opened representation, which the caller closes, or {@link Opening.Changed} if the source no longer
     *     holds the version that {@link #metadata} describes
     * @throws IOException if the source cannot be opened
     */
    Opening open() throws IOException;

    /**
     * The file that holds just the bytes of this representation, where the operating system can be told to send them from
     * a file by its name.
     *
     * <p>Whoever opens it by the name takes what the name stands for by then, which may be another version.
     *
     * @return a path of the default file system, where this version is as the method is called; empty where it is no more,
     *     or an implementation knows none
     */
    default Optional<Path> file() {
        return Optional.empty();
    }

    /**
     * This representation with an entity tag of the caller's own, such as a stored digest.
     *
     * <p>The tag has to be that of this version: look a digest up by what {@link #metadata} tells of the version, its
     * last-modified time and length, and not by a name alone. A strong tag that outlives its version makes clients put
     * parts of two versions together.
     *
     * @param tag takes the place of the tag that there is, if any
     * @return a representation that is otherwise the same
     * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-8.8.3">RFC 9110, section 8.8.3</a>
     */
    default Representation withEntityTag(EntityTag tag) {
        return new TaggedRepresentation(this, tag);
    }
}
