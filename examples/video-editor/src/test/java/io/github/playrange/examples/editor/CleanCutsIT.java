package io.github.playrange.examples.editor;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.playrange.examples.editor.harness.BuildFolder;
import io.github.playrange.examples.editor.harness.Cut;
import io.github.playrange.examples.editor.harness.EditorServer;
import io.github.playrange.examples.editor.harness.FrameRate;
import io.github.playrange.examples.editor.harness.FrontServer;
import io.github.playrange.examples.editor.harness.NumberedFilm;
import io.github.playrange.examples.editor.harness.StrictPolicy;
import io.github.playrange.examples.editor.harness.TomcatServer;
import io.github.playrange.examples.editor.harness.browser.Browser;
import io.github.playrange.examples.editor.harness.browser.BrowserPage;
import io.github.playrange.examples.editor.harness.browser.Browsers;
import io.github.playrange.examples.editor.harness.recording.Combination;
import io.github.playrange.examples.editor.harness.recording.CutComparison;
import io.github.playrange.examples.editor.harness.recording.CutFigures;
import io.github.playrange.examples.editor.harness.recording.CutsTable;
import io.github.playrange.examples.editor.harness.recording.Recorder;
import io.github.playrange.examples.editor.harness.recording.Recording;
import io.github.playrange.player.Preload;
import io.github.playrange.player.VideoPlayer;
import io.github.playrange.timeline.PlaybackRanges;
import io.github.playrange.timeline.TimeRange;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Nothing removed is shown, little that is kept is missed, and hardly any removed sound is heard. In the full form the
 * figures are written down, with those of a listener to {@code timeupdate} that jumps, in the same browser.
 */
@Tag("timing")
class CleanCutsIT {

    /** In milliseconds of wall time for each cut; one frame may always be missing. */
    private static final double MOST_MISSED_PICTURE = 40;

    /**
     * The mean of a few cuts moves by some milliseconds with each frame, and so does the loss without cuts: where more
     * seems to be missed than may be, more cuts are measured, and all of them are judged.
     */
    private static final int MOST_REPETITIONS = 2;

    /** In milliseconds for each cut: far above what is usual, and far below what a recorder misses that is deaf. */
    private static final double MOST_MISSED_SOUND = 150;

    /** In seconds of source time. */
    private static final int LONGEST_CONTROL = 10;

    /** The usual way to skip: on {@code timeupdate}, which comes some four times in a second. */
    private static final String LISTEN = """
            (milliseconds) => {
              const ranges = milliseconds.map(({ start, end }) => ({ start: start / 1000, end: end / 1000 }));
              const video = document.querySelector('video');
              video.addEventListener('timeupdate', () => {
                const { currentTime } = video;
                if (!ranges.some(({ start, end }) => currentTime >= start && currentTime < end)) {
                  const next = ranges.find(({ start }) => start > currentTime);
                  if (next === undefined) {
                    video.pause();
                  } else {
                    video.currentTime = next.start;
                  }
                }
              });
            }
            """;

    /** Of what is heard, in milliseconds, as its own test has it. */
    private static final int ACCURACY = 4;

    private static final CutsTable TABLE = new CutsTable();

    @RegisterExtension
    static final Browsers BROWSERS = new Browsers();

    @AutoClose
    private static TomcatServer tomcat;

    @AutoClose
    private static FrontServer site;

    @BeforeAll
    static void serve() throws Exception {
        tomcat = new TomcatServer.Setup("clean-cuts")
                .videoEditor()
                .property(EditorServer.ROOT_PROPERTY, NumberedFilm.folder().toString())
                .start();
        site = Recorder.prepared(FrontServer.inFrontOf(tomcat.origin(), ""));
    }

    @ParameterizedTest
    @MethodSource("io.github.playrange.examples.editor.harness.recording.Combination#asked")
    void cutsAreClean(Combination combination) throws Exception {
        BrowserPage page = BROWSERS.page(combination.browser());
        CutFigures figures = measured(page, combination);
        for (int more = 0; more < MOST_REPETITIONS && !missesLittle(figures, combination); more++) {
            figures = figures.and(measured(page, combination.lengthened()));
        }
        assertClean(figures, combination);
    }

    private static void assertClean(CutFigures figures, Combination combination) {
        assertAll(
                () -> assertTrue(missesLittle(figures, combination), figures::toString),
                () -> assertTrue(figures.missedSound().sum() <= MOST_MISSED_SOUND, figures::toString),
                () -> assertTrue(figures.removedSound() <= mostRemovedSound(combination.browser()), figures::toString));
    }

    private static boolean missesLittle(CutFigures figures, Combination combination) {
        double frameLasts = combination.rate().frameLasts() / combination.speed();
        return figures.missedPicture().sum() <= Math.max(frameLasts, MOST_MISSED_PICTURE);
    }

    private static CutFigures measured(BrowserPage page, Combination combination) throws Exception {
        Recording whole = playWhole(page, combination);
        double lossWithoutCuts = whole.lossWithoutCuts();
        double heardOfWhole = whole.sound().milliseconds(time -> true) / whole.lasted();
        assertTrue(heardOfWhole > 0.9, () -> "the film was not heard, but of it " + heardOfWhole);
        Recording edited = playEdited(page, combination);
        Cut cut = combination.cut();
        CutFigures figures = CutComparison.of(cut, combination.speed(), edited, lossWithoutCuts);
        TABLE.add(combination, "Playrange", figures, lossWithoutCuts);
        if (combination.isCompared()) {
            CutFigures others =
                    CutComparison.of(cut, combination.speed(), playByTimeUpdates(page, combination), lossWithoutCuts);
            TABLE.add(combination, "`timeupdate`", others, lossWithoutCuts);
        }
        TABLE.write(BuildFolder.path("clean-cuts.md"));
        cut.assertNothingRemovedIn(edited.numbers());
        return figures;
    }

    /** What is measured is there to be measured. */
    @ParameterizedTest
    @EnumSource
    void aListenerToTimeUpdatesIsFoundOut(Browser browser) throws Exception {
        Combination combination = new Combination(browser, FrameRate.of(25), 1, 2, 3);
        Recording recording = playByTimeUpdates(BROWSERS.page(browser), combination);
        CutFigures figures = CutComparison.of(combination.cut(), combination.speed(), recording, 0);
        assertAll(
                () -> assertTrue(figures.removedFrames() > 0, figures::toString),
                () -> assertTrue(figures.removedSound() > mostRemovedSound(browser), figures::toString),
                () -> assertTrue(
                        figures.mostRemovedSound() <= longestRemoved(combination.cut()) + ACCURACY, figures::toString));
    }

    /** More than that, in milliseconds, cannot be heard of a removed part. */
    private static int longestRemoved(Cut cut) {
        List<Cut.Range> kept = cut.ranges();
        return IntStream.range(1, kept.size())
                .map(i -> kept.get(i).start() - kept.get(i - 1).end())
                .max()
                .orElseThrow();
    }

    /** In milliseconds for each cut. */
    private static double mostRemovedSound(Browser browser) {
        return browser == Browser.FIREFOX ? 50 : 30;
    }

    private static Recording playWhole(BrowserPage page, Combination combination) throws Exception {
        int end = Math.min(combination.cut().length(), LONGEST_CONTROL * 1000);
        openBare(page, combination, List.of(new Cut.Range(0, end)));
        return Recorder.on(page, "video").play(combination.speed());
    }

    private static Recording playByTimeUpdates(BrowserPage page, Combination combination) throws Exception {
        openBare(page, combination, combination.cut().ranges());
        return Recorder.on(page, "video").play(combination.speed());
    }

    private static void openBare(BrowserPage page, Combination combination, List<Cut.Range> ranges) throws Exception {
        String video = "<video preload='auto' src='/videos/"
                + combination.film().file().getFileName() + "'></video>";
        open(page, video);
        page.until("() => document.querySelector('video').readyState === 4");
        page.evaluate(LISTEN, ranges);
    }

    private static Recording playEdited(BrowserPage page, Combination combination) throws Exception {
        VideoPlayer player = VideoPlayer.builder()
                .source("videos/" + combination.film().file().getFileName())
                .preload(Preload.AUTO)
                .ranges(ranges(combination.cut()))
                .build();
        open(page, player.toFragment());
        page.until("() => document.querySelector('.video-js')?.player?.usingPlugin('playbackRanges')");
        page.until("() => document.querySelector('video').readyState === 4");
        return Recorder.on(page, "video").play(combination.speed());
    }

    private static void open(BrowserPage page, String body) {
        String html = "<!DOCTYPE html><meta charset='utf-8'><title>Cuts</title>" + body;
        page.open(site.page("/cuts", html, StrictPolicy.FIELDS).url("/cuts"));
    }

    private static PlaybackRanges ranges(Cut cut) {
        return PlaybackRanges.of(cut.ranges().stream()
                .map(range -> new TimeRange(Duration.ofMillis(range.start()), Duration.ofMillis(range.end())))
                .toArray(TimeRange[]::new));
    }
}
