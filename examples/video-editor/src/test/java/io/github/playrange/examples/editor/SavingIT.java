package io.github.playrange.examples.editor;

import static io.github.playrange.examples.editor.harness.EditorRequests.attribute;
import static io.github.playrange.examples.editor.harness.EditorRequests.code;
import static io.github.playrange.examples.editor.harness.EditorRequests.edits;
import static io.github.playrange.examples.editor.harness.EditorRequests.field;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.playrange.examples.editor.harness.BuildFolder;
import io.github.playrange.examples.editor.harness.EditorRequests;
import io.github.playrange.examples.editor.harness.EditorServer;
import io.github.playrange.examples.editor.harness.FolderContent;
import io.github.playrange.examples.editor.harness.TomcatServer;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Edits are kept, none is lost silently, and the videos' own folder is never written. */
class SavingIT {

    @RegisterExtension
    static final EditorServer READ_ONLY = EditorServer.ofSample();

    private static final String TALK = "talk.mp4";
    private static final String WORDS =
            "{\"words\":[{\"text\":\"one\",\"start\":0,\"end\":1},{\"text\":\"two\",\"start\":1,\"end\":2}]}";
    private static final String FIRST = "{\"struck\":[[0,0]]}";
    private static final String SECOND = "{\"struck\":[[1,1]]}";

    private static Path root;
    private static Path work;
    private static TomcatServer tomcat;

    private EditorRequests requests;
    private Map<String, String> rootBefore;

    @BeforeAll
    static void layOut() throws Exception {
        root = BuildFolder.emptied("saving/videos");
        work = BuildFolder.emptied("saving/work");
        tomcat = start();
    }

    private static TomcatServer start() throws IOException, InterruptedException {
        return new TomcatServer.Setup("saving")
                .videoEditor()
                .property(EditorServer.ROOT_PROPERTY, root.toString())
                .property(EditorServer.WORK_PROPERTY, work.toString())
                .property(EditorServer.WRITABLE_PROPERTY, "true")
                .start();
    }

    @AfterAll
    static void stop() {
        tomcat.close();
    }

    @BeforeEach
    void beginWithoutAnEdit() throws IOException {
        BuildFolder.emptied("saving/work");
        Files.writeString(root.resolve(TALK), "no film, but a file that is edited");
        Files.writeString(root.resolve("talk.json"), WORDS);
        rootBefore = FolderContent.of(root);
        requests = new EditorRequests(tomcat.origin().toString());
    }

    @AfterEach
    void theFolderOfTheVideosIsAsItWas() throws IOException {
        assertEquals(rootBefore, FolderContent.of(root));
    }

    @Test
    void anEditIsReadAsItWasSaved() throws Exception {
        assertEquals("no-edit", code(requests.get(edits(TALK))));
        String envelope = requests.envelope(TALK, FIRST).replace("{\"version", "{ \"note\":\"mine\", \"version");
        HttpResponse<String> saved = requests.save(TALK, envelope, "If-None-Match", "*");
        assertEquals(201, saved.statusCode(), saved.body());
        HttpResponse<String> read = requests.get(edits(TALK));
        String tag = field(saved, "ETag");
        String page = requests.page(TALK);
        assertAll(
                () -> assertTrue(tag.matches("\"[^\"]+\""), tag),
                () -> assertEquals(200, read.statusCode()),
                () -> assertEquals("application/json", field(read, "Content-Type")),
                () -> assertEquals(tag, field(read, "ETag")),
                () -> assertEquals(envelope, read.body()),
                () -> assertEquals(Optional.of(envelope), attribute(page, "data-envelope")),
                () -> assertEquals(Optional.of(tag), attribute(page, "data-tag")),
                () -> assertEquals(Optional.of("true"), attribute(page, "data-writable")),
                () -> assertEquals(Optional.empty(), attribute(page, "data-stale")),
                () -> assertTrue(page.contains(work.toString()), "the page says where edits are kept"));
    }

    @Test
    void ofTwoTabsTheLaterOneIsTold() throws Exception {
        String first = requests.envelope(TALK, FIRST);
        String second = requests.envelope(TALK, SECOND);
        String seenByBoth = field(requests.save(TALK, first, "If-None-Match", "*"), "ETag");

        HttpResponse<String> ofOneTab = requests.save(TALK, second, "If-Match", seenByBoth);
        assertEquals(204, ofOneTab.statusCode(), ofOneTab.body());
        HttpResponse<String> ofTheOther = requests.save(TALK, first, "If-Match", seenByBoth);
        assertEquals(412, ofTheOther.statusCode());
        assertEquals("edited-elsewhere", code(ofTheOther));
        assertEquals(field(ofOneTab, "ETag"), field(ofTheOther, "ETag"), "the tag of the edit that is there");
        assertEquals(412, requests.save(TALK, first, "If-None-Match", "*").statusCode(), "not the first any more");
        assertEquals(second, requests.get(edits(TALK)).body());

        assertEquals(
                204,
                requests.save(TALK, first, "If-Match", field(ofTheOther, "ETag"))
                        .statusCode());
        assertEquals(first, requests.get(edits(TALK)).body());
    }

    @Test
    void anEditOutlivesTheServerAndIsThereInEachApplication() throws Exception {
        String envelope = requests.envelope(TALK, FIRST);
        String tag = field(requests.save(TALK, envelope, "If-None-Match", "*"), "ETag");
        tomcat.close();
        tomcat = start();
        for (String context : new String[] {"", "/app"}) {
            HttpResponse<String> read = new EditorRequests(tomcat.origin() + context).get(edits(TALK));
            assertEquals(envelope, read.body());
            assertEquals(tag, field(read, "ETag"));
        }
    }

    @ParameterizedTest
    @CsvSource({"talk.mp4, video, video-changed", "talk.json, transcript, transcript-changed"})
    void anEditOfSomethingElseIsNeitherAppliedNorLost(String changed, String stale, String problem) throws Exception {
        String old = requests.envelope(TALK, FIRST);
        String tag = field(requests.save(TALK, old, "If-None-Match", "*"), "ETag");
        Files.writeString(root.resolve(changed), WORDS.replace("two", "three"));
        rootBefore = FolderContent.of(root);

        String page = requests.page(TALK);
        assertEquals(Optional.of(stale), attribute(page, "data-stale"));
        assertEquals(Optional.of(tag), attribute(page, "data-tag"));
        HttpResponse<String> ofAnOldPage = requests.save(TALK, old, "If-Match", tag);
        assertEquals(409, ofAnOldPage.statusCode());
        assertEquals(problem, code(ofAnOldPage));
        assertEquals(old, requests.get(edits(TALK)).body());

        String current = requests.envelope(TALK, SECOND);
        assertEquals(412, requests.save(TALK, current, "If-None-Match", "*").statusCode(), "it has to be seen first");
        assertEquals(204, requests.save(TALK, current, "If-Match", tag).statusCode());
        assertEquals(Optional.empty(), attribute(requests.page(TALK), "data-stale"));
        if (changed.equals("talk.json")) {
            Files.writeString(root.resolve(changed), WORDS);
            rootBefore = FolderContent.of(root);
            assertEquals(old, requests.get(edits(TALK)).body(), "it is there again with its words");
            assertEquals(Optional.of(tag), attribute(requests.page(TALK), "data-tag"));
        }
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, -, 428, no-precondition",
                "If-None-Match, \"tag\", 428, no-precondition",
                "If-Match, \"tag\", 412, edited-elsewhere",
                "If-Match, *, 412, edited-elsewhere",
            })
    void whereNothingIsKeptOnlyTheFirstEditIsSaved(String name, String value, int status, String problem)
            throws Exception {
        String envelope = requests.envelope(TALK, FIRST);
        HttpResponse<String> response =
                name == null ? requests.save(TALK, envelope) : requests.save(TALK, envelope, name, value);
        assertProblem(status, problem, response);
        assertEquals("no-edit", code(requests.get(edits(TALK))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{\"version\":2,\"edit\":{}}"})
    void whatIsNoEditIsNotSaved(String body) throws Exception {
        assertProblem(422, "not-an-edit", requests.save(TALK, body, "If-None-Match", "*"));
        assertEquals(Map.of(), FolderContent.of(work));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"[]", "{\"struck\":\"all\"}", "{\"struck\":[[0,2]]}", "{\"texts\":[{\"word\":2,\"text\":\"x\"}]}"
            })
    void anEditThatDoesNotFitTheWordsIsNotSaved(String edit) throws Exception {
        whatIsNoEditIsNotSaved(requests.envelope(TALK, edit));
    }

    @Test
    void anEditOfAnotherVideoIsNotSaved() throws Exception {
        String envelope = requests.envelope(TALK, FIRST).replace(TALK, "other.mp4");
        assertProblem(422, "not-an-edit", requests.save(TALK, envelope, "If-None-Match", "*"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "none.mp4", "../videos/talk.mp4", "imported/talk.mp4", "talk.json"})
    void onlyWhatIsListedIsEdited(String key) throws Exception {
        assertProblem(404, "no-such-video", requests.get(edits(key)));
        assertProblem(404, "no-such-video", requests.save(key, "{}", "If-None-Match", "*"));
    }

    @Test
    void whatIsTooLargeIsNotRead() throws Exception {
        String body = " ".repeat((2 << 20) + 1);
        assertProblem(413, "too-large", requests.save(TALK, body, "If-None-Match", "*"));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"-, -", "Sec-Fetch-Site, cross-site", "Sec-Fetch-Site, none", "Origin, https://elsewhere.example"})
    void anotherSiteWritesNothing(String name, String value) throws Exception {
        String envelope = requests.envelope(TALK, FIRST);
        String[] fields =
                name == null ? new String[] {"If-None-Match", "*"} : new String[] {"If-None-Match", "*", name, value};
        HttpResponse<String> response = requests.send("PUT", edits(TALK), BodyPublishers.ofString(envelope), fields);
        assertProblem(403, "another-origin", response);
        assertEquals(Map.of(), FolderContent.of(work));
    }

    @Test
    void whoIsOfThisOriginWritesWhereTheBrowserSaysNoMore() throws Exception {
        HttpResponse<String> response = requests.send(
                "PUT",
                edits(TALK),
                BodyPublishers.ofString(requests.envelope(TALK, FIRST)),
                "If-None-Match",
                "*",
                "Origin",
                tomcat.origin().toString());
        assertEquals(201, response.statusCode(), response.body());
    }

    @Test
    void whatThereIsCanBeAskedFor() throws Exception {
        HttpResponse<String> response = requests.send("OPTIONS", edits(TALK), BodyPublishers.noBody());
        assertEquals(204, response.statusCode());
        assertEquals("GET, HEAD, PUT", field(response, "Allow"));
    }

    @Test
    void otherMethodsAreRefusedWithThoseThatThereAre() throws Exception {
        for (String method : new String[] {"POST", "DELETE", "PATCH"}) {
            HttpResponse<String> response = requests.write(method, edits(TALK), BodyPublishers.noBody());
            assertEquals(405, response.statusCode(), method);
            assertEquals("GET, HEAD, PUT", field(response, "Allow"));
        }
    }

    @Test
    void unlessItIsToldToTheServerKeepsNothing() throws Exception {
        EditorRequests ofReadOnly = new EditorRequests(READ_ONLY.origin().toString());
        String page = ofReadOnly.page(TALK);
        assertEquals(Optional.empty(), attribute(page, "data-writable"));
        HttpResponse<String> response = ofReadOnly.save(TALK, ofReadOnly.envelope(TALK, FIRST), "If-None-Match", "*");
        assertProblem(403, "read-only", response);
        assertEquals("no-edit", code(ofReadOnly.get(edits(TALK))));
        Path server = BuildFolder.ofThisJvm("tomcats/sample");
        assertTrue(Files.isDirectory(server), "the server has a folder of its own");
        assertFalse(Files.exists(server.resolve("playrange-work")), "nothing was made");
    }

    private static void assertProblem(int status, String problem, HttpResponse<String> response) {
        assertEquals(status, response.statusCode(), response.body());
        assertEquals("application/problem+json", field(response, "Content-Type"));
        assertEquals(problem, code(response));
        assertFalse(response.body().contains(BuildFolder.path("").toString()), response.body());
    }
}
