package io.github.playrange.mp4;

import static io.github.playrange.mp4.ChangedFilm.boxOf;
import static io.github.playrange.mp4.ChangedFilm.changed;
import static io.github.playrange.mp4.ChangedFilm.longer;
import static io.github.playrange.mp4.ChangedFilm.renamed;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.playrange.content.BytesRepresentation;
import io.github.playrange.content.EntityTag;
import io.github.playrange.content.Opening;
import io.github.playrange.content.Representation;
import io.github.playrange.content.RepresentationMetadata;
import io.github.playrange.content.contract.ContentReader;
import io.github.playrange.mp4.CutRefusal.Reason;
import io.github.playrange.mp4.HandMadeFilm.Form;
import io.github.playrange.timeline.FrameRate;
import io.github.playrange.timeline.PlaybackRanges;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

final class Mp4IndexTest {

    private static final byte[] FILM = HandMadeFilm.of(Form.MOOV_FIRST);
    private static final byte[] PICTURES = HandMadeFilm.ofPictures();

    @ParameterizedTest
    @EnumSource
    void everyForm_hasTheSamePicturesAndSound(Form form) throws Exception {
        byte[] film = HandMadeFilm.of(form);
        ReadFilm read = ReadFilm.of(film);
        Mp4Index index = ReadFilm.index(ReadFilm.source(film));

        assertEquals(IntStream.range(0, HandMadeFilm.PICTURES).boxed().toList(), read.shown());
        assertEquals(IntStream.range(0, HandMadeFilm.FRAMES).boxed().toList(), read.frames());
        assertEquals(1, read.heard().get(0));
        assertEquals(Duration.ofSeconds(2), index.duration());
        assertTrue(index.hasPictures());
    }

    @Test
    void soundAlone_isAFilm() throws IOException {
        assertFalse(ReadFilm.index(ReadFilm.source(HandMadeFilm.ofSound())).hasPictures());
    }

    /** Durations of samples as containers round them, and what they mean. */
    @ParameterizedTest
    @CsvSource({
        "12800, 512, 512, 25",
        "90000, 3003, 3003, 30000/1001",
        "30000, 1001, 1001, 30000/1001",
        "24000, 1001, 1001, 24000/1001",
        "16000, 267, 267, 60000/1001",
        "1000, 33, 34, 29851/1000",
        "1000, 40, 40, 25",
        "600, 24, 24, 25",
        "12800, 1024, 1024, 25/2",
        "12800, 512, 1024, ",
        "12800, 13000, 13000, ",
        "100000, 100, 100, "
    })
    void frameRate_isThatOfMostPictures(int timescale, int even, int odd, @Nullable String rate) throws Exception {
        DecodeTimes.Builder times = new DecodeTimes.Builder(new Budget(CutLimits.standard()));
        for (int i = 0; i < 1_000; i++) {
            times.add(1, i % 2 == 0 ? even : odd);
        }
        Track track = ReadFilm.movie(PICTURES).video().orElseThrow();
        SampleTables tables = new SampleTables(
                times.build(),
                track.samples().offsets(),
                track.samples().positions(),
                track.samples().sync());
        Track timed = new Track(
                timescale,
                track.language(),
                track.layout(),
                track.description(),
                track.rollGroup(),
                track.edit(),
                tables);

        assertEquals(Optional.ofNullable(rate), MeasuredFrameRate.of(timed).map(FrameRate::toString));
    }

    @ParameterizedTest
    @EnumSource
    void frameRate_isMeasuredInEveryForm(Form form) throws IOException {
        assertEquals(
                Optional.of(FrameRate.of(25)),
                ReadFilm.index(ReadFilm.source(HandMadeFilm.of(form))).frameRate());
    }

    @Test
    void soundAlone_hasNoFrameRate() throws IOException {
        assertEquals(
                Optional.empty(),
                ReadFilm.index(ReadFilm.source(HandMadeFilm.ofSound())).frameRate());
    }

    @Test
    void index_tellsAboutHowManyBytesItTakes() throws IOException {
        long bytes = ReadFilm.index(ReadFilm.source(FILM)).bytes();

        // Of a picture the size, its place in the order of presentation, and a run of offsets.
        long atLeast = HandMadeFilm.PICTURES * 16L + HandMadeFilm.FRAMES * 4L;
        assertTrue(bytes > atLeast && bytes < 2 * atLeast, () -> bytes + " for " + atLeast);
    }

    static Stream<Arguments> noMp4() {
        return Stream.of(
                        "",
                        "short",
                        "\u001aE\u00df\u00a3 a WebM of some length",
                        "G@\u0000\u0010 a transport stream",
                        "\u0000\u0000\u0000\u0008moov",
                        "\u0000\u0000\u0000\u0007ftyp",
                        "\u0000\u0000\u0001\u0000ftyp")
                .map(Arguments::of);
    }

    @ParameterizedTest
    @MethodSource
    void noMp4(String bytes) throws IOException {
        assertEquals(Reason.NOT_MP4, ReadFilm.refusal(bytes.getBytes(StandardCharsets.ISO_8859_1)));
    }

    /** Its descriptions of sound are others than those of an MP4. */
    @Test
    void quickTime_isRefusedByItsName() throws IOException {
        byte[] film = changed(FILM, "ftyp", 0, 0x7174_2020);
        IndexReading reading = Mp4Index.read(ReadFilm.source(film), CutLimits.standard());

        assertEquals(
                new IndexReading.Refused(
                        new CutRefusal(Reason.NOT_MP4, "the film is a QuickTime file; only an MP4 is cut")),
                reading);
    }

    static Stream<Arguments> refusedFilms() {
        byte[] fragments = HandMadeFilm.of(Form.FRAGMENTS);
        byte[] last = HandMadeFilm.of(Form.MOOV_LAST);
        return Stream.of(
                Arguments.of(Reason.ENCRYPTED, renamed(FILM, "avc1", "encv")),
                Arguments.of(Reason.ENCRYPTED, renamed(FILM, "mp4a", "enca")),
                Arguments.of(Reason.UNSUPPORTED_CODEC, renamed(FILM, "avc1", "mp4v")),
                Arguments.of(Reason.UNSUPPORTED_CODEC, renamed(FILM, "mp4a", "twos")),
                Arguments.of(Reason.MALFORMED, renamed(FILM, "vide", "soun")),
                Arguments.of(Reason.SEVERAL_EDITS, changed(FILM, "elst", 16, 0x0002_0000)),
                Arguments.of(Reason.SEVERAL_EDITS, withASecondEdit(last)),
                Arguments.of(Reason.SEVERAL_SAMPLE_DESCRIPTIONS, secondChunkRunWithAnotherDescription()),
                Arguments.of(Reason.MALFORMED, changed(fragments, "trex", 8, 2)),
                Arguments.of(Reason.UNSUPPORTED_LAYOUT, renamed(FILM, "stsz", "stz2")),
                Arguments.of(Reason.UNSUPPORTED_LAYOUT, renamed(FILM, "trak", "cmov")),
                Arguments.of(Reason.UNSUPPORTED_LAYOUT, changed(FILM, "url ", 0, 0)),
                Arguments.of(Reason.NO_MEDIA, renamed(renamed(FILM, "trak", "free"), "trak", "free")),
                Arguments.of(Reason.NO_MEDIA, changed(FILM, "elst", 12, 1_000_000)),
                Arguments.of(Reason.MALFORMED, renamed(FILM, "moov", "free")),
                Arguments.of(Reason.MALFORMED, renamed(FILM, "mvhd", "free")),
                Arguments.of(Reason.MALFORMED, renamed(FILM, "stts", "free")),
                Arguments.of(Reason.MALFORMED, renamed(FILM, "avcC", "free")),
                Arguments.of(Reason.MALFORMED, changed(FILM, "mvhd", 12, 0)),
                Arguments.of(Reason.MALFORMED, changed(FILM, "mdhd", 12, -1)),
                Arguments.of(Reason.MALFORMED, changed(FILM, "stsz", 8, -1)),
                Arguments.of(Reason.MALFORMED, changed(FILM, "stsz", 12, 0)),
                Arguments.of(Reason.MALFORMED, changed(FILM, "stsz", 12, 1_000_000)),
                Arguments.of(Reason.INDEX_TOO_LARGE, changed(changed(FILM, "stsz", 4, 1), "stsz", 8, -1)),
                Arguments.of(Reason.MALFORMED, changed(FILM, "stts", 8, HandMadeFilm.PICTURES - 1)),
                Arguments.of(Reason.MALFORMED, changed(FILM, "stts", 8, -1)),
                Arguments.of(Reason.MALFORMED, changed(FILM, "stts", 12, -1)),
                Arguments.of(Reason.MALFORMED, changed(FILM, "ctts", 8, 2)),
                Arguments.of(Reason.MALFORMED, changed(FILM, "ctts", 4, Integer.MAX_VALUE)),
                Arguments.of(Reason.MALFORMED, changed(FILM, "stss", 8, 0)),
                Arguments.of(Reason.MALFORMED, changed(FILM, "stss", 12, 1)),
                Arguments.of(Reason.MALFORMED, changed(FILM, "stss", 12, HandMadeFilm.PICTURES + 1)),
                Arguments.of(Reason.MALFORMED, changed(FILM, "stsc", 8, 2)),
                Arguments.of(Reason.MALFORMED, changed(FILM, "stsc", 12, 11)),
                Arguments.of(Reason.MALFORMED, changed(FILM, "stsc", 12, 9)),
                Arguments.of(Reason.MALFORMED, changed(FILM, "stco", 8, FILM.length - 10)),
                Arguments.of(Reason.MALFORMED, changed(FILM, "stco", 8, -1)),
                Arguments.of(Reason.MALFORMED, changed(FILM, "stco", 4, 4)),
                Arguments.of(Reason.MALFORMED, Arrays.copyOf(FILM, FILM.length - 1)),
                Arguments.of(Reason.MALFORMED, Arrays.copyOf(last, last.length - 1)),
                Arguments.of(Reason.MALFORMED, changed(fragments, "trun", 4, -1)),
                Arguments.of(Reason.MALFORMED, changed(fragments, "trun", 8, Integer.MAX_VALUE)),
                Arguments.of(Reason.MALFORMED, changed(fragments, "tfdt", 4, -1)),
                Arguments.of(Reason.MALFORMED, changed(fragments, "tfdt", 8, Integer.MAX_VALUE)),
                Arguments.of(Reason.UNSUPPORTED_LAYOUT, secondTrackWithoutBase(fragments)));
    }

    private static byte[] withASecondEdit(byte[] film) {
        byte[] edit = ByteBuffer.allocate(12)
                .putInt(500)
                .putInt(0)
                .putInt(0x0001_0000)
                .array();
        byte[] longer = longer(film, List.of("moov", "trak", "edts", "elst"), 20, edit);
        return changed(longer, "elst", 4, 2);
    }

    private static byte[] secondChunkRunWithAnotherDescription() {
        byte[] sound = HandMadeFilm.ofSound();
        return changed(sound, "stsc", 28, 2);
    }

    private static byte[] secondTrackWithoutBase(byte[] fragments) {
        String text = new String(fragments, StandardCharsets.ISO_8859_1);
        int second = text.indexOf("tfhd", text.indexOf("tfhd") + 1);
        byte[] changed = fragments.clone();
        changed[second + 5] = 0;
        return changed;
    }

    @ParameterizedTest
    @MethodSource
    void refusedFilms(Reason reason, byte[] film) throws IOException {
        assertEquals(reason, ReadFilm.refusal(film));
    }

    /** As a song has its cover. */
    @Test
    void disabledTrack_isLeftOutWhereAnotherIsEnabled() throws IOException {
        byte[] cover = changed(renamed(FILM, "avc1", "jpeg"), "tkhd", 0, 0);

        assertFalse(ReadFilm.index(ReadFilm.source(cover)).hasPictures());
        assertEquals(Reason.UNSUPPORTED_CODEC, ReadFilm.refusal(changed(cover, "tkhd", 0, 1)));
    }

    @Test
    void disabledPictures_thatCanBeCut_areRead() throws IOException {
        assertTrue(ReadFilm.index(ReadFilm.source(changed(FILM, "tkhd", 0, 0))).hasPictures());
    }

    @Test
    void whereNoTrackIsEnabled_theFirstOfEachKindIsRead() throws IOException {
        assertTrue(
                ReadFilm.index(ReadFilm.source(changed(PICTURES, "tkhd", 0, 0))).hasPictures());
    }

    /** Of two places of data, the second is the file itself, and the first only if a flag says so. */
    @ParameterizedTest
    @CsvSource({"1, 1, true", "1, 2, true", "0, 2, true", "0, 1, false", "1, 3, false", "1, 0, false"})
    void samplesLieWhereTheirDescriptionSays(int flagOfTheFirst, int reference, boolean inTheFile) throws IOException {
        byte[] place = ByteBuffer.allocate(12)
                .putInt(12)
                .putInt(0x7572_6C20)
                .putInt(flagOfTheFirst)
                .array();
        byte[] two = longer(PICTURES, List.of("moov", "trak", "mdia", "minf", "dinf", "dref"), 8, place);
        byte[] film = changed(changed(two, "dref", 4, 2), "avc1", 4, reference);

        if (inTheFile) {
            CutFilm cut = ReadFilm.cut(film, PlaybackRanges.whole(), CutPrecision.EXACT);
            byte[] entry = boxOf(ContentReader.readAll(cut.representation()), "avc1");
            assertEquals(1, ByteBuffer.wrap(entry).getShort(14), "a cut has one place of data");
        } else {
            assertEquals(Reason.UNSUPPORTED_LAYOUT, ReadFilm.refusal(film));
        }
    }

    @Test
    void filmWithLargerTablesThanTheLimit_isRefused() throws IOException {
        IndexReading reading = Mp4Index.read(ReadFilm.source(FILM), new CutLimits(500, 10, 10_000));

        assertEquals(
                Reason.INDEX_TOO_LARGE,
                assertInstanceOf(IndexReading.Refused.class, reading).refusal().reason());
    }

    @ParameterizedTest
    @EnumSource
    void filmOfAnyLength_isReadOrRefused(Form form) throws IOException {
        byte[] film = HandMadeFilm.of(form);
        for (int length = 0; length < film.length; length++) {
            readOrRefused(Arrays.copyOf(film, length));
        }
    }

    @ParameterizedTest
    @EnumSource
    void filmWithAnyOtherByte_isReadOrRefusedAndSoAreItsCuts(Form form) throws IOException {
        byte[] film = HandMadeFilm.of(form);
        for (int i = 0; i < film.length; i++) {
            for (int value : List.of(0, 0x7F, 0xFF, film[i] ^ 1)) {
                byte[] changed = film.clone();
                changed[i] = (byte) value;
                readOrRefused(changed);
            }
        }
    }

    private static void readOrRefused(byte[] film) throws IOException {
        Representation source = ReadFilm.source(film);
        if (Mp4Index.read(source, CutLimits.standard()) instanceof IndexReading.Read read) {
            for (CutPrecision precision : CutPrecision.values()) {
                read.index().cut(source, CutTest.THREE, precision);
            }
        }
    }

    @Test
    void indexOfAnotherVersion_isAMistake() throws IOException {
        Representation source = ReadFilm.source(FILM);
        Mp4Index index = ReadFilm.index(source);
        Representation longer = ReadFilm.source(Arrays.copyOf(FILM, FILM.length + 1));
        Representation later = new BytesRepresentation(
                FILM, source.metadata().mediaType(), source.metadata().entityTag(), Optional.of(Instant.EPOCH));
        Representation tagged = source.withEntityTag(EntityTag.strong("other"));

        assertTrue(index.isOf(ReadFilm.source(FILM).metadata()));
        for (Representation other : List.of(longer, later, tagged)) {
            assertFalse(index.isOf(other.metadata()));
            assertThrows(
                    IllegalArgumentException.class, () -> index.cut(other, PlaybackRanges.whole(), CutPrecision.EXACT));
        }
    }

    @Test
    void sourceThatHasChanged_isToldApart() throws IOException {
        Representation source = ReadFilm.source(FILM);
        Representation changed = new Representation() {
            @Override
            public RepresentationMetadata metadata() {
                return source.metadata();
            }

            @Override
            public Opening open() {
                return new Opening.Changed();
            }
        };

        assertEquals(new IndexReading.Changed(), Mp4Index.read(changed, CutLimits.standard()));
        assertEquals(
                new Cutting.Changed(), ReadFilm.index(source).cut(changed, PlaybackRanges.whole(), CutPrecision.EXACT));
    }

    @ParameterizedTest
    @EnumSource
    void reason_hasACode(Reason reason) {
        assertTrue(reason.code().matches("[a-z0-9-]+"), reason::code);
    }

    @Test
    void limitOfZero_isAMistake() {
        assertThrows(IllegalArgumentException.class, () -> new CutLimits(0, 1, 1));
        assertThrows(IllegalArgumentException.class, () -> new CutLimits(1, 0, 1));
        assertThrows(IllegalArgumentException.class, () -> new CutLimits(1, 1, 0));
        assertThrows(IllegalArgumentException.class, () -> new CutLimits(1, 1, (1 << 24) + 1));
    }
}
