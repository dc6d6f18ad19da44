package io.github.playrange.mp4;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.github.playrange.content.MediaType;
import io.github.playrange.content.Representation;
import io.github.playrange.content.contract.ContentReader;
import io.github.playrange.mp4.CutRefusal.Reason;
import io.github.playrange.mp4.HandMadeFilm.Form;
import io.github.playrange.timeline.MediaFragments;
import io.github.playrange.timeline.PlaybackRanges;
import io.github.playrange.timeline.TimeRange;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Pictures last 40 ms each, and a group of them 400 ms. */
final class CutTest {

    /** Out of order, overlapping, and from the middle of groups. */
    static final PlaybackRanges THREE = PlaybackRanges.of(
            TimeRange.ofMillis(200, 520), TimeRange.ofMillis(1240, 5000), TimeRange.ofMillis(400, 640));

    private static final byte[] FILM = HandMadeFilm.of(Form.MOOV_FIRST);

    @ParameterizedTest
    @EnumSource
    void exactCut_showsThePicturesOfTheRangesButTheLastBeforeAJoint(Form form) throws Exception {
        ReadFilm cut = ReadFilm.of(ReadFilm.cut(HandMadeFilm.of(form), THREE, CutPrecision.EXACT));

        // At the second joint nothing has to be hidden, since that range begins with a key frame and its own ends a
        // group.
        assertEquals(pictures("5-11 31-49 10-15"), cut.shown());
    }

    @ParameterizedTest
    @EnumSource
    void cutsOfEveryForm_holdTheSameSamples(Form form) throws Exception {
        ReadFilm first = ReadFilm.of(ReadFilm.cut(FILM, THREE, CutPrecision.EXACT));

        assertEquals(first, ReadFilm.of(ReadFilm.cut(HandMadeFilm.of(form), THREE, CutPrecision.EXACT)));
    }

    @Test
    void hiddenPictureThatNoOtherRefersTo_isLeftOut() throws Exception {
        PlaybackRanges range = PlaybackRanges.of(TimeRange.ofMillis(280, 400));
        ReadFilm cut = ReadFilm.of(ReadFilm.cut(FILM, range, CutPrecision.EXACT));

        assertEquals(pictures("7-9"), cut.shown());
        assertEquals(List.of(0, 3, 6, 9, 7, 8), cut.pictures());
    }

    @ParameterizedTest
    @CsvSource({
        // To the key frame, and to the nearest border that needs no later picture.
        "0.2, 0.52, 0, 0.56, 0-13",
        "0.2, 0.48, 0, 0.44, 0-10",
        "0.4, 0.52, 0.4, 0.56, 10-13",
        "0.41, 0.44, 0.4, 0.44, 10",
        "1.24, 9, 1.2, 2, 30-49",
    })
    void keyCut_holdsNothingThatIsNotShown(String start, String end, String from, String to, String shown)
            throws Exception {
        PlaybackRanges range = PlaybackRanges.of(TimeRange.ofSeconds(start, end));
        CutFilm cut = ReadFilm.cut(FILM, range, CutPrecision.KEY);
        ReadFilm read = ReadFilm.of(cut);

        assertEquals(PlaybackRanges.of(TimeRange.ofSeconds(from, to)), cut.ranges());
        assertEquals(pictures(shown), read.shown());
        assertEquals(read.shown(), read.pictures().stream().sorted().toList());
        assertEquals(read.heard(), read.frames());
        byte[] bytes = ContentReader.readAll(cut.representation());
        assertEquals(samplesIn(FILM), samplesIn(bytes) + unheld(read), "samples that are not told of");
    }

    /** Marks of samples anywhere in bytes, whether or not a table tells of them. */
    private static long samplesIn(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return IntStream.range(0, bytes.length - 3)
                .map(i -> buffer.getInt(i) & 0xFFFF_FF00)
                .filter(mark -> mark == 0x5049_4300 || mark == 0x534F_4E00)
                .count();
    }

    private static int unheld(ReadFilm read) {
        return HandMadeFilm.PICTURES
                + HandMadeFilm.FRAMES
                - read.pictures().size()
                - read.frames().size();
    }

    @ParameterizedTest
    @CsvSource({
        // No key frame is between the first two, so that nothing can be left out there.
        "'t=0,0.2&t=0.28,0.38&t=0.8,1.2', 't=0,0.4&t=0.8,1.2'",
        "'t=0.41,0.5&t=0.6,1.3', 't=0.4,1.24'",
        "'t=0.28,0.38&t=0,0.2', 't=0,0.4&t=0,0.16'",
        "'t=0,0.4&t=0,0.4', 't=0,0.4&t=0,0.4'",
    })
    void keyCut_showsTwiceOnlyWhatIsAskedForTwice(String asked, String shown) throws IOException {
        PlaybackRanges ranges = MediaFragments.parse(asked).list().orElseThrow();

        assertEquals(
                MediaFragments.parse(shown).list().orElseThrow(),
                ReadFilm.cut(FILM, ranges, CutPrecision.KEY).ranges());
    }

    @ParameterizedTest
    @CsvSource({
        // Each border to the nearest picture, half way to the one before.
        "0.41, 0.59, 0.4, 0.6",
        "0.42, 0.58, 0.4, 0.56",
        "0.43, 0.57, 0.44, 0.56",
        "0, 0.03, 0, 0.04",
        "1.97, 4194303, 1.96, 2",
    })
    void exactCut_beginsAndEndsAtTheNearestBorders(String start, String end, String from, String to)
            throws IOException {
        PlaybackRanges range = PlaybackRanges.of(TimeRange.ofSeconds(start, end));

        assertEquals(
                PlaybackRanges.of(TimeRange.ofSeconds(from, to)),
                ReadFilm.cut(FILM, range, CutPrecision.EXACT).ranges());
    }

    @Test
    void rangeThatGoesOnWhereTheOneBeforeEnds_isJoinedToIt() throws IOException {
        PlaybackRanges ranges = PlaybackRanges.of(
                TimeRange.ofMillis(0, 410), TimeRange.ofMillis(390, 800), TimeRange.ofMillis(805, 806));

        assertEquals(
                PlaybackRanges.of(TimeRange.ofMillis(0, 800)),
                ReadFilm.cut(FILM, ranges, CutPrecision.EXACT).ranges());
    }

    @Test
    void wholeFilm_keepsEverySample() throws Exception {
        for (CutPrecision precision : List.of(CutPrecision.EXACT, CutPrecision.KEY)) {
            ReadFilm cut = ReadFilm.of(ReadFilm.cut(FILM, PlaybackRanges.whole(), precision));

            assertEquals(pictures("0-49"), cut.shown());
            assertEquals(IntStream.range(1, 95).boxed().toList(), cut.heard());
        }
    }

    @Test
    void sound_isPrimedByOneFrameThatIsNotHeard() throws Exception {
        PlaybackRanges range = PlaybackRanges.of(TimeRange.ofMillis(400, 800));
        ReadFilm cut = ReadFilm.of(ReadFilm.cut(FILM, range, CutPrecision.EXACT));

        assertEquals(IntStream.range(20, 38).boxed().toList(), cut.heard());
        assertEquals(IntStream.range(19, 38).boxed().toList(), cut.frames());
    }

    @Test
    void cutOfSound_hasOnlySound() throws Exception {
        CutFilm cut = ReadFilm.cut(
                HandMadeFilm.ofSound(),
                PlaybackRanges.of(TimeRange.ofMillis(1000, 1100), TimeRange.ofMillis(0, 50)),
                CutPrecision.KEY);

        ReadFilm read = ReadFilm.of(cut);
        assertEquals(new MediaType("audio/mp4"), cut.representation().metadata().mediaType());
        assertEquals(List.of(48, 49, 50, 51, 52, 1, 2), read.heard());
        assertEquals(read.heard(), read.frames());
        assertEquals(CutPrecision.KEY, cut.precision());
    }

    @Test
    void filmWithoutSound_isCut() throws Exception {
        ReadFilm cut = ReadFilm.of(ReadFilm.cut(HandMadeFilm.ofPictures(), THREE, CutPrecision.EXACT));

        assertEquals(pictures("5-11 31-49 10-15"), cut.shown());
        assertEquals(List.of(), cut.frames());
    }

    @Test
    void cutOfACut_showsWhatThatShows() throws Exception {
        byte[] once = ContentReader.readAll(
                ReadFilm.cut(FILM, THREE, CutPrecision.EXACT).representation());
        PlaybackRanges whole = PlaybackRanges.whole();

        assertEquals(
                ReadFilm.of(once).shown(),
                ReadFilm.of(ReadFilm.cut(once, whole, CutPrecision.EXACT)).shown());
    }

    @Test
    void automaticCut_isExactWhereFewPicturesAreHidden() throws IOException {
        assertEquals(
                CutPrecision.EXACT, ReadFilm.cut(FILM, THREE, CutPrecision.AUTO).precision());
    }

    @Test
    void automaticCut_beginsAtAKeyFrameWhereMorePicturesWouldBeHidden() throws IOException {
        byte[] oneGroup = ChangedFilm.changed(FILM, "stss", 4, 1);
        CutFilm cut = ReadFilm.cut(oneGroup, PlaybackRanges.of(TimeRange.ofMillis(1960, 2000)), CutPrecision.AUTO);

        assertEquals(CutPrecision.KEY, cut.precision());
        assertEquals(PlaybackRanges.of(TimeRange.ofMillis(0, 2000)), cut.ranges());
    }

    @Test
    void rangesOfNothing_areRefused() throws IOException {
        for (PlaybackRanges ranges : List.of(
                PlaybackRanges.none(),
                PlaybackRanges.of(TimeRange.ofMillis(3000, 4000)),
                PlaybackRanges.of(TimeRange.ofMillis(401, 402)))) {
            for (CutPrecision precision : CutPrecision.values()) {
                assertEquals(Reason.NOTHING_LEFT, ReadFilm.refusal(FILM, ranges, precision));
            }
        }
    }

    @Test
    void groupThatRefersToTheOneBeforeIt_isNotBegunWith() throws IOException {
        byte[] open = FILM.clone();
        open[keyFrame(1)] = 0x41;
        PlaybackRanges before = PlaybackRanges.of(TimeRange.ofMillis(100, 700));
        PlaybackRanges inside = PlaybackRanges.of(TimeRange.ofMillis(500, 700));

        assertEquals(
                PlaybackRanges.of(TimeRange.ofMillis(80, 680)),
                ReadFilm.cut(open, before, CutPrecision.EXACT).ranges());
        assertEquals(Reason.OPEN_GOP, ReadFilm.refusal(open, inside, CutPrecision.EXACT));
        assertEquals(Reason.OPEN_GOP, ReadFilm.refusal(open, inside, CutPrecision.KEY));
        assertEquals(Reason.OPEN_GOP, ReadFilm.refusal(open, inside, CutPrecision.AUTO));
    }

    /** Where the header of the slice of a group's key frame is. */
    private static int keyFrame(int group) {
        ByteBuffer film = ByteBuffer.wrap(FILM);
        return IntStream.range(0, FILM.length - 3)
                        .filter(i -> film.getInt(i) == (0x5049_4300 | group * 10))
                        .findFirst()
                        .orElseThrow()
                - 4;
    }

    @Test
    void filmThatBeginsWithoutAKeyFrame_cannotBeCutThere() throws IOException {
        byte[] film = ChangedFilm.changed(FILM, "stss", 8, 2);
        PlaybackRanges first = PlaybackRanges.of(TimeRange.ofMillis(0, 300));

        assertEquals(Reason.NO_KEY_FRAME, ReadFilm.refusal(film, first, CutPrecision.EXACT));
    }

    @Test
    void moreRangesThanTheLimit_areRefused() throws IOException {
        Representation source = ReadFilm.source(FILM);
        PlaybackRanges ranges = new PlaybackRanges(Collections.nCopies(1001, TimeRange.ofMillis(0, 100)));
        Cutting cutting = ReadFilm.index(source).cut(source, ranges, CutPrecision.EXACT);

        assertEquals(
                new CutRefusal(Reason.TOO_MANY_RANGES, "the cut has 1001 ranges; 1000 are allowed"),
                assertInstanceOf(Cutting.Refused.class, cutting).refusal());
    }

    @ParameterizedTest
    @EnumSource
    void cutWithMoreSamplesThanTheLimit_isRefused(CutPrecision precision) throws IOException {
        Representation source = ReadFilm.source(FILM);
        IndexReading reading = Mp4Index.read(source, new CutLimits(1 << 20, 1000, 500));
        Mp4Index index = assertInstanceOf(IndexReading.Read.class, reading).index();
        PlaybackRanges ranges = new PlaybackRanges(Collections.nCopies(40, TimeRange.from(Duration.ZERO)));

        assertEquals(
                Reason.CUT_TOO_LARGE,
                assertInstanceOf(Cutting.Refused.class, index.cut(source, ranges, precision))
                        .refusal()
                        .reason());
    }

    /** Numbers such as {@code 5-7 31}. */
    private static List<Integer> pictures(String runs) {
        return Stream.of(runs.split(" ", -1))
                .flatMap(run -> {
                    int dash = run.indexOf('-');
                    int first = Integer.parseInt(dash < 0 ? run : run.substring(0, dash));
                    int last = dash < 0 ? first : Integer.parseInt(run.substring(dash + 1));
                    return IntStream.rangeClosed(first, last).boxed();
                })
                .toList();
    }
}
