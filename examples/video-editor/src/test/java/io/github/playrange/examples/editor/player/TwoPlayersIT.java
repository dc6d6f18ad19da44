package io.github.playrange.examples.editor.player;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import io.github.playrange.examples.editor.harness.Cut;
import io.github.playrange.examples.editor.harness.browser.Browser;
import io.github.playrange.examples.editor.harness.browser.BrowserPage;
import io.github.playrange.examples.editor.harness.browser.Browsers;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A player without ranges is what Video.js makes of it, whatever the one beside it plays. */
class TwoPlayersIT {

    private static final String CUT = "The cut";
    private static final String WHOLE = "The whole film";

    private static final EditedFilm FILM = EditedFilm.of(12_000, 13_000, 4_000, 5_000);

    /** All times that the player tells are those of its video. */
    private static final String IS_PLAIN = """
            (player) => {
              const video = player.el().querySelector('video');
              const spans = (ranges) => Array.from({ length: ranges.length }, (_, i) => [ranges.start(i), ranges.end(i)]);
              return [
                Math.abs(player.currentTime() - video.currentTime) < 0.001,
                player.duration() === video.duration,
                player.ended() === video.ended,
                String(spans(player.buffered())) === String(spans(video.buffered)),
                String(spans(player.seekable())) === String(spans(video.seekable)),
                String(spans(player.played())) === String(spans(video.played)),
                player.el().className.includes('vjs-playrange'),
              ];
            }
            """;

    private static final JsonElement PLAIN = JsonParser.parseString("[true, true, true, true, true, true, false]");

    @RegisterExtension
    static final Browsers BROWSERS = new Browsers();

    @RegisterExtension
    static final PlayerSite SITE = new PlayerSite();

    @ParameterizedTest
    @Tag("timing")
    @EnumSource
    void theOneWithoutRangesIsUntouched(Browser browser) throws Exception {
        BrowserPage page = BROWSERS.page(browser);
        page.open(SITE.page(
                "/two",
                PlayerSite.player(CUT).ranges(FILM.ranges()).build(),
                PlayerSite.player(WHOLE).build()));
        ShownPlayer cut = ShownPlayer.of(page, CUT);
        ShownPlayer whole = ShownPlayer.of(page, WHOLE);
        cut.pressPlay();
        cut.awaitEnd();
        cut.setRanges(EditedFilm.of(1_000, 2_000).list());
        cut.setRanges(FILM.list());
        cut.settle();
        assertAll(
                () -> assertEquals(PLAIN, whole.evaluate(IS_PLAIN)),
                () -> assertEquals(List.of(0), whole.frames()),
                () -> assertEquals(
                        0, whole.count("play") + whole.count("ended") + whole.count("playbackrangeschange")));
        whole.playAndPause();
        whole.seek(12.5);
        Readings.of(whole).assertAt(12.5, whole.duration());
        whole.pressBarAt(0.25);
        whole.settle();
        assertEquals(PLAIN, whole.evaluate(IS_PLAIN));
        cut.forgetEvents();
        whole.seek(18.8);
        whole.forgetFrames();
        whole.pressPlay();
        whole.awaitEnd();
        whole.settle();
        assertAll(
                () -> assertEquals(PLAIN, whole.evaluate(IS_PLAIN)),
                () -> Cut.of(18_800, 20_000).assertPlayedAs(whole.frames()),
                () -> assertEquals(1, whole.count("ended")),
                () -> assertEquals(FILM.total(), cut.duration(), 0.001),
                () -> assertEquals(0, cut.count("play") + cut.count("ended") + cut.count("media seeking")));
    }
}
