package io.github.playrange.examples.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.playrange.examples.editor.harness.Cut;
import io.github.playrange.examples.editor.harness.FrameProbe;
import io.github.playrange.examples.editor.harness.FrameRate;
import io.github.playrange.examples.editor.harness.FrontServer;
import io.github.playrange.examples.editor.harness.NumberedFilm;
import io.github.playrange.examples.editor.harness.TomcatServer;
import io.github.playrange.examples.editor.harness.VideosOnly;
import io.github.playrange.examples.editor.harness.browser.Browser;
import io.github.playrange.examples.editor.harness.browser.BrowserPage;
import io.github.playrange.examples.editor.harness.browser.Browsers;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Checks the eyes of the other tests: what they say of the frames on screen is worth something only if every frame is
 * read as what it is, and if a frame that must not be seen is noticed.
 */
class NumberedFilmIT {

    private static final List<NumberedFilm> FILMS = List.of(
            NumberedFilm.STANDARD,
            new NumberedFilm(new FrameRate(30_000, 1001), 10, 42),
            new NumberedFilm(FrameRate.of(50), 2, 42));

    private static final double NANOSECONDS = 1e9;

    @RegisterExtension
    static final Browsers BROWSERS = new Browsers();

    @AutoClose
    private static TomcatServer tomcat;

    @AutoClose
    private static FrontServer front;

    @BeforeAll
    static void serve() throws Exception {
        tomcat = new TomcatServer.Setup("numbered-film")
                .application("bare", VideosOnly.serving(NumberedFilm.folder()))
                .start();
        front = FrontServer.inFrontOf(tomcat.origin(), "");
    }

    static Stream<Arguments> filmsInBrowsers() {
        return Stream.of(Browser.values()).flatMap(browser -> FILMS.stream().map(film -> Arguments.of(browser, film)));
    }

    @ParameterizedTest
    @MethodSource("filmsInBrowsers")
    void everyFrameIsReadAsItsOwnNumber(Browser browser, NumberedFilm film) throws Exception {
        BrowserPage page = open(browser, film);
        List<Integer> asked = IntStream.iterate(0, frame -> frame < film.frames(), frame -> frame + 37)
                .boxed()
                .toList();
        FrameProbe probe = FrameProbe.on(page, "video");
        List<Integer> shown = asked.stream()
                .map(frame -> {
                    FrameRate rate = film.rate();
                    double middle = (rate.startOf(frame) + rate.startOf(frame + 1)) / (2 * NANOSECONDS);
                    page.evaluate("(time) => { document.querySelector('video').currentTime = time; }", middle);
                    return probe.still();
                })
                .toList();
        assertEquals(asked, shown);
    }

    @Tag("timing")
    @ParameterizedTest
    @EnumSource
    void aPlayerThatKnowsNothingOfRangesShowsAllFramesAndIsFoundOut(Browser browser) throws Exception {
        BrowserPage page = open(browser, NumberedFilm.STANDARD);
        FrameProbe probe = FrameProbe.on(page, "video");
        page.evaluate("""
                () => {
                  const video = document.querySelector('video');
                  video.currentTime = 16;
                  video.play();
                }
                """);
        page.until("() => document.querySelector('video').ended");
        List<Integer> shown = probe.frames();
        List<Integer> sinceTheJump = shown.subList(shown.indexOf(400), shown.size());
        Cut.of(16_000, 20_000).assertPlayedAs(sinceTheJump);
        Cut withARemovedPart = Cut.of(16_000, 17_000, 17_200, 20_000);
        assertThrows(AssertionError.class, () -> withARemovedPart.assertNothingRemovedIn(sinceTheJump));
    }

    private static BrowserPage open(Browser browser, NumberedFilm film) throws Exception {
        String name = film.file().getFileName().toString();
        String video = "<!DOCTYPE html><title>film</title><video src='/bare/videos/" + name + "'></video>";
        BrowserPage page = BROWSERS.page(browser);
        page.open(front.page("/film.html", video, Map.of()).url("/film.html"));
        return page;
    }
}
