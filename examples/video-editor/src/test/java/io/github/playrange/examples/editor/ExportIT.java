package io.github.playrange.examples.editor;

import static io.github.playrange.examples.editor.harness.EditorRequests.code;
import static io.github.playrange.examples.editor.harness.EditorRequests.encoded;
import static io.github.playrange.examples.editor.harness.EditorRequests.field;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.playrange.examples.editor.harness.EditorRequests;
import io.github.playrange.examples.editor.harness.EditorServer;
import io.github.playrange.examples.editor.harness.TestFolder;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An edit is handed out in the forms that other programs read, by a server that keeps nothing as well. */
class ExportIT {

    @RegisterExtension
    static final EditorServer SERVER = EditorServer.ofTestFolder();

    private static final String WITHOUT_THE_FIRST = "{\"struck\":[[0,0]]}";

    @Test
    void theCutListForEditingProgramsCountsFrames() throws Exception {
        HttpResponse<String> edl =
                export(TestFolder.FILM, "format=edl&duration=20&rate=25", "{\"struck\":[[0,0],[10,10]]}");
        assertEquals("attachment; filename=\"film-edited.edl\"", field(edl, "Content-Disposition"));
        assertEquals(
                "text/plain;charset=utf-8",
                field(edl, "Content-Type").replace("; ", ";").toLowerCase(Locale.ROOT));
        assertEquals(
                List.of(
                        "TITLE: film",
                        "FCM: NON-DROP FRAME",
                        "001  FILM     AA/V  C        00:00:01:04 00:00:09:21 01:00:00:00 01:00:08:17",
                        "* FROM CLIP NAME: film.mp4",
                        "002  FILM     AA/V  C        00:00:11:04 00:00:19:21 01:00:08:17 01:00:17:09",
                        "* FROM CLIP NAME: film.mp4"),
                edl.body().lines().toList());
        String drop = export(TestFolder.FILM, "format=edl&duration=20&rate=30000/1001&drop=true", WITHOUT_THE_FIRST)
                .body();
        assertTrue(drop.contains("FCM: DROP FRAME") && drop.contains("01:00:00;00"), drop);
    }

    @Test
    void theCutListForProgramsHasBothClocks() throws Exception {
        HttpResponse<String> json = export(TestFolder.FILM, "format=json&duration=20", "{\"struck\":[[0,0],[10,10]]}");
        JsonObject list = JsonParser.parseString(json.body()).getAsJsonObject();
        assertEquals("application/json", field(json, "Content-Type"));
        assertEquals("film", list.get("title").getAsString());
        assertEquals(17.4, list.get("duration").getAsDouble());
        assertEquals(
                JsonParser.parseString("[{\"start\":1.15,\"end\":9.85,\"editedStart\":0,\"editedEnd\":8.7},"
                        + "{\"start\":11.15,\"end\":19.85,\"editedStart\":8.7,\"editedEnd\":17.4}]"),
                list.get("ranges"));
    }

    @Test
    void captionsAreThoseOfTheFileUnlessAWordWasCorrected() throws Exception {
        String ofTheFile = export(TestFolder.FILM, "format=vtt&duration=20", WITHOUT_THE_FIRST)
                .body();
        assertTrue(ofTheFile.startsWith("WEBVTT") && ofTheFile.contains("Caption 1"), ofTheFile);
        assertTrue(ofTheFile.contains("::cue(b)"), ofTheFile);
        String ofTheWords = export(
                        TestFolder.FILM,
                        "format=vtt&duration=20",
                        "{\"struck\":[[0,0]],\"texts\":[{\"word\":1,\"text\":\"<b>&\"}]}")
                .body();
        assertTrue(ofTheWords.contains("&lt;b&gt;&amp; word2"), ofTheWords);
        assertFalse(ofTheWords.contains("word0") || ofTheWords.contains("word1 "), ofTheWords);
        HttpResponse<String> subRip = export(TestFolder.FILM, "format=srt&duration=20", WITHOUT_THE_FIRST);
        assertTrue(subRip.body().startsWith("1\n00:00:00,000 --> "), subRip.body());
        assertEquals("attachment; filename=\"film-edited.srt\"", field(subRip, "Content-Disposition"));
    }

    @Test
    void aVideoWithoutWordsIsHandedOutWhole() throws Exception {
        HttpResponse<String> edl = export(TestFolder.ODDLY_NAMED, "format=edl&duration=20.0000000001&rate=25", "{}");
        assertTrue(edl.body().contains("00:00:00:00 00:00:20:00 01:00:00:00 01:00:20:00"), edl.body());
        assertTrue(
                field(edl, "Content-Disposition")
                        .endsWith("; filename*=UTF-8''Gr%C3%BC%C3%9Fe%20#1%20%2850%25%20&%20more%29%3F-edited.edl"),
                edl::toString);
        assertEquals(
                422,
                export(TestFolder.ODDLY_NAMED, "format=vtt&duration=20", "{}").statusCode());
        assertEquals("not-an-edit", code(export(TestFolder.ODDLY_NAMED, "format=json&duration=20", WITHOUT_THE_FIRST)));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "film.mp4, format=xml&duration=20, {}, 400, bad-parameter",
                "film.mp4, duration=20, {}, 400, bad-parameter",
                "film.mp4, format=json, {}, 400, bad-parameter",
                "film.mp4, format=json&duration=0, {}, 400, bad-parameter",
                "film.mp4, format=json&duration=-1, {}, 400, bad-parameter",
                "film.mp4, format=json&duration=1e9, {}, 400, bad-parameter",
                "film.mp4, format=json&duration=NaN, {}, 400, bad-parameter",
                "film.mp4, format=json&duration=99999999, {}, 400, bad-parameter",
                "film.mp4, format=edl&duration=20, {}, 400, bad-parameter",
                "film.mp4, format=edl&duration=20&rate=0, {}, 400, bad-parameter",
                "film.mp4, format=edl&duration=20&rate=25&drop=true, {}, 400, bad-parameter",
                "film.mp4, format=edl&duration=90000&rate=25, {}, 422, not-exportable",
                "film.mp4, format=json&duration=20, {'struck':[[20;20]]}, 422, not-an-edit",
                "film.mp4, format=json&duration=20, [], 422, not-an-edit",
                "none.mp4, format=json&duration=20, {}, 404, no-such-video",
            })
    void whatCannotBeHandedOutIsRefused(String video, String query, String edit, int status, String problem)
            throws Exception {
        HttpResponse<String> response =
                export(video, query, edit.replace('\'', '"').replace(';', ','));
        assertEquals(status, response.statusCode(), response.body());
        assertEquals(problem, code(response));
    }

    @Test
    void anEditThatIsSentAsAFormIsReadAsWell() throws Exception {
        HttpResponse<String> response = requests()
                .write(
                        "POST",
                        "/export?video=film.mp4&format=json&duration=20",
                        BodyPublishers.ofString("{}"),
                        "Content-Type",
                        "application/x-www-form-urlencoded");
        assertEquals(200, response.statusCode(), response.body());
    }

    @Test
    void anotherSiteHasNothingHandedOut() throws Exception {
        HttpResponse<String> response = requests()
                .send(
                        "POST",
                        "/export?video=film.mp4&format=json&duration=20",
                        BodyPublishers.ofString("{}"),
                        "Sec-Fetch-Site",
                        "cross-site");
        assertEquals(403, response.statusCode());
        assertEquals("another-origin", code(response));
    }

    @Test
    void anEditIsSentAndNotAskedFor() throws Exception {
        HttpResponse<String> response = requests().get("/export?video=film.mp4&format=json&duration=20");
        assertEquals(405, response.statusCode());
        assertEquals("POST", field(response, "Allow"));
    }

    private static EditorRequests requests() {
        return new EditorRequests(SERVER.origin().toString());
    }

    private static HttpResponse<String> export(String video, String query, String edit)
            throws IOException, InterruptedException {
        return requests().write("POST", "/export?video=" + encoded(video) + '&' + query, BodyPublishers.ofString(edit));
    }
}
