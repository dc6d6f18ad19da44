package io.github.playrange.examples.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.microsoft.playwright.Locator;
import io.github.playrange.examples.editor.harness.Chromium;
import io.github.playrange.examples.editor.harness.Cut;
import io.github.playrange.examples.editor.harness.FrameProbe;
import io.github.playrange.examples.editor.harness.FrontServer;
import io.github.playrange.examples.editor.harness.NumberedFilm;
import io.github.playrange.examples.editor.harness.TomcatServer;
import io.github.playrange.examples.editor.harness.VideosOnly;
import io.github.playrange.examples.editor.harness.Wait;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Checks the eyes of the other tests: what they say of the frames on screen is worth something only if every frame is
 * read as what it is, and if a frame that must not be seen is noticed.
 */
class NumberedFilmIT {

    private static final String PAGE = "<!DOCTYPE html><title>film</title><video src='/bare/videos/numbered.mp4'>";

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @AutoClose
    private static TomcatServer tomcat;

    @AutoClose
    private static FrontServer front;

    @BeforeAll
    static void serve() throws Exception {
        tomcat = new TomcatServer.Setup("numbered-film")
                .application("bare", VideosOnly.serving(NumberedFilm.file().getParent()))
                .start();
        front = FrontServer.inFrontOf(tomcat.origin(), "").page("/film.html", PAGE, Map.of());
    }

    @Test
    void everyFrameIsReadAsItsOwnNumber() {
        Locator video = open();
        List<Integer> asked = IntStream.iterate(0, frame -> frame < NumberedFilm.FRAMES, frame -> frame + 37)
                .boxed()
                .toList();
        FrameProbe probe = FrameProbe.on(video);
        List<Integer> shown = asked.stream()
                .map(frame -> {
                    video.evaluate("(video, time) => { video.currentTime = time; }", (frame + 0.5) / NumberedFilm.RATE);
                    return probe.still();
                })
                .toList();
        assertEquals(asked, shown);
    }

    @Test
    void aPlayerThatKnowsNothingOfRangesShowsAllFramesAndIsFoundOut() {
        Locator video = open();
        FrameProbe probe = FrameProbe.on(video);
        video.evaluate("video => { video.currentTime = 16; video.play(); }");
        Wait.until(video, "video => video.ended");
        List<Integer> shown = probe.frames();
        List<Integer> sinceTheJump = shown.subList(shown.indexOf(400), shown.size());
        Cut.of(16_000, 20_000).assertPlayedAs(sinceTheJump);
        Cut withARemovedPart = Cut.of(16_000, 17_000, 17_200, 20_000);
        assertThrows(AssertionError.class, () -> withARemovedPart.assertNothingRemovedIn(sinceTheJump));
    }

    private static Locator open() {
        return CHROMIUM.tab().open(front.url("/film.html")).locator("video");
    }
}
