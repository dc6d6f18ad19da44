package io.github.playrange.examples.editor.player;

import io.github.playrange.examples.editor.harness.EditorServer;
import io.github.playrange.examples.editor.harness.FrameProbe;
import io.github.playrange.examples.editor.harness.FrontServer;
import io.github.playrange.examples.editor.harness.StrictPolicy;
import io.github.playrange.examples.editor.harness.TestFolder;
import io.github.playrange.player.TextTrack;
import io.github.playrange.player.TextTrack.Kind;
import io.github.playrange.player.VideoPlayer;
import io.github.playrange.player.VideoPlayerBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Pages with players of the test folder's film, under the policy that the documentation prints. */
final class PlayerSite implements BeforeAllCallback, AfterAllCallback {

    static final String FILM = "/videos/" + TestFolder.FILM;

    private static final String WATCH = "/watch.js";

    private static final String POSTER = """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 9"><path fill="#264" d="M0 0h16v9H0z"/></svg>
            """;

    private static final String CUES = """
            00:00.000 --> 00:10.000
            The first half, <i>said softly</i>

            00:10.000 --> 00:20.000
            The second half
            """;

    private final Films films;
    private Optional<FrontServer> front = Optional.empty();

    /** Starts, if need be, what serves the films and the player's files. */
    interface Films {

        /** The address of the server, without a slash at its end. */
        URI origin(ExtensionContext context) throws Exception;
    }

    /** Of the test folder, as the video editor serves it. */
    PlayerSite() {
        this(context -> {
            EditorServer server = EditorServer.ofTestFolder();
            server.beforeAll(context);
            return server.origin();
        });
    }

    PlayerSite(Films films) {
        this.films = films;
    }

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        front = Optional.of(FrontServer.inFrontOf(films.origin(context), ""));
        String readFrames = "globalThis.readFrames = " + script(FrameProbe.class, "frame-probe.js") + ";\n";
        file("/poster.svg", "image/svg+xml", POSTER);
        file(WATCH, "text/javascript", readFrames + script(PlayerSite.class, "player-watch.js"));
    }

    @Override
    public void afterAll(ExtensionContext context) {
        front.orElseThrow().close();
    }

    /** A player with everything that a control bar can hold. */
    VideoPlayerBuilder fullPlayer(String title) {
        return player(title)
                .poster("/poster.svg")
                .playbackRates(0.5, 1, 1.5, 2)
                .option("controlBar", Map.of("skipButtons", Map.of("forward", 5, "backward", 5)))
                .track(track(Kind.CAPTIONS, "English", "en", CUES).asDefault())
                .track(track(Kind.SUBTITLES, "Deutsch", "de", CUES))
                .track(track(Kind.DESCRIPTIONS, "Descriptions", "en", CUES))
                .track(track(Kind.CHAPTERS, "Chapters", "en", CUES));
    }

    /** A player of the film, as far as all tests want it. */
    static VideoPlayerBuilder player(String title) {
        return player(title, FILM);
    }

    /** A player of another film. */
    static VideoPlayerBuilder player(String title, String film) {
        return VideoPlayer.builder().title(title).source(film).assets("/playrange");
    }

    /** Shows whole players, one after the other, in a page that is watched from its beginning. */
    String page(String path, VideoPlayer... players) {
        String bodies = Stream.of(players).map(VideoPlayer::toBody).collect(Collectors.joining("\n"));
        return html(
                path,
                "<!DOCTYPE html><html lang='en'><head><meta charset='utf-8'>"
                        + "<meta name='viewport' content='width=device-width'><title>Somebody's page</title>"
                        + "<script src='" + WATCH + "'></script>" + players[0].toHead()
                        + "</head><body><main><h1>Somebody's page</h1>" + bodies + "</main></body></html>",
                Map.of());
    }

    /** Shows a player's own page, watched from its beginning. */
    String whole(String path, VideoPlayer player) {
        return html(path, player.toPage().replace("<head>", "<head><script src='" + WATCH + "'></script>"), Map.of());
    }

    /** Shows a page as it is. */
    String html(String path, String html, Map<String, String> fields) {
        Map<String, String> all = new HashMap<>(fields);
        all.putIfAbsent(StrictPolicy.FIELD, StrictPolicy.VALUE);
        front.orElseThrow().page(path, html, all);
        return url(path);
    }

    /** Serves a text. */
    PlayerSite file(String path, String mediaType, String text) {
        front.orElseThrow().page(path, text, Map.of("Content-Type", mediaType + "; charset=utf-8"));
        return this;
    }

    /** Serves a text track, and names it. */
    TextTrack track(Kind kind, String label, String language, String webVtt) {
        String path = "/" + Integer.toHexString((kind + label + language).hashCode()) + ".vtt";
        file(path, "text/vtt", "WEBVTT\n\n" + webVtt);
        return TextTrack.of(kind, path, language, label);
    }

    String url(String path) {
        return front.orElseThrow().url(path);
    }

    private static String script(Class<?> neighbour, String name) throws IOException {
        try (InputStream script = Objects.requireNonNull(neighbour.getResourceAsStream(name), name)) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
