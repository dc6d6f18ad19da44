package io.github.playrange.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.playrange.content.contract.RepresentationContractTest;
import io.github.playrange.range.ByteRange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class BytesRepresentationTest extends RepresentationContractTest {

    @Override
    protected Representation representation(byte[] bytes) {
        return new BytesRepresentation(bytes, TemporaryFiles.VIDEO, Optional.empty(), Optional.empty());
    }

    @Test
    void metadata_isTheOneGiven() {
        Optional<EntityTag> tag = Optional.of(EntityTag.strong("a"));
        Optional<Instant> modified = Optional.of(TemporaryFiles.LONG_AGO);

        assertEquals(
                new RepresentationMetadata(3, TemporaryFiles.VIDEO, tag, modified),
                new BytesRepresentation(new byte[3], TemporaryFiles.VIDEO, tag, modified).metadata());
    }

    @Test
    void bytes_areCopied() throws IOException {
        byte[] bytes = "abc".getBytes(StandardCharsets.US_ASCII);
        Representation representation = representation(bytes);
        bytes[1] = 'X';

        assertEquals("abc", TemporaryFiles.readAll(representation));
    }

    @Test
    void range_isOneReadOnlySliceOfMemory() throws IOException {
        try (OpenedRepresentation opened = TemporaryFiles.open(representation(new byte[10]))) {
            List<Slice> slices = opened.slices(new ByteRange(2, 9));

            Slice.Memory memory = assertInstanceOf(Slice.Memory.class, slices.get(0));
            assertEquals(1, slices.size());
            assertEquals(7, memory.bytes().remaining());
            assertTrue(memory.bytes().isReadOnly());
        }
    }
}
