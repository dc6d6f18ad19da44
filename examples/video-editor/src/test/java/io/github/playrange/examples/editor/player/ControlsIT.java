package io.github.playrange.examples.editor.player;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import io.github.playrange.examples.editor.harness.browser.Box;
import io.github.playrange.examples.editor.harness.browser.Browser;
import io.github.playrange.examples.editor.harness.browser.BrowserPage;
import io.github.playrange.examples.editor.harness.browser.Browsers;
import io.github.playrange.examples.editor.player.EditedFilm.Kind;
import io.github.playrange.examples.editor.player.EditedFilm.Seconds;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every control, and everything that scripts can ask, is on the clock of the edited film. */
class ControlsIT {

    private static final boolean FULL = Boolean.getBoolean("playrange.full");
    private static final int POSITIONS = FULL ? 15 : 3;

    private static final String TITLE = "The cut";
    private static final int SKIP = 5;
    private static final int ARROW = 5;
    private static final int PAGE = 60;

    private static final List<String> KEYS =
            List.of(("5,ArrowRight,3,ArrowLeft,Home,ArrowUp,ArrowDown,8,PageDown,9,PageUp,"
                            + "ArrowLeft,End,ArrowLeft,1,skip forward,skip backward,7,skip forward")
                    .split(",", -1));

    @RegisterExtension
    static final Browsers BROWSERS = new Browsers();

    @RegisterExtension
    static final PlayerSite SITE = new PlayerSite();

    static Stream<Arguments> allFilms() {
        return LongStream.rangeClosed(1, FULL ? 3 : 1)
                .boxed()
                .flatMap(seed -> Stream.of(Kind.values())
                        .flatMap(
                                kind -> Stream.of(Browser.values()).map(browser -> Arguments.of(browser, kind, seed))));
    }

    /** Of every kind in one browser at least. */
    static Stream<Arguments> filmsOfEveryKind() {
        return allFilms()
                .filter(film -> FULL
                        || film.get()[0] == Browser.CHROMIUM
                        || (film.get()[1] != Kind.PLAIN && film.get()[1] != Kind.OVERLAPPING));
    }

    /** Of one kind in each browser. */
    static Stream<Arguments> films() {
        return allFilms().filter(film -> FULL || film.get()[1] == Kind.RE_ORDERED);
    }

    @ParameterizedTest
    @MethodSource("filmsOfEveryKind")
    void readingsAreThoseOfTheEditedFilm(Browser browser, Kind kind, long seed) throws Exception {
        EditedFilm film = EditedFilm.random(kind, seed);
        BrowserPage page = BROWSERS.page(browser);
        ShownPlayer player = open(page, film);
        player.playAndPause();
        Random random = new Random(seed);
        for (int i = 0; i < POSITIONS; i++) {
            double edited = random.nextDouble() * film.total();
            player.seek(edited);
            assertStandsAt(player, film, edited);
            double share = random.nextDouble();
            assertTooltipAt(page, player, film, share);
            player.pressBarAt(share);
            player.settle();
            double pixel = film.total() * Readings.of(player).pixel();
            assertEquals(share * film.total(), player.time(), pixel + EditedFilm.FRAME, "a click on the bar");
            assertStandsAt(player, film, player.time());
        }
        assertBufferedAndPlayed(player, film, random);
    }

    @ParameterizedTest
    @MethodSource("films")
    void keysAndButtonsMoveInTheEditedFilm(Browser browser, Kind kind, long seed) throws Exception {
        EditedFilm film = EditedFilm.random(kind, seed);
        BrowserPage page = BROWSERS.page(browser);
        ShownPlayer player = open(page, film);
        player.playAndPause();
        double edited = player.time();
        int ends = 0;
        List<String> keys = new ArrayList<>(KEYS);
        Collections.shuffle(keys, new Random(seed));
        for (String key : keys) {
            if (key.startsWith("skip")) {
                page.hover(player.part("video"));
                page.click(player.part(".vjs-" + key.replace(' ', '-') + "-" + SKIP));
            } else {
                player.pressOnBar(key);
            }
            player.settle();
            edited = Math.max(0, Math.min(film.total(), moved(edited, key, film.total())));
            ends += edited == film.total() ? 1 : 0;
            assertEquals(edited, player.time(), EditedFilm.FRAME, "after " + key);
            int frame = player.still();
            double expected = edited;
            assertTrue(film.mayShow(frame, edited), () -> key + " to " + expected + " shows frame " + frame);
        }
        assertEquals(ends, player.count("ended"), () -> "each time that it came to the end, by " + keys);
        film.cut().assertNothingRemovedIn(player.frames());
    }

    @ParameterizedTest
    @MethodSource("films")
    void whilePlayingTheClocksGoTogether(Browser browser, Kind kind, long seed) throws Exception {
        EditedFilm film = EditedFilm.random(kind, seed);
        ShownPlayer player = open(BROWSERS.page(browser), film);
        record Sample(double edited, double source, boolean seeking) {}
        player.evaluate("(player) => { player.playbackRate(2); }");
        JsonElement samples = player.evaluate("""
                async (player) => {
                  const samples = [];
                  await player.play();
                  while (!player.ended()) {
                    const video = player.el().querySelector('video');
                    const source = video.currentTime;
                    samples.push({ edited: player.currentTime(), source, seeking: video.seeking });
                    await new Promise((resolve) => setTimeout(resolve, 100));
                  }
                  return samples;
                }
                """);
        Sample[] all = new Gson().fromJson(samples, Sample[].class);
        assertTrue(all.length > 10, () -> "only " + all.length + " samples");
        double last = 0;
        for (Sample sample : all) {
            boolean isKept = film.keeps(sample.source()) || film.keeps(sample.source() - EditedFilm.FRAME);
            assertTrue(isKept, () -> sample + " is removed");
            assertEquals(film.toSource(sample.edited()), sample.source(), 2 * EditedFilm.FRAME, sample::toString);
            assertTrue(sample.edited() >= last, sample + " goes back");
            last = sample.edited();
        }
    }

    private static double moved(double edited, String key, double total) {
        return switch (key) {
            case "Home" -> 0;
            case "End" -> total;
            case "ArrowLeft", "ArrowDown" -> edited - ARROW;
            case "ArrowRight", "ArrowUp" -> edited + ARROW;
            case "PageDown" -> edited - PAGE;
            case "PageUp" -> edited + PAGE;
            case "skip forward" -> edited + SKIP;
            case "skip backward" -> edited - SKIP;
            default -> total * Integer.parseInt(key) / 10;
        };
    }

    private static void assertStandsAt(ShownPlayer player, EditedFilm film, double edited) {
        Readings.of(player).assertAt(edited, film.total());
        int frame = player.still();
        assertTrue(film.mayShow(frame, edited), () -> "at " + edited + " of " + film + " frame " + frame);
        assertEquals(film.toSource(edited), player.sourceTime(), EditedFilm.FRAME, "sourceTime()");
        assertEquals(
                film.toSource(edited),
                player.number("(player, time) => player.playbackRanges().toSource(time)", edited),
                1e-6,
                "toSource()");
    }

    private static void assertTooltipAt(BrowserPage page, ShownPlayer player, EditedFilm film, double share) {
        Box bar = player.bar();
        player.settle();
        double x = Math.rint(bar.x(share));
        page.moveTo(x, Math.rint(bar.y(0.5)));
        player.settle();
        double pointed = (x - bar.left()) / bar.width() * film.total();
        String text = player.text(
                "(player) => player.el().querySelector('.vjs-mouse-display .vjs-time-tooltip').textContent");
        assertTrue(Readings.clocks(pointed).contains(text), () -> "the tooltip at " + pointed + " says " + text);
    }

    private static void assertBufferedAndPlayed(ShownPlayer player, EditedFilm film, Random random) {
        assertEquals(List.of(new Seconds(0, film.total())), spans(player, "seekable"));
        assertMapped(player, film, "buffered", random);
        assertMapped(player, film, "played", random);
        player.evaluate(
                """
                (player, spans) => {
                  const video = player.el().querySelector('video');
                  Object.defineProperty(video, 'buffered', {
                    get: () => videojs.time.createTimeRanges(spans.map(({ start, end }) => [start, end])),
                  });
                  player.trigger('progress');
                }
                """, List.of(new Seconds(0, 1.1), new Seconds(1.9, 6.3), new Seconds(7.01, 11.5), new Seconds(16, 18)));
        assertMapped(player, film, "buffered", random);
        player.settle();
        List<Seconds> buffered = spans(player, "buffered");
        List<Seconds> bars = List.of(new Gson().fromJson(player.evaluate("""
                                (player) => {
                                  const box = (element) => element.getBoundingClientRect();
                                  const { left, width } = box(player.el().querySelector('.vjs-progress-holder'));
                                  const total = player.duration();
                                  return [...player.el().querySelectorAll('.vjs-load-progress div')].map((part) => ({
                                    start: (total * (box(part).left - left)) / width,
                                    end: (total * (box(part).right - left)) / width,
                                  }));
                                }
                                """), Seconds[].class));
        double pixel = film.total() * Readings.of(player).pixel();
        assertEquals(buffered.size(), bars.size(), "parts of the bar of what is buffered");
        for (int i = 0; i < bars.size(); i++) {
            assertEquals(buffered.get(i).start(), bars.get(i).start(), 2 * pixel, "start of part " + i);
            assertEquals(buffered.get(i).end(), bars.get(i).end(), 2 * pixel, "end of part " + i);
        }
    }

    /** What is so at an edited time is what is so at its source time. */
    private static void assertMapped(ShownPlayer player, EditedFilm film, String kind, Random random) {
        List<Seconds> edited = spans(player, kind);
        List<Seconds> source = spansOfTheVideo(player, kind);
        assertAll(random.doubles(200, 0, film.total())
                .filter(time -> isApartFromBorders(time, edited) && isApartFromBorders(film.toSource(time), source))
                .mapToObj(time -> () -> assertEquals(
                        source.stream().anyMatch(span -> span.contains(film.toSource(time))),
                        edited.stream().anyMatch(span -> span.contains(time)),
                        kind + " at " + time + ": " + edited + " of " + source)));
    }

    private static boolean isApartFromBorders(double time, List<Seconds> spans) {
        return spans.stream()
                .noneMatch(span -> Math.abs(span.start() - time) < 1e-3 || Math.abs(span.end() - time) < 1e-3);
    }

    private static List<Seconds> spans(ShownPlayer player, String kind) {
        return spans(player, "player", kind);
    }

    private static List<Seconds> spansOfTheVideo(ShownPlayer player, String kind) {
        return spans(player, "player.el().querySelector('video')", kind);
    }

    private static List<Seconds> spans(ShownPlayer player, String owner, String kind) {
        String script = """
                (player) => {
                  const owner = OWNER;
                  const spans = typeof owner.KIND === 'function' ? owner.KIND() : owner.KIND;
                  return Array.from({ length: spans.length }, (_, i) => ({ start: spans.start(i), end: spans.end(i) }));
                }
                """;
        return List.of(new Gson()
                .fromJson(player.evaluate(script.replace("OWNER", owner).replace("KIND", kind)), Seconds[].class));
    }

    private static ShownPlayer open(BrowserPage page, EditedFilm film) {
        page.open(SITE.page(
                "/controls",
                PlayerSite.player(TITLE)
                        .ranges(film.ranges())
                        .size(960, 540)
                        .option("controlBar", Map.of("skipButtons", Map.of("forward", SKIP, "backward", SKIP)))
                        .build()));
        return ShownPlayer.of(page, TITLE);
    }
}
