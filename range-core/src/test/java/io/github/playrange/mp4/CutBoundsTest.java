package io.github.playrange.mp4;

import static io.github.playrange.mp4.ChangedFilm.boxOf;
import static io.github.playrange.mp4.ChangedFilm.changed;
import static io.github.playrange.mp4.ChangedFilm.longer;
import static io.github.playrange.mp4.ChangedFilm.renamed;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.playrange.content.OpenedRepresentation;
import io.github.playrange.content.Representation;
import io.github.playrange.content.contract.ContentReader;
import io.github.playrange.mp4.CutRefusal.Reason;
import io.github.playrange.mp4.HandMadeFilm.Form;
import io.github.playrange.timeline.PlaybackRanges;
import io.github.playrange.timeline.TimeRange;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a film and a cut of it may take, whoever made the one and asked for the other. */
final class CutBoundsTest {

    private static final byte[] FILM = HandMadeFilm.of(Form.MOOV_FIRST);
    private static final byte[] PICTURES = HandMadeFilm.ofPictures();
    private static final byte[] SOUND = HandMadeFilm.ofSound();
    private static final List<String> TABLES = List.of("moov", "trak", "mdia", "minf", "stbl");

    /** A whole film has 50 pictures, and 95 frames of sound with the one that primes them. */
    @ParameterizedTest
    @CsvSource({"EXACT, 4, 576", "AUTO, 4, 576", "KEY, 3, 432"})
    void samplesOfACut_areCountedOneByOne(CutPrecision precision, int times, int samples) throws IOException {
        PlaybackRanges ranges = new PlaybackRanges(Collections.nCopies(times, TimeRange.from(Duration.ZERO)));

        assertInstanceOf(Cutting.Made.class, cut(FILM, ranges, precision, samples));
        assertTooLarge(cut(FILM, ranges, precision, samples - 1));
    }

    @Test
    void framesOfSoundAlone_areCountedOneByOne() throws IOException {
        PlaybackRanges ranges = new PlaybackRanges(Collections.nCopies(10, TimeRange.ofMillis(0, 1000)));

        assertInstanceOf(Cutting.Made.class, cut(SOUND, ranges, CutPrecision.KEY, 470));
        assertTooLarge(cut(SOUND, ranges, CutPrecision.KEY, 469));
    }

    /** They can be many, and are looked at to find a border, and left out behind one. */
    @ParameterizedTest
    @ValueSource(strings = {"1", "1.000079"})
    void picturesOfNoTime_areCountedWhereTheyAreLookedAt(String end) throws IOException {
        byte[] still = withTimes(1, 12_800, 47, 0, 1, 1);
        PlaybackRanges range = PlaybackRanges.of(TimeRange.ofSeconds("0", end));

        assertInstanceOf(Cutting.Made.class, cut(still, range, CutPrecision.EXACT, 100));
        assertTooLarge(cut(still, range, CutPrecision.EXACT, 10));
    }

    /** Of each range 249 pictures are read, each of which lies too far from the one before to be read with it. */
    @Test
    void readsOfPicturesToBeHidden_areCountedOneByOne() throws IOException {
        byte[] film = ofLongGroups();
        PlaybackRanges ranges = new PlaybackRanges(Collections.nCopies(10, TimeRange.ofMillis(9_960, 10_000)));

        assertInstanceOf(Cutting.Made.class, cut(film, ranges, CutPrecision.EXACT, 4_980));
        assertTooLarge(cut(film, ranges, CutPrecision.EXACT, 4_979));
    }

    @Test
    void thousandRangesOfAFilmOfLongGroups_areCut() throws IOException {
        PlaybackRanges ranges = new PlaybackRanges(IntStream.range(0, 1_000)
                .mapToObj(i -> TimeRange.ofMillis(i * 7_919L % 39_000, i * 7_919L % 39_000 + 500))
                .toList());
        Representation source = ReadFilm.source(ofLongGroups());

        assertInstanceOf(Cutting.Made.class, ReadFilm.index(source).cut(source, ranges, CutPrecision.EXACT));
    }

    /** A thousand pictures in groups of 250, of which no other refers to two of three. */
    private static byte[] ofLongGroups() {
        int bytes = 5_000;
        byte[] film = renamed(changed(changed(PICTURES, "elst", 8, 0), "elst", 12, 0), "ctts", "free");
        film = changed(changed(film, "stts", 8, 1_000), "stco", 4, 1);
        film = changed(changed(changed(film, "stsz", 4, bytes), "stsz", 8, 1_000), "stco", 8, film.length);
        film = changed(changed(film, "stsc", 4, 1), "stsc", 12, 1_000);
        film = changed(film, "stss", 4, 4);
        for (int group = 0; group < 4; group++) {
            film = changed(film, "stss", 8 + 4 * group, 1 + 250 * group);
        }
        ByteBuffer withPictures =
                ByteBuffer.allocate(film.length + 1_000 * bytes).put(film);
        for (int i = 0; i < 1_000; i++) {
            int header = i % 250 == 0 ? 0x65 : i % 3 == 0 ? 0x41 : 0x01;
            withPictures.position(film.length + i * bytes).putInt(bytes - 4).put((byte) header);
        }
        return withPictures.array();
    }

    /** Frames of sound of a byte each, with a byte between them that belongs to none. */
    @Test
    void slicesOfACut_areCounted() throws IOException {
        assertInstanceOf(
                Cutting.Made.class,
                cut(inSlices(CutLimits.MOST_SLICES), PlaybackRanges.whole(), CutPrecision.KEY, 100_000));
        assertTooLarge(cut(inSlices(CutLimits.MOST_SLICES + 1), PlaybackRanges.whole(), CutPrecision.KEY, 100_000));
    }

    private static byte[] inSlices(int slices) {
        byte[] film = changed(changed(SOUND, "elst", 8, 0), "elst", 12, 0);
        film = changed(changed(film, "stsz", 4, 1), "stsz", 8, slices);
        film = changed(changed(film, "stsc", 4, 1), "stsc", 12, 1);
        ByteBuffer positions = ByteBuffer.allocate(slices * 4);
        IntStream.range(0, slices).forEach(i -> positions.putInt(2 * i));
        film = longer(film, within("stco"), 8, positions.array());
        return changed(changed(film, "stts", 8, slices), "stco", 4, slices);
    }

    @Test
    void tracksThatAreMoreThanAFilmHas_areRefused() throws IOException {
        byte[] track = boxOf(SOUND, "trak");
        ByteBuffer more = ByteBuffer.allocate(255 * track.length);
        while (more.hasRemaining()) {
            more.put(track);
        }
        byte[] film = longer(SOUND, List.of("moov"), 108, more.array());

        assertFalse(ReadFilm.index(ReadFilm.source(film)).hasPictures());
        assertEquals(Reason.UNSUPPORTED_LAYOUT, ReadFilm.refusal(longer(film, List.of("moov"), 108, track)));
    }

    @Test
    void bytesOfAnIndex_areAlsoThoseOfADescription() throws IOException {
        byte[] longer = longer(SOUND, within("stsd"), boxOf(SOUND, "stsd").length - 8, new byte[10_000]);

        assertEquals(
                ReadFilm.index(ReadFilm.source(SOUND)).bytes() + 10_000,
                ReadFilm.index(ReadFilm.source(longer)).bytes());
    }

    @ParameterizedTest
    @EnumSource
    void groupOfPreRoll_holdsForAllSoundAndForNoPicture(TrackKind kind) throws IOException {
        byte[] film = kind == TrackKind.VIDEO ? PICTURES : SOUND;
        ByteBuffer group = ByteBuffer.allocate(22).putInt(22).put(new byte[] {'s', 'g', 'p', 'd'});
        group.putInt(0x0100_0000).put(new byte[] {'r', 'o', 'l', 'l'}).putInt(2).putShort((short) -1);
        byte[] withGroup = longer(film, TABLES, 0, group.array());
        CutFilm cut = ReadFilm.cut(withGroup, PlaybackRanges.whole(), CutPrecision.KEY);
        String bytes = new String(ContentReader.readAll(cut.representation()), StandardCharsets.ISO_8859_1);

        assertEquals(kind == TrackKind.SOUND, bytes.contains("sbgp"));
    }

    /** A table tells of a duration in 32 bits of microseconds. */
    @Test
    void pictureThatLastsForHours_lastsAsLongAsCanBeTold() throws IOException {
        byte[] slide = withTimes(49, 512, 1, 12_800 * 5000);
        CutFilm cut = ReadFilm.cut(slide, PlaybackRanges.whole(), CutPrecision.EXACT);
        Mp4Index again = ReadFilm.index(cut.representation());

        assertEquals(5001, cut.ranges().total().toSeconds());
        assertEquals((long) (0xFFFF_FFFFL / 998_400.0 + 1.96), again.duration().toSeconds());
    }

    @Test
    void cutOfMoreThanFourGibibytes_hasPositionsOf64Bits() throws Exception {
        byte[] sound = changed(changed(SOUND, "stsz", 32, Integer.MAX_VALUE), "stsz", 44, Integer.MAX_VALUE);
        LongFilm film = new LongFilm(ByteBuffer.wrap(sound), 6L << 30);
        Mp4Index index = ReadFilm.index(film);
        PlaybackRanges ranges = PlaybackRanges.of(TimeRange.ofMillis(0, 200), TimeRange.ofMillis(400, 600));
        Representation cut = assertInstanceOf(Cutting.Made.class, index.cut(film, ranges, CutPrecision.KEY))
                .cut()
                .representation(film);

        try (OpenedRepresentation opened = ContentReader.open(cut)) {
            SourceReader reader = new SourceReader(opened, cut.metadata().length());
            SamplePositions positions = MovieReader.read(reader, new Budget(CutLimits.standard()))
                    .sound()
                    .orElseThrow()
                    .samples()
                    .positions();
            int last = positions.samples() - 1;
            long position = positions.between(last, last + 1)[0];

            assertTrue(position > 1L << 32);
            assertEquals(28, HandMadeFilm.frameIn(reader.read(position, positions.sizeOf(last))));
        }
    }

    private static List<String> within(String table) {
        return List.of("moov", "trak", "mdia", "minf", "stbl", table);
    }

    /** Pictures in the order in which they are decoded, that last as pairs tell; the last run has what is left. */
    private static byte[] withTimes(int... pairs) {
        byte[] film = renamed(changed(PICTURES, "elst", 12, 0), "ctts", "free");
        ByteBuffer entries = ByteBuffer.allocate(pairs.length * 4);
        int left = HandMadeFilm.PICTURES;
        for (int i = 0; i < pairs.length; i += 2) {
            entries.putInt(pairs[i]).putInt(pairs[i + 1]);
            left -= pairs[i];
        }
        byte[] longer = longer(film, within("stts"), 8, entries.array());
        return changed(changed(longer, "stts", 4, 1 + pairs.length / 2), "stts", 8 + 4 * pairs.length, left);
    }

    private static Cutting cut(byte[] film, PlaybackRanges ranges, CutPrecision precision, int maxSamples)
            throws IOException {
        return cut(ReadFilm.source(film), ranges, precision, maxSamples);
    }

    private static Cutting cut(Representation source, PlaybackRanges ranges, CutPrecision precision, int maxSamples)
            throws IOException {
        IndexReading reading = Mp4Index.read(source, new CutLimits(1 << 20, 1000, maxSamples));
        return assertInstanceOf(IndexReading.Read.class, reading).index().cut(source, ranges, precision);
    }

    private static void assertTooLarge(Cutting cutting) {
        assertEquals(
                Reason.CUT_TOO_LARGE,
                assertInstanceOf(Cutting.Refused.class, cutting).refusal().reason());
    }
}
