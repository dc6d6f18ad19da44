package io.github.playrange.content;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.playrange.content.ConcatenatedRepresentation.Part;
import io.github.playrange.content.contract.ChangingRepresentationContractTest;
import io.github.playrange.range.ByteRange;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file whose entity tag is a digest that its user has stored. */
final class OwnEntityTagTest extends ChangingRepresentationContractTest {

    private static final EntityTag OWN = EntityTag.strong("own");

    private final Path file;

    OwnEntityTagTest(@TempDir Path folder) {
        this.file = folder.resolve("talk.mp4");
    }

    @Override
    protected void store(byte[] bytes) throws IOException {
        TemporaryFiles.replace(file, bytes);
    }

    @Override
    protected void remove() throws IOException {
        Files.delete(file);
    }

    @Override
    protected Representation current() throws IOException {
        String digest = HexFormat.of().formatHex(sha256(Files.readAllBytes(file)));
        return TemporaryFiles.representation(file).withEntityTag(EntityTag.strong(digest));
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Test
    void metadata_isTheSameButForTheTag() throws IOException {
        RepresentationMetadata before = TemporaryFiles.representation(TemporaryFiles.write(file, "0123456789"))
                .metadata();
        RepresentationMetadata after =
                TemporaryFiles.representation(file).withEntityTag(OWN).metadata();

        assertEquals(
                new RepresentationMetadata(10, before.mediaType(), Optional.of(OWN), before.lastModified()), after);
    }

    @Test
    void lastTag_holds() throws IOException {
        Representation twice = TemporaryFiles.representation(TemporaryFiles.write(file, "0"))
                .withEntityTag(EntityTag.weak("other"))
                .withEntityTag(OWN);

        assertEquals(Optional.of(OWN), twice.metadata().entityTag());
    }

    @Test
    void slices_areThoseOfTheFile() throws IOException {
        Representation plain = TemporaryFiles.representation(TemporaryFiles.write(file, "0123456789"));
        try (OpenedRepresentation tagged = TemporaryFiles.open(plain.withEntityTag(OWN))) {
            assertEquals(
                    List.of(Slice.FileSpan.class),
                    tagged.slices(new ByteRange(0, 10)).stream()
                            .map(Object::getClass)
                            .toList());
        }
    }

    @Test
    void everyKind_canBeGivenATag() {
        Representation bytes =
                new BytesRepresentation(new byte[3], TemporaryFiles.VIDEO, Optional.empty(), Optional.empty());
        Representation twice = new ConcatenatedRepresentation(
                List.of(Part.whole(bytes), Part.whole(bytes)), TemporaryFiles.VIDEO, Optional.empty());

        assertEquals(Optional.of(OWN), bytes.withEntityTag(OWN).metadata().entityTag());
        assertEquals(Optional.of(OWN), twice.withEntityTag(OWN).metadata().entityTag());
        assertEquals(6, twice.withEntityTag(OWN).metadata().length());
    }
}
