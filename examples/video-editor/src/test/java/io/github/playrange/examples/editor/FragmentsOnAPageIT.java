package io.github.playrange.examples.editor;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.github.playrange.examples.editor.harness.Chromium;
import io.github.playrange.examples.editor.harness.Cut;
import io.github.playrange.examples.editor.harness.EditorServer;
import io.github.playrange.examples.editor.harness.FrontServer;
import io.github.playrange.examples.editor.harness.PlayerView;
import io.github.playrange.examples.editor.harness.StrictPolicy;
import io.github.playrange.examples.editor.harness.Tab;
import io.github.playrange.examples.editor.harness.TestFolder;
import io.github.playrange.player.VideoPlayer;
import io.github.playrange.player.VideoPlayerBuilder;
import io.github.playrange.timeline.PlaybackRanges;
import io.github.playrange.timeline.TimeRange;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Fragments in pages that are not ours. */
class FragmentsOnAPageIT {

    private static final PlaybackRanges RANGES = PlaybackRanges.of(
            new TimeRange(Duration.ofSeconds(12), Duration.ofSeconds(13)),
            new TimeRange(Duration.ofSeconds(4), Duration.ofSeconds(5)));
    private static final Cut CUT = Cut.of(12_000, 13_000, 4_000, 5_000);

    /** In seconds: a browser that stands on the last frame may give a time that is a frame older. */
    private static final double NEAR_THE_END = 0.1;

    private static final String CUT_TITLE = "The cut";
    private static final String WHOLE_TITLE = "The whole film";

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @RegisterExtension
    static final EditorServer SERVER = EditorServer.ofTestFolder();

    @Test
    @Tag("timing")
    void underTheStrictPolicyTwoPlayersDoNotTouchEachOther() throws Exception {
        String html = document(cut("").toFragment() + whole("").toFragment());
        try (FrontServer site = FrontServer.inFrontOf(SERVER.origin(), "")) {
            site.page("/two.html", html, StrictPolicy.FIELDS);
            Page page = CHROMIUM.tab().open(site.url("/two.html"));
            PlayerView cut = player(page, CUT_TITLE);
            PlayerView whole = player(page, WHOLE_TITLE);
            assertAll(
                    () -> assertEquals(2, cut.duration(), 0.001),
                    () -> assertEquals(20, whole.duration(), 0.05),
                    () -> assertEquals(300, cut.picture().still()),
                    () -> assertEquals(0, whole.picture().still()));
            cut.play();
            cut.awaitEnd();
            assertAll(
                    () -> CUT.assertPlayedAs(cut.picture().frames()),
                    () -> assertEquals(List.of(0), whole.picture().frames(), "the other one stands still"),
                    () -> assertEquals(0, whole.count("play") + whole.count("ended")));
            whole.play();
            whole.awaitTime(2);
            assertAll(
                    () -> Cut.of(0, 2_000)
                            .assertPlayedAs(upTo(50, whole.picture().frames())),
                    () -> assertEquals(20, whole.duration(), 0.05),
                    () -> assertEquals(124, cut.picture().still(), "the other one rests on its last frame"),
                    () -> assertEquals(1, cut.count("ended")));
        }
    }

    @Test
    void theSameFragmentWorksInAPageOfAnotherOrigin() throws Exception {
        try (FrontServer site = FrontServer.alone()) {
            site.page("/", document(cut(SERVER.origin() + "/").toFragment()), Map.of());
            assertPlaysTheCut(CHROMIUM.tab().open(site.url("/")).locator("body"));
            assertEquals(List.of(), site.notFound());
        }
    }

    @Test
    void theSameFragmentWorksInSrcdoc() throws Exception {
        try (FrontServer site = FrontServer.alone()) {
            String inner = document(cut(SERVER.origin() + "/").toFragment())
                    .replace("&", "&amp;")
                    .replace("\"", "&quot;");
            site.page("/", document("<iframe width=700 height=400 srcdoc=\"" + inner + "\"></iframe>"), Map.of());
            Tab tab = CHROMIUM.tab();
            assertPlaysTheCut(tab.open(site.url("/")).frameLocator("iframe").locator("body"));
            assertEquals(List.of(), site.notFound());
        }
    }

    /** Without its frames, which a page of another origin must not read. */
    private static void assertPlaysTheCut(Locator place) {
        PlayerView cut = PlayerView.withoutPictureIn(place);
        assertEquals(2, cut.duration(), 0.001);
        assertEquals(12, cut.sourceTime(), 0.04);
        cut.play();
        cut.awaitEnd();
        assertEquals(5, cut.sourceTime(), NEAR_THE_END);
    }

    private static VideoPlayer cut(String base) {
        return player(base).title(CUT_TITLE).ranges(RANGES).build();
    }

    private static VideoPlayer whole(String base) {
        return player(base).title(WHOLE_TITLE).build();
    }

    private static VideoPlayerBuilder player(String base) {
        return VideoPlayer.builder().source(base + "videos/" + TestFolder.FILM).assets(base + "playrange");
    }

    private static PlayerView player(Page page, String title) {
        return PlayerView.in(page.getByRole(
                AriaRole.REGION,
                new Page.GetByRoleOptions().setName("Video player: " + title).setExact(true)));
    }

    private static List<Integer> upTo(int end, List<Integer> frames) {
        return frames.stream().filter(frame -> frame < end).toList();
    }

    private static String document(String body) {
        return "<!DOCTYPE html><meta charset='utf-8'><title>Somebody's page</title>" + body;
    }
}
