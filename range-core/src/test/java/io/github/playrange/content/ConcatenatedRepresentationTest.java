package io.github.playrange.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.playrange.content.ConcatenatedRepresentation.Part;
import io.github.playrange.content.contract.RepresentationContractTest;
import io.github.playrange.range.ByteRange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How parts make a whole. What becomes of the sources: {@link ConcatenatedSourcesTest}. */
final class ConcatenatedRepresentationTest extends RepresentationContractTest {

    private static final Optional<EntityTag> NO_TAG = Optional.empty();

    /** Pieces of unequal length, of two sources in turn, some of them of a concatenation of its own. */
    @Override
    protected Representation representation(byte[] bytes) {
        Representation whole = bytes(bytes, Optional.empty());
        byte[] shifted = new byte[bytes.length + 5];
        System.arraycopy(bytes, 0, shifted, 5, bytes.length);
        Representation behind = bytes(shifted, Optional.empty());
        List<Part> parts = new ArrayList<>();
        int start = 0;
        for (int piece = 1; start < bytes.length; piece = piece * 3 % 1009) {
            int end = Math.min(start + piece, bytes.length);
            switch (parts.size() % 3) {
                case 0 -> parts.add(new Part(whole, new ByteRange(start, end)));
                case 1 -> parts.add(new Part(behind, new ByteRange(start + 5, end + 5)));
                default -> parts.add(Part.whole(of(new Part(whole, new ByteRange(start, end)))));
            }
            start = end;
        }
        return of(parts.toArray(Part[]::new));
    }

    @Test
    void everyRange_hasTheBytesOfTheParts() throws IOException {
        Representation letters = text("abcdef");
        Representation digits = text("0123456789");
        Representation nested = of(part(digits, 0, 2), part(letters, 0, 2));
        Representation whole = of(
                part(letters, 1, 4), part(digits, 5, 9), part(letters, 1, 4), part(letters, 4, 5), part(nested, 1, 3));
        String expected = "bcd5678bcde1a";

        assertEquals(expected, TemporaryFiles.readAll(whole));
        try (OpenedRepresentation opened = TemporaryFiles.open(whole)) {
            for (int start = 0; start < expected.length(); start++) {
                for (int end = start + 1; end <= expected.length(); end++) {
                    assertEquals(expected.substring(start, end), TemporaryFiles.read(opened, start, end));
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0, 3, 3",
        "0, 4, 3 1",
        "2, 3, 1",
        "3, 4, 1",
        "2, 4, 1 1",
        "3, 7, 4",
        "2, 8, 1 4 1",
        "3, 8, 4 1",
        "7, 8, 1",
        "0, 8, 3 4 1",
    })
    void slices_beginAndEndAtTheBordersOfParts(long start, long end, String lengths) throws IOException {
        Representation letters = text("abcdef");
        Representation whole = of(part(letters, 0, 3), part(letters, 2, 6), part(letters, 5, 6));
        try (OpenedRepresentation opened = TemporaryFiles.open(whole)) {
            List<String> actual = opened.slices(new ByteRange(start, end)).stream()
                    .map(slice -> Long.toString(slice.length()))
                    .toList();

            assertEquals(Arrays.asList(lengths.split(" ", -1)), actual);
        }
    }

    @Test
    void metadata_isOfTheWhole() {
        Optional<EntityTag> tag = Optional.of(EntityTag.strong("cut"));
        Representation whole = new ConcatenatedRepresentation(
                List.of(part(text("abc"), 0, 2), part(text("def"), 1, 3)), new MediaType("video/webm"), tag);

        assertEquals(
                new RepresentationMetadata(4, new MediaType("video/webm"), tag, Optional.empty()), whole.metadata());
    }

    @Test
    void lastModified_isTheLatestOfTheSources() {
        Instant early = TemporaryFiles.LONG_AGO;
        Instant late = early.plusNanos(1);
        Part first = Part.whole(bytes(new byte[1], Optional.of(late)));
        Part second = Part.whole(bytes(new byte[1], Optional.of(early)));

        assertEquals(Optional.of(late), of(first, second).metadata().lastModified());
        assertEquals(Optional.of(late), of(second, first, second).metadata().lastModified());
        assertEquals(Optional.of(early), of(second).metadata().lastModified());
    }

    @Test
    void lastModified_unknownOfOneSource_isUnknown() {
        Part known = Part.whole(bytes(new byte[1], Optional.of(TemporaryFiles.LONG_AGO)));

        assertEquals(
                Optional.empty(), of(known, Part.whole(text("a"))).metadata().lastModified());
        assertEquals(Optional.empty(), of().metadata().lastModified());
    }

    @Test
    void partOutsideItsSource_isRefused() {
        Representation source = text("abc");

        assertThrows(IllegalArgumentException.class, () -> part(source, 0, 4));
        assertThrows(IllegalArgumentException.class, () -> part(source, 3, 4));
        assertThrows(IllegalArgumentException.class, () -> Part.whole(text("")));
    }

    @Test
    void longerThanAnyFile_isRefused() {
        Representation endless = new Representation() {
            @Override
            public RepresentationMetadata metadata() {
                return new RepresentationMetadata(
                        Long.MAX_VALUE, TemporaryFiles.VIDEO, Optional.empty(), Optional.empty());
            }

            @Override
            public Opening open() {
                return new Opening.Changed();
            }
        };

        assertEquals(Long.MAX_VALUE, of(Part.whole(endless)).metadata().length());
        assertThrows(IllegalArgumentException.class, () -> of(Part.whole(endless), part(endless, 0, 1)));
        assertThrows(IllegalArgumentException.class, () -> of(Part.whole(endless), Part.whole(endless)));
    }

    private static Part part(Representation source, long start, long end) {
        return new Part(source, new ByteRange(start, end));
    }

    private static Representation of(Part... parts) {
        return new ConcatenatedRepresentation(List.of(parts), TemporaryFiles.VIDEO, NO_TAG);
    }

    private static Representation text(String text) {
        return bytes(text.getBytes(StandardCharsets.ISO_8859_1), Optional.empty());
    }

    private static Representation bytes(byte[] bytes, Optional<Instant> lastModified) {
        return new BytesRepresentation(bytes, TemporaryFiles.VIDEO, NO_TAG, lastModified);
    }
}
