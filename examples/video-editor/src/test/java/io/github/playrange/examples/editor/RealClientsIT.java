package io.github.playrange.examples.editor;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.playrange.examples.editor.harness.EditorServer;
import io.github.playrange.examples.editor.harness.Http;
import io.github.playrange.examples.editor.harness.NumberedFilm;
import io.github.playrange.examples.editor.harness.Programs;
import io.github.playrange.examples.editor.harness.TestFolder;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The programs that people fetch films with get the file's own bytes. */
class RealClientsIT {

    private static final int RESUMED_AT = 12_345;

    @RegisterExtension
    static final EditorServer SERVER = EditorServer.ofTestFolder();

    private static byte[] film;
    private static String address;

    @BeforeAll
    static void readFilm() throws Exception {
        film = Files.readAllBytes(NumberedFilm.STANDARD.file());
        address = SERVER.url("/videos/" + TestFolder.FILM);
    }

    @Test
    void curlGetsTheWholeFilm() throws Exception {
        assertArrayEquals(film, curl(address));
    }

    @ParameterizedTest
    @CsvSource({"0-99, 0, 99", "100-, 100, -1", "-100, -100, -1", "1000-1999, 1000, 1999"})
    void curlGetsARange(String range, int first, int last) throws Exception {
        int from = first < 0 ? film.length + first : first;
        int to = last < 0 ? film.length : last + 1;
        assertArrayEquals(Arrays.copyOfRange(film, from, to), curl("-r", range, address));
    }

    @Test
    void curlGoesOnWithADownloadThatBroke(@TempDir Path folder) throws Exception {
        Path download = folder.resolve("resumed.mp4");
        Files.write(download, Arrays.copyOf(film, RESUMED_AT));
        String sizes = new String(
                curl("-C", "-", "-w", "%{http_code} %{size_download}", "-o", download.toString(), address), UTF_8);
        assertEquals("206 " + (film.length - RESUMED_AT), sizes);
        assertArrayEquals(film, Files.readAllBytes(download));
    }

    @Test
    void aria2GetsTheSameBytesOverEightConnections(@TempDir Path folder) throws Exception {
        Path aria2 = Programs.optional("aria2c", "nobody fetches a file over eight connections at once");
        String many = SERVER.url("/videos/" + TestFolder.MANY_BYTES);
        Programs.run(aria2, "-q", "-x8", "-s8", "-k1M", "-d", folder.toString(), "-o", "aria2.bin", many);
        assertEquals(-1, Files.mismatch(TestFolder.file(TestFolder.MANY_BYTES), folder.resolve("aria2.bin")));
    }

    @Test
    void ffmpegSeeksToTheSameFrameAsInTheFile() throws Exception {
        assertArrayEquals(frameAt15Seconds(NumberedFilm.STANDARD.file().toString()), frameAt15Seconds(address));
    }

    @Test
    void aRangeBeyondTheEndIsToldTheLength() throws Exception {
        HttpResponse<byte[]> response = Http.getRange(address, "bytes=" + film.length + "-");
        assertEquals(416, response.statusCode());
        assertEquals(
                "bytes */" + film.length,
                response.headers().firstValue("Content-Range").orElse("none"));
        assertTrue(response.body().length < 200, "one line");
    }

    private static byte[] frameAt15Seconds(String film) throws Exception {
        Path ffmpeg = Programs.required("ffmpeg", "nobody decodes what the server sends");
        return Programs.run(
                ffmpeg,
                "-v",
                "error",
                "-ss",
                "15",
                "-i",
                film,
                "-frames:v",
                "1",
                "-f",
                "rawvideo",
                "-pix_fmt",
                "gray",
                "-");
    }

    private static byte[] curl(String... arguments) throws Exception {
        Path curl = Programs.optional("curl", "nobody knows what curl gets");
        String[] all = new String[arguments.length + 2];
        System.arraycopy(arguments, 0, all, 2, arguments.length);
        all[0] = "-sS";
        all[1] = "--fail";
        return Programs.run(curl, all);
    }
}
