package io.github.playrange.mp4;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.playrange.content.FileRepresentation;
import io.github.playrange.content.Representation;
import io.github.playrange.content.contract.ContentReader;
import io.github.playrange.mp4.CutRefusal.Reason;
import io.github.playrange.timeline.MediaFragments;
import io.github.playrange.timeline.PlaybackRanges;
import io.github.playrange.timeline.TimeRange;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ShortBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What ffmpeg shows of cuts of real films: each picture of each range at its time, and its sound. */
final class CutFileIT {

    private static final boolean FULL = Boolean.getBoolean("playrange.full");

    private static final Path FILMS = Path.of("target", "films");

    /** What the full form measures. */
    private static final Path FIGURES = Path.of("target", "cut-files.csv");

    private static final Map<Path, DecodedFilm> SOURCES = new ConcurrentHashMap<>();

    private static final long MOST_FOREIGN = 1_100_000;
    private static final long FRAME_OF_SOUND = 21_400_000;
    private static final int HALF_A_FRAME_OF_SOUND = 513;

    private static final int SECONDS = FULL ? 20 : 10;

    private static final NumberedFilm LONG_GROUPS = NumberedFilm.h264("h264-250", "25", 20, 250, "");

    private static final PlaybackRanges FOUR = PlaybackRanges.of(
            TimeRange.ofMillis(3200, FULL ? 7550 : 4550),
            TimeRange.ofMillis(SECONDS * 600L, SECONDS * 1000L - 890),
            TimeRange.ofMillis(2400, 4000),
            TimeRange.ofMillis(SECONDS * 750L, 30_000));

    /** Of each kind one, or all. */
    static Stream<NumberedFilm> films() {
        NumberedFilm hevc = new NumberedFilm(
                "hevc",
                "25",
                SECONDS,
                "-c:v libx265 -preset ultrafast -x265-params log-level=none:open-gop=0:keyint=60:min-keyint=60:bframes=3"
                        + " -tag:v hvc1 -c:a aac");
        NumberedFilm fragments = NumberedFilm.h264(
                "h264-fragments-by-position", "25", SECONDS, 50, "-movflags frag_keyframe+empty_moov");
        NumberedFilm vp9 = new NumberedFilm(
                "vp9", "25", SECONDS, "-c:v libvpx-vp9 -deadline realtime -cpu-used 8 -g 60 -c:a libopus");
        return FULL ? Stream.concat(Stream.of(hevc, fragments, vp9), moreFilms()) : Stream.of(hevc, fragments, vp9);
    }

    private static Stream<NumberedFilm> moreFilms() {
        return Stream.of(
                LONG_GROUPS,
                NumberedFilm.h264("h264-48-moov-last", "25", SECONDS, 48, ""),
                NumberedFilm.h264("h264-25-moov-first", "25", SECONDS, 25, "-movflags +faststart"),
                NumberedFilm.h264("h264-ntsc", "30000/1001", SECONDS, 60, ""),
                NumberedFilm.h264("h264-60", "60", SECONDS, 120, ""),
                NumberedFilm.h264("h264-no-b", "25", SECONDS, 100, "-bf 0"),
                NumberedFilm.h264(
                        "h264-vfr",
                        "25",
                        SECONDS,
                        60,
                        "-vf settb=1/1000,setpts='floor(N/3)*110+mod(N,3)*20+gte(mod(N,3),2)*20' -fps_mode passthrough"
                                + " -enc_time_base 1:1000"),
                NumberedFilm.h264(
                        "h264-fragments", "25", SECONDS, 50, "-movflags frag_keyframe+empty_moov+default_base_moof"),
                NumberedFilm.h264(
                        "h264-one-picture-fragments", "25", SECONDS, 50, "-movflags frag_every_frame+empty_moov"),
                new NumberedFilm("av1", "25", SECONDS, "-c:v libsvtav1 -preset 12 -g 60 -c:a libopus"));
    }

    @ParameterizedTest
    @MethodSource("films")
    void exactCut_showsEachPictureAtItsTimeAndHidesTheRest(NumberedFilm film) throws Exception {
        Path file = film.in(Files.createDirectories(FILMS));
        assertShown(file, FOUR, CutPrecision.EXACT);
        if (FULL) {
            assertShown(file, random(30, 7), CutPrecision.EXACT);
        }
    }

    @ParameterizedTest
    @MethodSource("films")
    void keyCut_hidesNothing(NumberedFilm film) throws Exception {
        Path file = film.in(Files.createDirectories(FILMS));
        CutFile cut = assertShown(file, FOUR, CutPrecision.KEY);
        assertEquals(cut.decoded().pictures().size(), DecodedFilm.packets(cut.file()));
        assertEquals(bytesOfData(cut.file()), DecodedFilm.bytesOfPackets(cut.file()), "bytes that are not presented");
        assertEquals(0, cut.comparison().held());
        assertEquals(0, cut.comparison().mostForeign());
    }

    /** In a file that ends with its box of data. */
    private static long bytesOfData(Path file) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
        while (!new String(bytes.array(), bytes.position() + 4, 4, StandardCharsets.ISO_8859_1).equals("mdat")) {
            bytes.position(bytes.position() + bytes.getInt(bytes.position()));
        }
        assertEquals(bytes.remaining(), bytes.getInt(bytes.position()));
        return bytes.remaining() - 8L;
    }

    static Stream<Arguments> soundCodings() {
        Stream<Arguments> codings = Stream.of(
                Arguments.of("libmp3lame", 577),
                Arguments.of("ac3", 769),
                Arguments.of("libopus", 481),
                Arguments.of("eac3", 769),
                Arguments.of("aac", 513));
        return codings.limit(FULL ? 5 : 2);
    }

    /** A frame of sound differs in length from one coding to another, and half of it is the most that sound is off. */
    @ParameterizedTest
    @MethodSource("soundCodings")
    void everySound_isWithinHalfAFrameOfItsPicture(String coder, int halfAFrame) throws Exception {
        NumberedFilm film = new NumberedFilm(
                "sound-" + coder, "25", SECONDS, "-c:v libx264 -preset ultrafast -g 50 -b:a 96k -ac 1 -c:a " + coder);
        CutFile cut = cut(film.in(Files.createDirectories(FILMS)), FOUR, CutPrecision.EXACT);
        assertEquals(List.of(), cut.comparison().missing());
        assertTrue(cut.comparison().farthestSound() <= halfAFrame, cut.comparison()::toString);
    }

    static Stream<Arguments> soundOfAPart() {
        return Stream.of(
                        Arguments.of("begins-late", "asetpts=PTS+5/TB", "t=3,8.5&t=6,7&t=1,9.2"),
                        Arguments.of("ends-early", "atrim=end=10", "t=7,12&t=2,4"))
                .limit(FULL ? 2 : 1);
    }

    /** Where the film has no sound, nothing is heard that is not in the ranges. */
    @ParameterizedTest
    @MethodSource("soundOfAPart")
    void soundOfAPartOfTheFilm_staysWithItsPicture(String name, String filter, String ranges) throws Exception {
        NumberedFilm film = NumberedFilm.h264("sound-" + name, "25", SECONDS, 50, "-af " + filter);
        PlaybackRanges list = MediaFragments.parse(ranges).list().orElseThrow();
        assertShown(film.in(Files.createDirectories(FILMS)), list, CutPrecision.EXACT);
        assertShown(film.in(FILMS), list, CutPrecision.KEY);
    }

    @Test
    void filmWithoutSound_isCut() throws Exception {
        NumberedFilm film = NumberedFilm.h264("silent", "25", SECONDS, 48, "-an");
        CutFile cut = assertShown(film.in(Files.createDirectories(FILMS)), FOUR, CutPrecision.EXACT);
        assertEquals(0, cut.decoded().sound().limit());
    }

    @Test
    void soundAlone_isCutWithinHalfAFrame() throws Exception {
        NumberedFilm film = new NumberedFilm("sound-alone", "25", SECONDS, "-vn -c:a aac -b:a 96k");
        CutFile cut = assertShown(film.in(Files.createDirectories(FILMS)), FOUR, CutPrecision.EXACT);
        assertEquals(List.of(), cut.decoded().pictures());
    }

    @Test
    void removedPart_isFoundMissing() throws Exception {
        Path file = LONG_GROUPS.in(Files.createDirectories(FILMS));
        DecodedFilm film = source(file);
        CutFile cut = cut(file, FOUR, CutPrecision.EXACT);
        CutComparison whole = CutComparison.of(film, FOUR, film);
        PlaybackRanges moved = PlaybackRanges.of(TimeRange.ofMillis(3240, 7560));

        DecodedFilm silent = new DecodedFilm(
                cut.decoded().pictures(), ShortBuffer.allocate(0), cut.decoded().duration());

        assertFalse(whole.missing().isEmpty());
        assertEquals(
                CutComparison.OTHER_SOUND, CutComparison.of(film, FOUR, silent).farthestSound());
        assertTrue(whole.farthestSound() > HALF_A_FRAME_OF_SOUND);
        assertFalse(CutComparison.of(film, moved, cut.decoded()).missing().isEmpty());
    }

    @Test
    void thirtyCuts_keepSoundAndPictureTogether() throws Exception {
        Path file = LONG_GROUPS.in(Files.createDirectories(FILMS));
        CutFile cut = assertShown(file, random(30, 6), CutPrecision.EXACT);
        assertTrue(cut.cut().ranges().ranges().size() >= 28);
    }

    @Test
    void sourceThatIsACutItself_isCutAgain() throws Exception {
        Path file = LONG_GROUPS.in(Files.createDirectories(FILMS));
        CutFile once = assertShown(file, random(6, 2), CutPrecision.EXACT);
        assertShown(once.file(), random(12, 3), CutPrecision.EXACT);
        assertShown(once.file(), random(12, 4), CutPrecision.KEY);
    }

    @Test
    void seeks_showWhatIsPlayedThere() throws Exception {
        Path file = LONG_GROUPS.in(Files.createDirectories(FILMS));
        CutFile cut = assertShown(file, random(12, 5), CutPrecision.EXACT);
        long end = cut.decoded()
                .pictures()
                .get(cut.decoded().pictures().size() - 1)
                .time();
        Random random = new Random(8);
        List<Integer> expected = new ArrayList<>();
        List<Integer> shown = new ArrayList<>();
        for (int i = 0; i < (FULL ? 30 : 5); i++) {
            long millis = random.nextLong(end / 1_000_000);
            expected.add(cut.decoded().pictures().stream()
                    .filter(picture -> picture.time() >= millis * 1_000_000)
                    .findFirst()
                    .orElseThrow()
                    .number());
            shown.add(DecodedFilm.seek(cut.file(), millis + "ms"));
        }
        assertEquals(expected, shown);
    }

    static Stream<NumberedFilm> openGroups() {
        return Stream.of(
                        NumberedFilm.h264("h264-open", "25", SECONDS, 48, "-x264-params open-gop=1"),
                        new NumberedFilm(
                                "hevc-open",
                                "25",
                                SECONDS,
                                "-c:v libx265 -preset ultrafast -x265-params log-level=none:open-gop=1:keyint=48:min-keyint=48:bframes=3"
                                        + " -tag:v hvc1 -c:a aac"))
                .limit(FULL ? 2 : 1);
    }

    @ParameterizedTest
    @MethodSource("openGroups")
    void rangeInAnOpenGroup_isRefused(NumberedFilm film) throws Exception {
        Path file = film.in(Files.createDirectories(FILMS));
        Representation source = FileRepresentation.of(file);
        Mp4Index index = index(source);
        Cutting cutting = index.cut(source, FOUR, CutPrecision.EXACT);
        assertEquals(
                Reason.OPEN_GOP,
                assertInstanceOf(Cutting.Refused.class, cutting).refusal().reason());
    }

    /** A cut as a file, and what it shows. */
    private record CutFile(Path file, CutFilm cut, DecodedFilm decoded, CutComparison comparison) {}

    private static CutFile assertShown(Path file, PlaybackRanges ranges, CutPrecision precision) throws Exception {
        CutFile made = cut(file, ranges, precision);
        CutComparison comparison = made.comparison();
        long total = made.cut().ranges().total().toNanos();
        long duration = made.decoded().duration();
        assertAll(
                () -> assertEquals(precision, made.cut().precision()),
                () -> assertEquals(List.of(), comparison.missing(), "missing pictures"),
                () -> assertTrue(comparison.mostForeign() <= MOST_FOREIGN, comparison::toString),
                () -> assertTrue(
                        comparison.held() < made.cut().ranges().ranges().size(), comparison::toString),
                () -> assertTrue(comparison.farthestSound() <= HALF_A_FRAME_OF_SOUND, comparison::toString),
                () -> assertTrue(Math.abs(duration - total) <= FRAME_OF_SOUND, duration + " for " + total));
        return made;
    }

    private static CutFile cut(Path file, PlaybackRanges ranges, CutPrecision precision) throws Exception {
        Representation source = FileRepresentation.of(file);
        CutFilm cut = CutFilm.of(
                assertInstanceOf(Cutting.Made.class, index(source).cut(source, ranges, precision))
                        .cut(),
                source);
        String name = file.getFileName().toString().replace(".mp4", "") + "-" + precision + "-"
                + Integer.toHexString(ranges.hashCode()) + ".mp4";
        Path cutFile = FILMS.resolve(name);
        Files.write(cutFile, ContentReader.readAll(cut.representation()));
        DecodedFilm decoded = DecodedFilm.of(cutFile);
        CutComparison comparison = CutComparison.of(source(file), cut.ranges(), decoded);
        if (FULL) {
            Files.writeString(
                    FIGURES,
                    String.format(
                            Locale.ROOT,
                            "%s,%d ranges,%d held,%.3f ms foreign at most,sound %.1f ms off at most%n",
                            name,
                            cut.ranges().ranges().size(),
                            comparison.held(),
                            comparison.mostForeign() / 1e6,
                            comparison.farthestSound() / 48.0),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        }
        return new CutFile(cutFile, cut, decoded, comparison);
    }

    /** Sources are many times cut, and once decoded. */
    private static DecodedFilm source(Path file) throws IOException, InterruptedException {
        DecodedFilm decoded = SOURCES.get(file);
        if (decoded == null) {
            decoded = DecodedFilm.of(file);
            SOURCES.put(file, decoded);
        }
        return decoded;
    }

    private static Mp4Index index(Representation source) throws IOException {
        return assertInstanceOf(IndexReading.Read.class, Mp4Index.read(source, CutLimits.standard()))
                .index();
    }

    private static PlaybackRanges random(int count, int seed) {
        Random random = new Random(seed);
        return new PlaybackRanges(random.ints(count, 0, 18_000)
                .mapToObj(start -> TimeRange.ofMillis(start, start + 150 + random.nextInt(1300)))
                .toList());
    }
}
