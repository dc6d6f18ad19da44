package io.github.playrange.examples.editor;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import io.github.playrange.captions.Captions;
import io.github.playrange.captions.Cue;
import io.github.playrange.examples.editor.harness.EditorServer;
import io.github.playrange.examples.editor.harness.Http;
import io.github.playrange.examples.editor.harness.TestFolder;
import io.github.playrange.examples.editor.harness.browser.Browser;
import io.github.playrange.examples.editor.harness.browser.BrowserPage;
import io.github.playrange.examples.editor.harness.browser.Browsers;
import io.github.playrange.timeline.MediaFragments;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.LongStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The captions of a film: in the player, which leaves them on the source's clock, and as files, on that of a cut. */
class CaptionsIT {

    /** Ranges of all kinds, none of them so short that a piece of a cue could be left out. */
    private static final String CUT = "t=1.5,3.2&t=3.7,8.1&t=15,16.4&t=2,3.2&t=9.05,9.65&t=18,20";

    private static final int LOOKS = 40;

    /** A seek to a border of a range aims a little inside, and tells the time that was asked for. */
    private static final long NEAR_A_BORDER_MILLIS = 30;

    private static final String PLAYER_WITH_TRACK = """
            () => {
              const { player } = document.querySelector('div.video-js') ?? {};
              return player?.readyState() >= 2 && player.textTracks().length > 0;
            }
            """;

    private static final String OPEN = """
            async () => {
              const { player } = document.querySelector('div.video-js');
              const [track] = Array.from(player.textTracks()).filter(({ kind }) => kind === 'captions');
              track.mode = 'showing';
              globalThis.player = player;
              globalThis.captions = track;
            }
            """;

    private static final String LOOK = """
            async (time) => {
              await new Promise((resolve) => {
                player.one('seeked', resolve);
                player.currentTime(time);
              });
              return Array.from(captions.activeCues, ({ text }) => text);
            }
            """;

    @RegisterExtension
    static final Browsers BROWSERS = new Browsers();

    @RegisterExtension
    static final EditorServer SERVER = EditorServer.ofTestFolder();

    /** The captions are those of the file that the server would make, whose ranges it tells. */
    @ParameterizedTest
    @EnumSource
    void atAnyEditedTimeThePlayerShowsTheCuesOfTheRetimedFile(Browser browser) throws Exception {
        HttpResponse<String> captions = get(TestFolder.CAPTIONS + "?" + CUT);
        String cut = captions.headers().firstValue("Cut-Ranges").orElseThrow();
        List<Cue> cues = Captions.fromWebVtt(captions.body()).cues();
        BrowserPage page = open(browser, cut);
        double total = page.number("() => player.duration()");
        Map<Double, List<String>> expected = new LinkedHashMap<>();
        Map<Double, List<String>> shown = new LinkedHashMap<>();
        for (double time : timesAwayFromBorders(cut, total, cues)) {
            expected.put(time, active(cues, time));
            shown.put(time, texts(page.evaluate(LOOK, time)));
        }
        assertAll(
                () -> assertEquals(LOOKS, expected.size()),
                () -> assertTrue(expected.values().stream().distinct().count() > 10, "a test that looks at nothing"),
                () -> assertEquals(expected, shown));
    }

    @ParameterizedTest
    @EnumSource
    void aNewListLeavesTheCaptionsAsTheyAre(Browser browser) throws Exception {
        BrowserPage page = open(browser, "t=2,4&t=12,13");
        int before = captionRequests(page);
        List<String> atTwelve = active(
                Captions.read(Files.readAllBytes(TestFolder.file(TestFolder.CAPTIONS)))
                        .cues(),
                12.5);
        assertEquals(atTwelve, texts(page.evaluate(LOOK, 2.5)));
        page.evaluate("async () => player.playbackRanges().ranges([{ start: 10, end: 14 }])");
        assertEquals(atTwelve, texts(page.evaluate("async () => Array.from(captions.activeCues, ({ text }) => text)")));
        assertEquals(atTwelve, texts(page.evaluate(LOOK, 2.5)));
        assertEquals(before, captionRequests(page));
    }

    @Test
    void thePlayersTrackHasNoStyleSheetAndADownloadKeepsIt() throws Exception {
        String whole = "STYLE\n::cue(b) { color: gold }";
        assertAll(
                () -> assertFalse(text(TestFolder.CAPTIONS).contains("STYLE")),
                () -> assertFalse(text(TestFolder.CAPTIONS + "?" + CUT).contains("STYLE")),
                () -> assertTrue(text(TestFolder.CAPTIONS + "?download").contains(whole)),
                () -> assertTrue(
                        text(TestFolder.CAPTIONS + "?" + CUT + "&download").contains(whole)),
                () -> assertTrue(disposition(TestFolder.CAPTIONS + "?download").startsWith("attachment")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody.vtt", "text.vtt"})
    void whereThereAreNoCaptionsThereIsNoFile(String name) throws Exception {
        assertEquals(404, get(name).statusCode());
    }

    @Test
    void captionsAndFilmOfOneQueryAreOfTheSameRanges() throws Exception {
        for (String query : List.of("?" + CUT, "?" + CUT + "&precision=key")) {
            assertEquals(
                    get(TestFolder.FILM + query)
                            .headers()
                            .firstValue("Cut-Ranges")
                            .orElseThrow(),
                    get(TestFolder.CAPTIONS + query)
                            .headers()
                            .firstValue("Cut-Ranges")
                            .orElseThrow());
        }
    }

    @Test
    void whatIsWrongIsSaid() throws Exception {
        HttpResponse<String> badCut = get(TestFolder.CAPTIONS + "?t=5,4");
        Path file = TestFolder.file("broken.vtt");
        Files.writeString(file, "No captions.");
        HttpResponse<String> noCaptions = get("broken.vtt");
        Files.delete(file);
        assertAll(
                () -> assertEquals(400, badCut.statusCode()),
                () -> assertTrue(badCut.body().contains("t=5,4"), badCut::body),
                () -> assertEquals(422, noCaptions.statusCode()),
                () -> assertFalse(noCaptions.body().contains("Exception"), noCaptions::body));
    }

    private static BrowserPage open(Browser browser, String cut) throws Exception {
        BrowserPage page = BROWSERS.page(browser);
        page.open(SERVER.url(EditorServer.player(TestFolder.FILM, cut)));
        page.until(PLAYER_WITH_TRACK);
        page.evaluate(OPEN);
        page.until("() => captions.cues?.length > 0");
        return page;
    }

    private static int captionRequests(BrowserPage page) {
        return (int) page.requests().stream()
                .filter(request -> request.url().contains("/videos/" + TestFolder.CAPTIONS))
                .count();
    }

    private static List<Double> timesAwayFromBorders(String cut, double total, List<Cue> cues) {
        long[] joints = MediaFragments.parse(cut).list().orElseThrow().ranges().stream()
                .mapToLong(range -> range.end().minus(range.start()).toMillis())
                .toArray();
        Arrays.parallelPrefix(joints, Long::sum);
        long[] all = LongStream.concat(
                        LongStream.of(joints),
                        cues.stream()
                                .flatMapToLong(cue -> LongStream.of(
                                        cue.start().toMillis(), cue.end().toMillis())))
                .toArray();
        return new Random(4)
                .longs(0, Math.round(total * 1000))
                .filter(time -> LongStream.of(all).allMatch(border -> Math.abs(border - time) > NEAR_A_BORDER_MILLIS))
                .distinct()
                .limit(LOOKS)
                .mapToObj(time -> time / 1000.0)
                .toList();
    }

    private static List<String> active(List<Cue> cues, double seconds) {
        long millis = Math.round(seconds * 1000);
        return cues.stream()
                .filter(cue ->
                        cue.start().toMillis() <= millis && millis < cue.end().toMillis())
                .map(Cue::text)
                .toList();
    }

    private static List<String> texts(JsonElement array) {
        return StreamSupport.stream(array.getAsJsonArray().spliterator(), false)
                .map(JsonElement::getAsString)
                .toList();
    }

    private static String text(String file) throws Exception {
        HttpResponse<String> response = get(file);
        assertEquals(200, response.statusCode(), response::body);
        return response.body();
    }

    private static String disposition(String file) throws Exception {
        return get(file).headers().firstValue("Content-Disposition").orElse("");
    }

    private static HttpResponse<String> get(String file) throws Exception {
        return Http.get(SERVER.url("/videos/" + file));
    }
}
