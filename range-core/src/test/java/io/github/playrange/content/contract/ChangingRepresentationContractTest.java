package io.github.playrange.content.contract;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.playrange.content.EntityTag;
import io.github.playrange.content.OpenedRepresentation;
import io.github.playrange.content.Opening;
import io.github.playrange.content.Representation;
import io.github.playrange.content.RepresentationMetadata;
import io.github.playrange.range.ByteRange;
import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The rules that hold in addition where the source of a {@link Representation} can come to hold another version, or
 * none: never a byte of a version that the metadata does not describe.
 *
 * <p>A source may keep its earlier versions and go on to serve them; one that does not answers {@link Opening.Changed},
 * or lets a read fail if it was opened before. Extend it with the ways in which versions come, are found and go.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-8.8">RFC 9110, section 8.8</a>
 */
public abstract class ChangingRepresentationContractTest extends RepresentationContractTest {

    private static final int LENGTH = 5_000;

    /** For the tests of an implementation, each of which has an instance of its own. */
    protected ChangingRepresentationContractTest() {}

    /**
     * Puts a version into the source, always at the same place, in the way in which it gets its versions in use.
     *
     * @param bytes the content; there may be none
     * @throws IOException if the source fails
     */
    protected abstract void store(byte[] bytes) throws IOException;

    /**
     * Removes whatever version there is.
     *
     * @throws IOException if the source fails
     */
    protected abstract void remove() throws IOException;

    /**
     * Describes the version that the source holds now, as it is looked up for a request.
     *
     * @return its representation
     * @throws IOException if the source fails
     */
    protected abstract Representation current() throws IOException;

    @Override
    protected final Representation representation(byte[] bytes) throws IOException {
        store(bytes);
        return current();
    }

    /**
     * A version that was replaced is not served with the bytes of the next one, whatever their lengths.
     *
     * @param length the length of the next version
     * @throws IOException if the source fails
     */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, LENGTH - 1, LENGTH, LENGTH + 1})
    public void replacedBeforeOpening_isChangedOrStillThere(int length) throws IOException {
        Representation described = representation(bytes(LENGTH));
        byte[] next = next(length);
        store(next);

        assertIsChangedOrStillThere(described);
        assertArrayEquals(next, ContentReader.readAll(current()));
    }

    /**
     * A version that was looked up goes on being described as it was, whatever the source holds by then.
     *
     * @throws IOException if the source fails
     */
    @Test
    public void replacedVersion_isDescribedAsBefore() throws IOException {
        Representation described = representation(bytes(LENGTH));
        RepresentationMetadata metadata = described.metadata();
        store(next(LENGTH + 1));

        assertEquals(metadata, described.metadata());
    }

    /**
     * One version has one description, each time that it is looked up: a client goes on where it was by its entity tag
     * and its last-modified time.
     *
     * @throws IOException if the source fails
     */
    @Test
    public void unchangedVersion_isDescribedAlikeEachTime() throws IOException {
        RepresentationMetadata metadata = representation(bytes(LENGTH)).metadata();

        assertEquals(metadata, current().metadata());
    }

    /**
     * A version that was removed is not served with any other bytes.
     *
     * @throws IOException if the source fails
     */
    @Test
    public void removedBeforeOpening_isChangedOrStillThere() throws IOException {
        Representation described = representation(bytes(LENGTH));
        remove();

        assertIsChangedOrStillThere(described);
    }

    /**
     * What was opened goes on with the bytes of its own version, or fails.
     *
     * @param length the length of the next version
     * @throws IOException if the source fails
     */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, LENGTH - 1, LENGTH, LENGTH + 1})
    public void replacedAfterOpening_goesOnOrFails(int length) throws IOException {
        try (OpenedRepresentation opened = ContentReader.open(representation(bytes(LENGTH)))) {
            store(next(length));

            assertGoesOnOrFails(opened);
        }
    }

    /**
     * What was opened goes on with the bytes of its own version, or fails.
     *
     * @throws IOException if the source fails
     */
    @Test
    public void removedAfterOpening_goesOnOrFails() throws IOException {
        try (OpenedRepresentation opened = ContentReader.open(representation(bytes(LENGTH)))) {
            remove();

            assertGoesOnOrFails(opened);
        }
    }

    /**
     * Two versions do not have the same strong entity tag, even if they are of the same length: with it, a client puts
     * parts of both together.
     *
     * @throws IOException if the source fails
     */
    @Test
    public void otherVersion_hasAnotherStrongTag() throws IOException {
        Optional<EntityTag> first = representation(bytes(LENGTH)).metadata().entityTag();
        Optional<EntityTag> second = representation(next(LENGTH)).metadata().entityTag();

        assertFalse(
                first.filter(tag -> second.filter(tag::equalsStrongly).isPresent())
                        .isPresent(),
                () -> "both versions have the tag " + first);
    }

    private static void assertIsChangedOrStillThere(Representation described) throws IOException {
        Opening opening = described.open();
        if (opening instanceof Opening.Opened opened) {
            try (OpenedRepresentation representation = opened.representation()) {
                assertArrayEquals(
                        bytes(LENGTH), ContentReader.readAll(representation.slices(new ByteRange(0, LENGTH))));
            }
        } else {
            assertEquals(new Opening.Changed(), opening);
        }
    }

    private static void assertGoesOnOrFails(OpenedRepresentation opened) {
        byte[] read;
        try {
            read = ContentReader.readAll(opened.slices(new ByteRange(0, LENGTH)));
        } catch (IOException e) {
            return;
        }
        assertArrayEquals(bytes(LENGTH), read);
    }

    /** Another version: no byte of it is that of the first one at the same place. */
    private static byte[] next(int length) {
        byte[] first = bytes(LENGTH);
        byte[] next = new byte[length];
        for (int i = 0; i < Math.min(length, LENGTH); i++) {
            next[i] = (byte) ~first[i];
        }
        return next;
    }
}
