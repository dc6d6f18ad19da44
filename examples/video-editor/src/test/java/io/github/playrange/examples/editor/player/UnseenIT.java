package io.github.playrange.examples.editor.player;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import io.github.playrange.examples.editor.harness.Programs;
import io.github.playrange.examples.editor.harness.TestFolder;
import io.github.playrange.examples.editor.harness.browser.Browser;
import io.github.playrange.examples.editor.harness.browser.BrowserPage;
import io.github.playrange.examples.editor.harness.browser.Browsers;
import io.github.playrange.examples.editor.harness.browser.HiddenPage;
import io.github.playrange.examples.editor.harness.browser.HiddenPages;
import io.github.playrange.examples.editor.player.EditedFilm.Seconds;
import io.github.playrange.player.VideoPlayer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Where no frame tells the time, because nobody sees any or there are none, cuts are still made in time. */
@Tag("timing")
class UnseenIT {

    private static final String TITLE = "The cut";
    private static final String SOUND = "sound.m4a";

    /** How much of a removed part may be heard at a cut, in seconds. */
    private static final double LONGEST_LEAK = 0.08;

    private static final int CUTS = Boolean.getBoolean("playrange.full") ? 18 : 6;

    private static final EditedFilm FILM = EditedFilm.of(IntStream.range(1, CUTS + 1)
            .flatMap(second -> IntStream.of(second * 1_000, second * 1_000 + 500))
            .toArray());

    /** Looks where the media is as often as a worker can tell it to, since pages that are hidden are slowed down. */
    private static final String SAMPLES = """
            async () => {
              const [player] = watch.players;
              const video = player.el().querySelector('video');
              const worker = new Worker('/ticks.js');
              const samples = [];
              worker.onmessage = () => samples.push({ time: video.currentTime, seeking: video.seeking });
              const ended = new Promise((resolve) => player.one('ended', resolve));
              await player.play();
              await ended;
              worker.terminate();
              return samples;
            }
            """;

    /** Without a sound card, Firefox plays a film of sound alone only into a stream. */
    private static final String INTO_A_STREAM =
            "() => { globalThis.stream = document.querySelector('video').mozCaptureStream?.(); }";

    private static final String TIMER_WORKERS =
            "() => watch.workers.filter((address) => address.endsWith('/timer-worker.js')).length";

    private static final String IS_READY =
            "() => globalThis.watch?.players.length === 1 && watch.players[0].readyState() >= 2 && !watch.players[0].seeking()";

    @RegisterExtension
    @Order(1)
    static final Browsers BROWSERS = new Browsers();

    @RegisterExtension
    @Order(2)
    static final HiddenPages HIDDEN = new HiddenPages(BROWSERS);

    @RegisterExtension
    @Order(3)
    static final PlayerSite SITE = new PlayerSite();

    /** Where the media was. */
    private record Sample(double time, boolean seeking) {}

    @BeforeAll
    static void makeSound() throws Exception {
        Path ffmpeg = Programs.required("ffmpeg", "there is no film without pictures");
        String film = TestFolder.file(TestFolder.FILM).toString();
        String sound = TestFolder.file(SOUND).toString();
        Programs.run(ffmpeg, "-v", "error", "-y", "-i", film, "-vn", "-c:a", "copy", sound);
        SITE.file("/ticks.js", "text/javascript", "setInterval(() => postMessage(0), 4);");
    }

    @ParameterizedTest
    @EnumSource
    void inAHiddenTab(Browser browser) throws Exception {
        String address = SITE.page(
                "/unseen", PlayerSite.player(TITLE).ranges(FILM.ranges()).build());
        HiddenPage page = HIDDEN.open(browser, address, IS_READY);
        assertCutInTime(page.evaluate(SAMPLES));
        assertEquals(1, page.evaluate(TIMER_WORKERS).getAsInt(), "workers");
    }

    @ParameterizedTest
    @EnumSource
    void aFilmOfSoundAlone(Browser browser) throws Exception {
        BrowserPage page = BROWSERS.page(browser);
        page.open(SITE.page(
                "/unseen",
                VideoPlayer.builder()
                        .title(TITLE)
                        .source("/videos/" + SOUND)
                        .assets("/playrange")
                        .ranges(FILM.ranges())
                        .build()));
        page.until(IS_READY);
        page.evaluate(INTO_A_STREAM);
        assertCutInTime(page.evaluate(SAMPLES));
        assertEquals(1, page.evaluate(TIMER_WORKERS).getAsInt(), "workers");
    }

    @ParameterizedTest
    @EnumSource
    void whereFramesTellTheTimeThereIsNoWorker(Browser browser) throws Exception {
        BrowserPage page = BROWSERS.page(browser);
        page.open(SITE.page(
                "/unseen", PlayerSite.player(TITLE).ranges(FILM.ranges()).build()));
        page.until(IS_READY);
        assertCutInTime(page.evaluate(SAMPLES));
        assertEquals(0, page.evaluate(TIMER_WORKERS).getAsInt(), "workers");
    }

    private static void assertCutInTime(JsonElement json) {
        List<Double> times = Arrays.stream(new Gson().fromJson(json, Sample[].class))
                .filter(sample -> !sample.seeking())
                .map(Sample::time)
                .toList();
        List<Seconds> ranges = FILM.list();
        List<Double> leaks = IntStream.range(0, ranges.size())
                .mapToObj(index -> leak(times, ranges.get(index).end()))
                .toList();
        assertAll(
                () -> assertTrue(times.size() > 30 * CUTS, () -> "only " + times.size() + " samples"),
                () -> assertTrue(
                        leaks.stream().allMatch(leak -> leak <= LONGEST_LEAK),
                        () -> "played after each range: " + leaks),
                () -> assertTrue(
                        ranges.stream().allMatch(range -> times.stream().anyMatch(range::contains)),
                        "some range was not played"));
    }

    /** How far playback went after the end of a range, in seconds. */
    private static double leak(List<Double> times, double end) {
        double next = end + 0.4;
        return times.stream()
                .mapToDouble(time -> time - end)
                .filter(late -> late > 0 && late < next - end)
                .max()
                .orElse(0);
    }
}
