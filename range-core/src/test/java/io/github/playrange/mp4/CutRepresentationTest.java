package io.github.playrange.mp4;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.playrange.content.BytesRepresentation;
import io.github.playrange.content.EntityTag;
import io.github.playrange.content.MediaType;
import io.github.playrange.content.OpenedRepresentation;
import io.github.playrange.content.Representation;
import io.github.playrange.content.RepresentationMetadata;
import io.github.playrange.content.contract.ContentReader;
import io.github.playrange.mp4.HandMadeFilm.Form;
import io.github.playrange.range.ByteRange;
import io.github.playrange.timeline.MediaFragments;
import io.github.playrange.timeline.PlaybackRanges;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What the bytes of a cut are, and what tells them from others. */
final class CutRepresentationTest {

    private static final PlaybackRanges THREE = CutTest.THREE;
    private static final byte[] FILM = HandMadeFilm.of(Form.MOOV_FIRST);

    @Test
    void cut_isOfItsVersionOfTheFilmAlone() throws IOException {
        Mp4Cut cut = ReadFilm.cut(FILM, THREE, CutPrecision.EXACT).cut();
        Representation shorter = ReadFilm.source(Arrays.copyOf(FILM, FILM.length - 1));

        assertThrows(IllegalArgumentException.class, () -> cut.representation(shorter));
    }

    @Test
    void cutTellsWhatItsBytesAre() throws IOException {
        CutFilm film = ReadFilm.cut(FILM, THREE, CutPrecision.EXACT);
        RepresentationMetadata metadata = film.representation().metadata();

        assertEquals(metadata.length(), film.cut().length());
        assertEquals(metadata.mediaType(), film.cut().mediaType());
    }

    @Test
    void cut_isTheSameEachTime() throws IOException {
        CutFilm once = ReadFilm.cut(FILM, THREE, CutPrecision.EXACT);
        CutFilm again = ReadFilm.cut(FILM, THREE, CutPrecision.EXACT);

        assertArrayEquals(ContentReader.readAll(once.representation()), ContentReader.readAll(again.representation()));
        assertEquals(once.representation().metadata(), again.representation().metadata());
        assertEquals(
                Optional.of(ReadFilm.LAST_MODIFIED),
                once.representation().metadata().lastModified());
    }

    @Test
    void anyPartitionOfTheBytes_joinsToTheSameFile() throws IOException {
        Representation cut = ReadFilm.cut(FILM, THREE, CutPrecision.EXACT).representation();
        byte[] whole = ContentReader.readAll(cut);
        Random random = new Random(3);
        for (int longest : List.of(1, 10, 1000, whole.length)) {
            ByteBuffer joined = ByteBuffer.allocate(whole.length);
            try (OpenedRepresentation opened = ContentReader.open(cut)) {
                while (joined.hasRemaining()) {
                    int length = Math.min(1 + random.nextInt(longest), joined.remaining());
                    joined.put(ContentReader.readAll(opened.slices(ByteRange.ofLength(joined.position(), length))));
                }
            }
            assertArrayEquals(whole, joined.array());
        }
    }

    @Test
    void spellingsOfOneCut_shareTheirTag() throws IOException {
        assertEquals(tag("t=0.2,0.52", CutPrecision.EXACT), tag("t=0.21,0.51", CutPrecision.EXACT));
        assertEquals(tag("t=0.2,0.52", CutPrecision.EXACT), tag("t=0.2,0.3&t=0.3,0.52", CutPrecision.AUTO));
    }

    @Test
    void otherBytes_haveAnotherTag() throws IOException {
        List<Optional<EntityTag>> tags = List.of(
                tag("t=0,0.52", CutPrecision.EXACT),
                tag("t=0,0.52", CutPrecision.KEY),
                tag("t=0,0.56", CutPrecision.EXACT),
                tag("t=0,0.4&t=0.44,0.56", CutPrecision.EXACT));

        assertEquals(tags.size(), tags.stream().distinct().count());
        assertTrue(tags.stream()
                .allMatch(tag -> tag.filter(strong -> !strong.weak()).isPresent()));
        assertNotEquals(tags.get(0), tagOf(Optional.of(EntityTag.strong("other")), "t=0,0.52", CutPrecision.EXACT));
    }

    @Test
    void whileTheTagOfTheSourceIsNotStrong_thereIsNone() throws IOException {
        assertEquals(Optional.empty(), tagOf(Optional.of(EntityTag.weak("film")), "t=0,1", CutPrecision.EXACT));
        assertEquals(Optional.empty(), tagOf(Optional.empty(), "t=0,1", CutPrecision.EXACT));
    }

    /** Between the weak tag of a young file and its strong one, the file may have been replaced. */
    @Test
    void cutThatWasMadeUnderAWeakTag_isNotOfTheFilmUnderItsStrongOne() throws IOException {
        Representation weak = film(Optional.of(EntityTag.weak("film")));
        Mp4Index index = ReadFilm.index(weak);
        Mp4Cut cut = cut(weak, THREE, CutPrecision.EXACT);

        assertTrue(index.isOf(film(Optional.of(EntityTag.weak("film"))).metadata()));
        assertEquals(Optional.empty(), cut.representation(weak).metadata().entityTag());
        Representation strong = film(Optional.of(EntityTag.strong("film")));
        assertFalse(index.isOf(strong.metadata()));
        assertThrows(IllegalArgumentException.class, () -> index.cut(strong, THREE, CutPrecision.EXACT));
        assertThrows(IllegalArgumentException.class, () -> cut.representation(strong));
    }

    /** A film of a database, which has no last-modified time, and another one of just its length. */
    @Test
    void cut_isNotOfTheFilmUnderAnotherTag() throws IOException {
        Mp4Cut cut = cut(film(Optional.of(EntityTag.strong("v1"))), THREE, CutPrecision.EXACT);

        for (Optional<EntityTag> other : List.of(Optional.of(EntityTag.strong("v2")), Optional.<EntityTag>empty())) {
            assertThrows(IllegalArgumentException.class, () -> cut.representation(film(other)));
        }
    }

    private static Optional<EntityTag> tag(String ranges, CutPrecision precision) throws IOException {
        return tagOf(Optional.of(EntityTag.strong("film")), ranges, precision);
    }

    private static Optional<EntityTag> tagOf(Optional<EntityTag> ofSource, String ranges, CutPrecision precision)
            throws IOException {
        Representation source = film(ofSource);
        return cut(source, MediaFragments.parse(ranges).list().orElseThrow(), precision)
                .representation(source)
                .metadata()
                .entityTag();
    }

    private static Representation film(Optional<EntityTag> tag) {
        return new BytesRepresentation(FILM, new MediaType("video/mp4"), tag, Optional.empty());
    }

    private static Mp4Cut cut(Representation film, PlaybackRanges ranges, CutPrecision precision) throws IOException {
        return assertInstanceOf(Cutting.Made.class, ReadFilm.index(film).cut(film, ranges, precision))
                .cut();
    }
}
