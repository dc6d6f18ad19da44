package io.github.playrange.examples.editor.player;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.playrange.examples.editor.harness.browser.Box;
import io.github.playrange.examples.editor.harness.browser.Browser;
import io.github.playrange.examples.editor.harness.browser.BrowserPage;
import io.github.playrange.examples.editor.harness.browser.Browsers;
import io.github.playrange.examples.editor.player.EditedFilm.Kind;
import io.github.playrange.player.Autoplay;
import io.github.playrange.player.VideoPlayerBuilder;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Wherever one goes, no removed frame is on screen. */
@Tag("timing")
class SeekingIT {

    private static final boolean FULL = Boolean.getBoolean("playrange.full");
    private static final int MOVES = FULL ? 30 : 6;

    private static final String TITLE = "The cut";

    @RegisterExtension
    static final Browsers BROWSERS = new Browsers();

    @RegisterExtension
    static final PlayerSite SITE = new PlayerSite();

    static Stream<Arguments> films() {
        return LongStream.rangeClosed(11, FULL ? 12 : 11)
                .boxed()
                .flatMap(seed -> Stream.of(Kind.MID_FRAME, Kind.OVERLAPPING, Kind.PLAIN, Kind.RE_ORDERED)
                        .limit(FULL ? 4 : 1)
                        .flatMap(
                                kind -> Stream.of(Browser.values()).map(browser -> Arguments.of(browser, kind, seed))));
    }

    @ParameterizedTest
    @MethodSource("films")
    void aClickOrADragOnTheBarNeverShowsARemovedFrame(Browser browser, Kind kind, long seed) throws Exception {
        EditedFilm film = EditedFilm.random(kind, seed);
        BrowserPage page = BROWSERS.page(browser);
        ShownPlayer player = open(page, player(film));
        Random random = new Random(seed);
        player.playAndPause();
        move(page, player, film, random);
        film.cut().assertNothingRemovedIn(player.frames());
        player.seek(0);
        player.play();
        move(page, player, film, random);
        assertAll(
                () -> film.cut().assertNothingRemovedIn(player.frames()),
                () -> assertTrue(player.frames().size() > MOVES, () -> "only these were seen: " + player.frames()));
    }

    private static void move(BrowserPage page, ShownPlayer player, EditedFilm film, Random random) {
        Box bar = player.bar();
        double y = Math.rint(bar.y(0.5));
        for (int i = 0; i < MOVES; i++) {
            double from = Math.rint(bar.x(random.nextDouble()));
            double to = Math.rint(bar.x(share(film, random)));
            if (i % 3 == 0) {
                page.drag(from, y, to, y);
            } else {
                page.clickAt(to, y);
            }
            if (i % 2 == 0) {
                player.settle();
            }
        }
        player.settle();
    }

    /** A place shortly before or after a joint, where most could go wrong; never so near to the end that it is reached. */
    private static double share(EditedFilm film, Random random) {
        double joint = film.joints().get(random.nextInt(film.joints().size()));
        return (joint + random.nextDouble(-0.1, 0.1)) / film.total();
    }

    @ParameterizedTest
    @EnumSource
    void theFirstPictureIsTheFirstKeptFrame(Browser browser) throws Exception {
        EditedFilm film = EditedFilm.of(7_010, 9_000, 2_000, 3_000);
        ShownPlayer player = open(BROWSERS.page(browser), player(film));
        int frame = player.still();
        assertAll(
                () -> assertTrue(film.cut().beginsWith(frame), () -> "the first picture is " + frame),
                () -> assertEquals(List.of(frame), player.frames(), "from the beginning"));
    }

    @ParameterizedTest
    @EnumSource
    void aFilmThatStartsByItselfStartsWithTheFirstKeptFrame(Browser browser) throws Exception {
        EditedFilm film = EditedFilm.of(7_010, 8_000, 2_000, 3_000);
        ShownPlayer player = open(BROWSERS.page(browser), player(film).autoplay(Autoplay.MUTED));
        player.awaitEnd();
        film.cut().assertPlayedAs(player.frames());
    }

    @ParameterizedTest
    @EnumSource
    void playPressedOnTheLastFrameOfARangeGoesOnWithTheNextOne(Browser browser) throws Exception {
        EditedFilm film = EditedFilm.of(2_000, 3_000, 8_000, 9_010, 5_000, 6_000);
        ShownPlayer player = open(BROWSERS.page(browser), player(film));
        player.playAndPause();
        for (double joint : new double[] {1, 2.01}) {
            player.seek(joint - 0.02);
            player.forgetFrames();
            player.pressPlay();
            player.awaitTime(joint + 0.4);
            player.evaluate("(player) => { player.pause(); }");
            player.settle();
            film.cut().assertNothingRemovedIn(player.frames());
            assertTrue(player.frames().size() > 3, () -> "after the joint: " + player.frames());
        }
        player.seek(film.total() - 0.02);
        player.forgetFrames();
        player.pressPlay();
        player.awaitEnd();
        player.settle();
        assertAll(
                () -> film.cut().assertNothingRemovedIn(player.frames()),
                () -> assertTrue(film.cut().endsWith(player.still()), () -> "rests on " + player.still()),
                () -> assertEquals(1, player.count("ended")));
    }

    private static VideoPlayerBuilder player(EditedFilm film) {
        return PlayerSite.player(TITLE).ranges(film.ranges());
    }

    private static ShownPlayer open(BrowserPage page, VideoPlayerBuilder player) {
        page.open(SITE.page("/seeking", player.build()));
        return ShownPlayer.of(page, TITLE);
    }
}
