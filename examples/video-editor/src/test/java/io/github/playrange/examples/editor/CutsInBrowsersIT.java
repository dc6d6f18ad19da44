package io.github.playrange.examples.editor;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.playrange.examples.editor.harness.BuildFolder;
import io.github.playrange.examples.editor.harness.FrameProbe;
import io.github.playrange.examples.editor.harness.FrontServer;
import io.github.playrange.examples.editor.harness.Http;
import io.github.playrange.examples.editor.harness.KeptPictures;
import io.github.playrange.examples.editor.harness.KeptPictures.Foreign;
import io.github.playrange.examples.editor.harness.NumberedFilm;
import io.github.playrange.examples.editor.harness.ShownFrame;
import io.github.playrange.examples.editor.harness.TomcatServer;
import io.github.playrange.examples.editor.harness.VideosOnly;
import io.github.playrange.examples.editor.harness.browser.Browser;
import io.github.playrange.examples.editor.harness.browser.BrowserPage;
import io.github.playrange.examples.editor.harness.browser.Browsers;
import io.github.playrange.examples.editor.harness.recording.PlayedCut;
import io.github.playrange.examples.editor.harness.recording.PlayedCutsTable;
import io.github.playrange.examples.editor.harness.recording.PlayedCutsTable.Share;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The file that a server makes of parts of a film plays in browsers as any film: a plain {@code <video>} that knows nothing
 * of it has its duration, is sought in, and shows no picture that was removed. In Firefox that last is not so for each
 * file, and is written down instead.
 */
@Tag("timing")
class CutsInBrowsersIT {

    private static final int SEEKS = 30;
    private static final int SEEKS_BESIDE_JOINTS = 20;

    /** In seconds: one frame of sound. */
    private static final double AUDIO_FRAME = 1024 / 48_000.0;

    private static final String PLAY = """
            async (patience) => {
              const video = document.querySelector('video');
              const ended = new Promise((resolve, reject) => {
                video.addEventListener('ended', resolve);
                video.addEventListener('error', () => reject(new Error(video.error.message)));
                setTimeout(() => reject(new Error(`it stands at ${video.currentTime}`)), patience);
              });
              await video.play();
              await ended;
              const { totalVideoFrames, droppedVideoFrames } = video.getVideoPlaybackQuality();
              return { decoded: totalVideoFrames, dropped: droppedVideoFrames };
            }
            """;

    /** In milliseconds: an upper bound. */
    private static final int PATIENCE = 150_000;

    /** What a browser counts of a video that it has played. */
    private record Played(int decoded, int dropped) {}

    private static final PlayedCutsTable TABLE = new PlayedCutsTable();

    @RegisterExtension
    static final Browsers BROWSERS = new Browsers();

    @AutoClose
    private static TomcatServer tomcat;

    @AutoClose
    private static FrontServer front;

    @BeforeAll
    static void serve() throws Exception {
        tomcat = new TomcatServer.Setup("cuts-in-browsers")
                .application("bare", VideosOnly.serving(NumberedFilm.folder()))
                .start();
        front = FrontServer.inFrontOf(tomcat.origin(), "");
    }

    @ParameterizedTest
    @MethodSource("io.github.playrange.examples.editor.harness.recording.PlayedCut#asked")
    void aCutPlaysAsAnyFilm(PlayedCut cut) throws Exception {
        String address = "/bare/videos/" + cut.film().file().getFileName() + "?" + cut.query();
        JsonObject described = JsonParser.parseString(
                        Http.get(front.url(address + "&description=json")).body())
                .getAsJsonObject();
        KeptPictures kept = KeptPictures.described(cut.rate(), described.getAsJsonArray("ranges"));
        String applied = described.get("precision").getAsString();
        double length = described.get("duration").getAsDouble();

        BrowserPage page = open(cut.browser(), address);
        double durationOff = page.number("() => document.querySelector('video').duration") - length;
        FrameProbe probe = FrameProbe.on(page, "video");
        Played played = new Gson().fromJson(page.evaluate(PLAY, PATIENCE), Played.class);
        List<ShownFrame> shown = probe.shown();
        FrameProbe.Presented presented = probe.presented();
        page.screenshot(BuildFolder.path("screenshots").resolve("cut-" + cut.browser() + "-" + applied + ".png"));
        List<String> wrong = new ArrayList<>();
        Share seeks = seek(page, probe, kept, awayFromJoints(kept), wrong);
        Share seeksBesideJoints = seek(page, probe, kept, besideJoints(kept), new ArrayList<>());

        Foreign foreign = kept.foreignIn(shown);
        TABLE.add(
                cut,
                applied,
                new PlayedCutsTable.Row(
                        foreign,
                        kept.count(),
                        kept.seenIn(shown),
                        presented.frames(),
                        presented.frames() - presented.reported(),
                        played.decoded(),
                        played.dropped(),
                        durationOff,
                        seeks,
                        seeksBesideJoints));
        TABLE.write(BuildFolder.path("cuts-in-browsers.md"));
        assertAll(
                () -> assertEquals(cut.joints(), kept.joints(), "a test of fewer joints than it says"),
                () -> assertTrue(
                        !applied.equals("exact")
                                || kept.mostMoved(cut.cut()) <= cut.rate().frameLasts() / 2,
                        () -> "a border was moved by " + kept.mostMoved(cut.cut()) + " ms"),
                () -> assertEquals(kept.length(), length, 0.001),
                () -> assertEquals(0, durationOff, durationTolerance(cut.browser())),
                () -> assertEquals(List.of(), wrong, "seeks"),
                () -> assertTrue(
                        kept.seenIn(shown) > kept.count() * leastSeen(cut.browser()),
                        () -> "hardly anything was seen: " + shown),
                () -> assertTrue(
                        foreign.pictures() == 0 || mayShowForeignPictures(cut.browser(), applied),
                        () -> foreign + " of all these: " + shown));
    }

    /** Firefox shows what a file hides, if it is not fast enough to pass over it. */
    private static boolean mayShowForeignPictures(Browser browser, String applied) {
        return browser == Browser.FIREFOX && applied.equals("exact");
    }

    /** Of less, nothing can be said; of a large film with rare key frames, Firefox leaves out most while it is busy. */
    private static double leastSeen(Browser browser) {
        return browser == Browser.FIREFOX ? 0.1 : 0.5;
    }

    /** In seconds; Firefox counts the frame of sound as well that a decoder needs before the first one that is heard. */
    private static double durationTolerance(Browser browser) {
        return browser == Browser.FIREFOX ? 2 * AUDIO_FRAME : AUDIO_FRAME;
    }

    private static IntStream awayFromJoints(KeptPictures kept) {
        return new Random(7)
                .ints(0, kept.count())
                .filter(position -> !kept.isBesideAJoint(position))
                .limit(SEEKS);
    }

    /**
     * Apart from the others, and only written down: Chromium, while it is paused, may rest on a hidden key frame where it is
     * sent to one of these, though not if it plays.
     */
    private static IntStream besideJoints(KeptPictures kept) {
        return IntStream.range(0, kept.count()).filter(kept::isBesideAJoint).limit(SEEKS_BESIDE_JOINTS);
    }

    /**
     * Seeks to places in the file, somewhere into the picture that is there, and looks which one then stands on screen. The one
     * before it is not counted as right, nor as wrong: Chromium, while it is paused, takes the mean time for which pictures
     * have been shown for that of each, and may rest on one that has just gone.
     */
    private static Share seek(
            BrowserPage page, FrameProbe probe, KeptPictures kept, IntStream positions, List<String> wrong) {
        Random random = new Random(8);
        int[] all = positions.toArray();
        int right = 0;
        for (int position : all) {
            double time = kept.timeOf(position, 0.1 + 0.8 * random.nextDouble());
            page.evaluate("(time) => { document.querySelector('video').currentTime = time; }", time);
            int shown = probe.still();
            if (kept.isRight(position, shown)) {
                right++;
            } else if (!kept.isTheOneBefore(position, shown)) {
                wrong.add("at " + time + " s frame " + shown + " instead of " + kept.at(position));
            }
        }
        return new Share(right, all.length);
    }

    private static BrowserPage open(Browser browser, String video) throws Exception {
        BrowserPage page = BROWSERS.page(browser);
        page.open(front.page("/cut", page(video), Map.of()).url("/cut"));
        page.until("() => document.querySelector('video').readyState === 4");
        return page;
    }

    private static String page(String video) {
        return "<!DOCTYPE html><meta charset='utf-8'><title>Cut</title>"
                + "<video width='640' height='360' preload='auto' src='" + video.replace("&", "&amp;") + "'></video>";
    }
}
