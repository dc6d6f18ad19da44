package io.github.playrange.modulepath;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gg.jte.output.StringOutput;
import io.github.playrange.player.VideoPlayer;
import io.github.playrange.timeline.PlaybackRanges;
import io.github.playrange.timeline.TimeRange;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.commons.io.FilenameUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The same page comes from the class path and from the module path. */
class ModulePathTest {

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void aPageIsTheSameOnTheModulePath() throws Exception {
        String page = VideoPlayer.page("/videos", "talk.mp4", PlaybackRanges.of(TimeRange.ofSeconds("3.2", "7.55")));
        String line = System.lineSeparator();
        assertEquals("io.github.playrange.player" + line + page, runOnModulePath());
    }

    private static String runOnModulePath() throws IOException, InterruptedException, URISyntaxException {
        List<String> modules = new ArrayList<>();
        for (Class<?> type :
                List.of(VideoPlayer.class, PlaybackRanges.class, StringOutput.class, FilenameUtils.class)) {
            modules.add(origin(type));
        }
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dfile.encoding=UTF-8",
                        "--module-path",
                        String.join(File.pathSeparator, modules),
                        "--add-modules",
                        "io.github.playrange.player",
                        "--class-path",
                        origin(ModulePathTest.class),
                        PageProgram.class.getName())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), output);
        return output;
    }

    private static String origin(Class<?> type) throws URISyntaxException {
        URI location = type.getProtectionDomain().getCodeSource().getLocation().toURI();
        return Path.of(location).toString();
    }
}
