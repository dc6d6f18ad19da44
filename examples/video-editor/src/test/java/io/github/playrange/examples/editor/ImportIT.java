package io.github.playrange.examples.editor;

import static io.github.playrange.examples.editor.harness.EditorRequests.code;
import static io.github.playrange.examples.editor.harness.EditorRequests.encoded;
import static io.github.playrange.examples.editor.harness.EditorRequests.field;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import io.github.playrange.examples.editor.harness.BuildFolder;
import io.github.playrange.examples.editor.harness.EditorRequests;
import io.github.playrange.examples.editor.harness.EditorServer;
import io.github.playrange.examples.editor.harness.FolderContent;
import io.github.playrange.examples.editor.harness.Http;
import io.github.playrange.examples.editor.harness.Programs;
import io.github.playrange.examples.editor.harness.TomcatServer;
import io.github.playrange.examples.editor.harness.Wait;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is imported is a video, lies where it belongs, and is served as what it is. */
class ImportIT {

    private static final int LIMIT = 1 << 20;
    private static final String TALK = "talk.mp4";
    private static final String WORDS = "WEBVTT\n\n00:00.000 --> 00:01.000\nTwo words\n";

    private static Path root;
    private static Path work;
    private static byte[] mp4;
    private static byte[] webm;
    private static byte[] sound;
    private static byte[] quickTime;
    private static Map<String, String> rootBefore;
    private static TomcatServer tomcat;
    private static EditorRequests requests;

    @BeforeAll
    static void start() throws Exception {
        root = BuildFolder.emptied("importing/videos");
        work = BuildFolder.emptied("importing/work");
        mp4 = made("film.mp4", "-f lavfi -i testsrc=s=64x64:d=2 -c:v libx264 -preset ultrafast -pix_fmt yuv420p");
        webm = made("film.webm", "-f lavfi -i testsrc=s=64x64:d=1 -c:v libvpx -deadline realtime");
        sound = made("sound.mp4", "-f lavfi -i sine=d=1 -c:a aac");
        quickTime = made("film.mov", "-f lavfi -i testsrc=s=64x64:d=1 -c:v libx264 -preset ultrafast");
        Files.write(root.resolve(TALK), mp4);
        rootBefore = FolderContent.of(root);
        tomcat = new TomcatServer.Setup("importing")
                .videoEditor()
                .property(EditorServer.ROOT_PROPERTY, root.toString())
                .property(EditorServer.WORK_PROPERTY, work.toString())
                .property(EditorServer.WRITABLE_PROPERTY, "true")
                .property("playrange.maxImportBytes", Integer.toString(LIMIT))
                .start();
        requests = new EditorRequests(tomcat.origin().toString());
    }

    private static byte[] made(String name, String options) throws IOException, InterruptedException {
        Path file = root.resolveSibling(name);
        Programs.run(
                Programs.required("ffmpeg", "there is nothing to import"),
                ("-v error -y " + options + " " + file).split(" "));
        return Files.readAllBytes(file);
    }

    @AfterAll
    static void stop() {
        tomcat.close();
    }

    @AfterEach
    void nothingIsLeftBehind() throws Exception {
        assertEquals(rootBefore, FolderContent.of(root));
        for (String name : FolderContent.names(work.resolve("imported"))) {
            assertEquals(204, remove("imported/" + name).statusCode(), name);
        }
        Map<String, String> left = FolderContent.of(work);
        left.remove(".lock");
        left.keySet().removeIf(name -> name.startsWith("transcripts/videos-"));
        assertEquals(Map.of(), left);
    }

    @Test
    void anImportedVideoIsListedPlayedCutAndEdited() throws Exception {
        assertEquals("imported/Grüße.mp4", imported("Grüße.mp4", mp4, 201));
        HttpResponse<byte[]> whole = Http.getBytes(tomcat.origin() + "/videos/imported/Gr%C3%BC%C3%9Fe.mp4");
        assertEquals(200, whole.statusCode());
        assertEquals("video/mp4", field(whole, "Content-Type"));
        assertEquals("nosniff", field(whole, "X-Content-Type-Options"));
        assertArrayEquals(mp4, whole.body());
        HttpResponse<byte[]> range =
                Http.getRange(tomcat.origin() + "/videos/imported/Gr%C3%BC%C3%9Fe.mp4", "bytes=4-7");
        assertEquals("ftyp", new String(range.body(), StandardCharsets.US_ASCII));
        HttpResponse<byte[]> cut = Http.getBytes(tomcat.origin() + "/videos/imported/Gr%C3%BC%C3%9Fe.mp4?t=0.5,1");
        assertEquals(200, cut.statusCode());
        assertEquals("exact", field(cut, "Cut-Precision"));

        String page = requests.page("imported/Grüße.mp4");
        assertEquals(Optional.of("imported/Grüße.mp4"), EditorRequests.attribute(page, "data-video"));
        assertEquals(Optional.of("Grüße"), EditorRequests.attribute(page, "data-title"));
        assertEquals(Optional.of("25"), EditorRequests.attribute(page, "data-frame-rate"));
        assertEquals(404, requests.get("/videos/imported/none.mp4").statusCode());
    }

    @Test
    void anImportedTranscriptIsShownAndItsVideoCanBeEdited() throws Exception {
        String key = imported(TALK, mp4, 201);
        assertEquals(204, words(key, WORDS).statusCode());
        assertTrue(requests.page(key).contains(">words</span>"));
        HttpResponse<String> captions = requests.get("/videos/imported/talk.vtt?t=0,1");
        assertTrue(captions.body().contains("00:00:00.000 --> 00:00:01.000\nTwo words"), captions.body());
        assertEquals("text/vtt;charset=utf-8", field(captions, "Content-Type"));
        assertEquals(
                201,
                requests.save(key, requests.envelope(key, "{\"struck\":[[0,0]]}"), "If-None-Match", "*")
                        .statusCode());
        assertEquals(204, remove(key).statusCode());
        assertEquals("no-such-video", code(remove(key)));
        assertEquals(Map.of(), FolderContent.of(work.resolve("edits")), "an edit goes with its video");
    }

    @Test
    void aTranscriptIsImportedForAVideoOfTheFolderAndEditsOfOtherWordsStay() throws Exception {
        assertEquals(204, words(TALK, WORDS).statusCode());
        String envelope = requests.envelope(TALK, "{\"struck\":[[0,0]]}");
        requests.save(TALK, envelope, "If-None-Match", "*");
        assertEquals(
                204, words(TALK, "1\n00:00:00,000 --> 00:00:01,000\nOther\n").statusCode());
        assertEquals(Optional.of("transcript"), EditorRequests.attribute(requests.page(TALK), "data-stale"));
        assertEquals(envelope, requests.get(EditorRequests.edits(TALK)).body());
        assertEquals(204, words(TALK, WORDS).statusCode());
        assertEquals(Optional.empty(), EditorRequests.attribute(requests.page(TALK), "data-stale"));
        for (String edit : FolderContent.of(work.resolve("edits")).keySet()) {
            Files.delete(work.resolve("edits").resolve(edit));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no words", "{\"words\":[]}", "WEBVTT\n", "{\"words\":[{\"text\":\"x\"}]}"})
    void whatIsNoTranscriptIsNotKept(String text) throws Exception {
        HttpResponse<String> response = words(TALK, text);
        assertEquals(422, response.statusCode(), response.body());
        assertEquals("not-a-transcript", code(response));
    }

    @Test
    void whatIsImportedAgainIsThereOnce() throws Exception {
        assertEquals("imported/talk.mp4", imported(TALK, mp4, 201));
        assertEquals("imported/talk.mp4", imported(TALK, mp4, 200));
        assertEquals("imported/talk.mp4", imported("another name.mp4", mp4, 200));
        assertEquals("imported/talk 2.webm", imported(TALK, webm, 201), "another file of that name");
        assertEquals("imported/TALK 3.webm", imported("TALK", changed(webm), 201), "whatever the case");
    }

    private static byte[] changed(byte[] video) {
        byte[] changed = video.clone();
        changed[changed.length - 1] ^= 1;
        return changed;
    }

    @ParameterizedTest
    @CsvSource({
        "../../talk.mp4, talk.mp4",
        "/etc/cron.d/talk.mp4, talk.mp4",
        "..\\talk.mp4, talk.mp4",
        ".talk.mp4, talk.mp4",
        "con.mp4, _con.mp4",
        "talk.html, talk.html.mp4",
        "talk.webm, talk.mp4",
        "<b>talk</b>.mp4, b_.mp4",
    })
    void aNameLeadsNowhereElse(String given, String name) throws Exception {
        assertEquals("imported/" + name, imported(given, mp4, 201));
        assertTrue(Files.isRegularFile(work.resolve("imported").resolve(name)));
        HttpResponse<byte[]> served = Http.getBytes(tomcat.origin() + "/videos/imported/" + name);
        assertEquals("video/mp4", field(served, "Content-Type"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "..", "/", "...."})
    void whatIsNoNameIsRefused(String name) throws Exception {
        HttpResponse<String> response = put(name, BodyPublishers.ofByteArray(mp4));
        assertEquals(422, response.statusCode());
        assertEquals("bad-name", code(response));
    }

    @ParameterizedTest
    @CsvSource({"html", "svg", "text", "empty", "sound", "quicktime", "truncated", "box", "matroska", "header"})
    void whatIsNoVideoIsRefusedWhateverItIsCalled(String kind) throws Exception {
        byte[] content = switch (kind) {
            case "html" -> bytes("<!doctype html><script>alert(1)</script>");
            case "svg" -> bytes("<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>");
            case "text" -> bytes("This is no film.");
            case "empty" -> new byte[0];
            case "sound" -> sound;
            case "quicktime" -> quickTime;
            case "truncated" -> Arrays.copyOf(mp4, mp4.length / 2);
            case "box" -> bytes("\0\0\0\020ftypisom\0\0\2\0<script>alert(1)</script>");
            case "matroska" -> bytes(latin(webm).replaceFirst("webm", "abcd"));
            default -> Arrays.copyOf(webm, 20);
        };
        HttpResponse<String> response = put(TALK, BodyPublishers.ofByteArray(content));
        assertEquals(415, response.statusCode(), response.body());
        assertEquals("not-a-video", code(response));
        assertFalse(response.body().contains(work.toString()), response.body());
    }

    private static String latin(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    @Test
    void whatIsTooLargeIsRefusedWithAndWithoutItsLength() throws Exception {
        byte[] large = Arrays.copyOf(mp4, LIMIT + 1);
        for (BodyPublisher body :
                new BodyPublisher[] {BodyPublishers.ofByteArray(large), BodyPublishers.ofByteArrays(List.of(large))}) {
            HttpResponse<String> response = put(TALK, body);
            assertEquals(413, response.statusCode());
            assertEquals("too-large", code(response));
        }
    }

    @Test
    void aBrokenConnectionLeavesNothing() throws Exception {
        try (Socket socket =
                new Socket(tomcat.origin().getHost(), tomcat.origin().getPort())) {
            socket.getOutputStream()
                    .write(bytes("PUT /imports?name=talk.mp4 HTTP/1.1\r\nHost: "
                            + tomcat.origin().getAuthority()
                            + "\r\nSec-Fetch-Site: same-origin\r\nContent-Length: 100000\r\n\r\nhalf"));
            socket.getOutputStream().flush();
            Wait.until("the upload has begun", () -> Optional.of(incoming()).filter(count -> count == 1));
            socket.setSoLinger(true, 0);
        }
        Wait.until("the upload is gone", () -> Optional.of(incoming()).filter(count -> count == 0));
    }

    private static int incoming() {
        return FolderContent.names(work.resolve("incoming")).size();
    }

    @Test
    void onlyImportedVideosAreRemoved() throws Exception {
        HttpResponse<String> response = remove(TALK);
        assertEquals(403, response.statusCode());
        assertEquals("read-only", code(response));
    }

    @Test
    void anotherSiteImportsAndRemovesNothing() throws Exception {
        String key = imported(TALK, mp4, 201);
        for (String[] request : new String[][] {
            {"PUT", "/imports?name=other.mp4"},
            {"DELETE", "/imports?video=" + encoded(key)},
            {"PUT", "/transcripts?video=" + encoded(key)}
        }) {
            HttpResponse<String> response = requests.send(
                    request[0], request[1], BodyPublishers.ofByteArray(webm), "Sec-Fetch-Site", "cross-site");
            assertEquals("another-origin", code(response));
        }
    }

    private static String imported(String name, byte[] content, int status) throws IOException, InterruptedException {
        HttpResponse<String> response = put(name, BodyPublishers.ofByteArray(content));
        assertEquals(status, response.statusCode(), response.body());
        return JsonParser.parseString(response.body())
                .getAsJsonObject()
                .get("video")
                .getAsString();
    }

    private static HttpResponse<String> put(String name, BodyPublisher body) throws IOException, InterruptedException {
        return requests.write("PUT", "/imports?name=" + encoded(name), body);
    }

    private static HttpResponse<String> words(String key, String text) throws IOException, InterruptedException {
        return requests.write(
                "PUT", "/transcripts?video=" + encoded(key) + "&name=talk.vtt", BodyPublishers.ofString(text));
    }

    private static HttpResponse<String> remove(String key) throws IOException, InterruptedException {
        return requests.write("DELETE", "/imports?video=" + encoded(key), BodyPublishers.noBody());
    }
}
