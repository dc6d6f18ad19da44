package io.github.playrange.examples.editor;

import static io.github.playrange.examples.editor.harness.EditorRequests.attribute;
import static io.github.playrange.examples.editor.harness.EditorRequests.edits;
import static io.github.playrange.examples.editor.harness.EditorRequests.encoded;
import static io.github.playrange.examples.editor.harness.EditorRequests.field;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.playrange.examples.editor.harness.BuildFolder;
import io.github.playrange.examples.editor.harness.EditorRequests;
import io.github.playrange.examples.editor.harness.EditorServer;
import io.github.playrange.examples.editor.harness.FolderContent;
import io.github.playrange.examples.editor.harness.TomcatServer;
import io.github.playrange.examples.editor.harness.Wait;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A server that is killed loses nothing that it has confirmed, and leaves nothing broken. */
class KilledServerIT {

    private static final String TALK = "talk.mp4";
    private static final int WORDS = 1000;

    private static Path root;
    private static Path work;

    @BeforeAll
    static void layOut() throws IOException {
        root = BuildFolder.emptied("killing/videos");
        work = BuildFolder.emptied("killing/work");
        Files.writeString(root.resolve(TALK), "no film, but a file that is edited");
        StringBuilder words = new StringBuilder("{\"words\":[");
        for (int i = 0; i < WORDS; i++) {
            words.append(i == 0 ? "" : ",").append("{\"text\":\"w\",\"start\":" + i + ",\"end\":" + (i + 1) + "}");
        }
        Files.writeString(root.resolve("talk.json"), words.append("]}"));
    }

    private static TomcatServer start() throws IOException, InterruptedException {
        return new TomcatServer.Setup("killing")
                .videoEditor()
                .property(EditorServer.ROOT_PROPERTY, root.toString())
                .property(EditorServer.WORK_PROPERTY, work.toString())
                .property(EditorServer.WRITABLE_PROPERTY, "true")
                .start();
    }

    @Test
    void theLastConfirmedEditIsThereAndAnUnfinishedImportIsGone() throws Exception {
        AtomicInteger confirmed = new AtomicInteger(-1);
        try (TomcatServer tomcat = start()) {
            EditorRequests requests = new EditorRequests(tomcat.origin().toString());
            String envelope = requests.envelope(TALK, "{}");
            CompletableFuture<Void> saving =
                    CompletableFuture.runAsync(() -> saveOnAndOn(requests, envelope, confirmed));
            try (Socket upload = beginUpload(tomcat)) {
                Wait.until(
                        "an upload and many saves",
                        () -> confirmed.get() >= 20
                                        && !FolderContent.names(work.resolve("incoming"))
                                                .isEmpty()
                                ? Optional.of(upload)
                                : Optional.empty());
                tomcat.kill();
            }
            saving.join();
        }
        int last = confirmed.get();
        Map<String, String> rootBefore = FolderContent.of(root);
        try (TomcatServer tomcat = start()) {
            EditorRequests requests = new EditorRequests(tomcat.origin().toString());
            HttpResponse<String> edit = requests.get(edits(TALK));
            assertTrue(
                    edit.body().endsWith(struck(last) + '}') || edit.body().endsWith(struck(last + 1) + '}'),
                    () -> "confirmed was " + last + ", there is " + edit.body());
            String page = requests.page(TALK);
            assertEquals(Optional.of(edit.body()), attribute(page, "data-envelope"));
            assertEquals(Optional.empty(), attribute(page, "data-stale"));
            assertEquals(Map.of(), FolderContent.of(work.resolve("incoming")));
            assertTrue(!page.contains("imported%2F"), "what was not imported is not listed");
            assertEquals(
                    204,
                    requests.save(TALK, requests.envelope(TALK, "{}"), "If-Match", field(edit, "ETag"))
                            .statusCode(),
                    "locks went with the process that held them");
        }
        assertEquals(rootBefore, FolderContent.of(root));
    }

    private static void saveOnAndOn(EditorRequests requests, String envelope, AtomicInteger confirmed) {
        try {
            HttpResponse<String> saved = requests.save(TALK, envelope, "If-None-Match", "*");
            for (int word = 0; word < WORDS; word++) {
                String next = envelope.replace("\"edit\":{}", "\"edit\":" + struck(word));
                saved = requests.save(TALK, next, "If-Match", field(saved, "ETag"));
                confirmed.set(word);
            }
        } catch (IOException serverIsGone) {
            // That is what this is about.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String struck(int word) {
        return "{\"struck\":[[" + word + ',' + word + "]]}";
    }

    private static Socket beginUpload(TomcatServer tomcat) throws IOException {
        Socket socket = new Socket(tomcat.origin().getHost(), tomcat.origin().getPort());
        String head = "PUT /imports?name=" + encoded("half.mp4") + " HTTP/1.1\r\nHost: "
                + tomcat.origin().getAuthority()
                + "\r\nSec-Fetch-Site: same-origin\r\nContent-Length: 1000000\r\n\r\n";
        OutputStream out = socket.getOutputStream();
        out.write(head.getBytes(StandardCharsets.US_ASCII));
        out.write(new byte[200_000]);
        out.flush();
        return socket;
    }
}
