package io.github.playrange.examples.editor.player;

import io.github.playrange.examples.editor.harness.BuildFolder;
import io.github.playrange.examples.editor.harness.NumberedFilm;
import io.github.playrange.examples.editor.harness.Programs;
import io.github.playrange.examples.editor.harness.Shared;
import io.github.playrange.examples.editor.harness.TomcatServer;
import io.github.playrange.examples.editor.harness.VideosOnly;
import io.github.playrange.examples.editor.harness.WebApplication;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Films that a server cuts, and one that it cannot cut, with captions. */
final class CuttingServer {

    static final String FILM = "/videos/film.mp4";

    static final String CAPTIONS = "/videos/film.vtt";

    /** The same film as QuickTime, under the name of an MP4. */
    static final String QUICKTIME = "/videos/quicktime.mp4";

    private static final String NAME = "cutting-server";

    private CuttingServer() {}

    /** The address of the server that all test classes share. */
    static URI origin(ExtensionContext context) throws Exception {
        return Shared.get(context, NAME, TomcatServer.class, CuttingServer::start)
                .origin();
    }

    private static TomcatServer start() throws IOException, InterruptedException {
        WebApplication videos = VideosOnly.serving(films());
        List<String> jars = new ArrayList<>(videos.jars());
        jars.add("player-html");
        return new TomcatServer.Setup(NAME)
                .application("ROOT", new WebApplication(videos.webXml(), jars))
                .start();
    }

    private static Path films() throws IOException, InterruptedException {
        Path film = NumberedFilm.STANDARD.file();
        Path folder = BuildFolder.emptied(NAME);
        Files.copy(film, folder.resolve("film.mp4"));
        Files.writeString(folder.resolve("film.vtt"), captions());
        Path ffmpeg = Programs.required("ffmpeg", "there is no film that cannot be cut");
        String target = folder.resolve("quicktime.mp4").toString();
        Programs.run(ffmpeg, "-v", "error", "-i", film.toString(), "-c", "copy", "-f", "mov", target);
        return folder;
    }

    /** One caption for each second. */
    private static String captions() {
        return IntStream.range(0, NumberedFilm.STANDARD.length())
                .mapToObj(second -> "00:%02d.000 --> 00:%02d.000\nSecond %d\n".formatted(second, second + 1, second))
                .collect(Collectors.joining("\n", "WEBVTT\n\n", ""));
    }
}
