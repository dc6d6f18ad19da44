package io.github.playrange.examples.editor.harness;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The requests that the editor's page makes, as a browser sends them.
 *
 * @param context the address of the application, without a slash at its end
 */
public record EditorRequests(String context) {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    /** Reads something. */
    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return Http.get(context + path);
    }

    /**
     * Sends something.
     *
     * @param fields names and values in turn
     */
    public HttpResponse<String> send(String method, String path, BodyPublisher body, String... fields)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(context + path)).method(method, body);
        for (int i = 0; i < fields.length; i += 2) {
            request.header(fields[i], fields[i + 1]);
        }
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** Sends something that is written, with the field by which a browser says whose page asks for it. */
    public HttpResponse<String> write(String method, String path, BodyPublisher body, String... fields)
            throws IOException, InterruptedException {
        String[] all = new String[fields.length + 2];
        all[0] = "Sec-Fetch-Site";
        all[1] = "same-origin";
        System.arraycopy(fields, 0, all, 2, fields.length);
        return send(method, path, body, all);
    }

    /** Saves an edit. */
    public HttpResponse<String> save(String key, String envelope, String... fields)
            throws IOException, InterruptedException {
        return write("PUT", edits(key), BodyPublishers.ofString(envelope), fields);
    }

    /** The path of a video's edit. */
    public static String edits(String key) {
        return "/edits?video=" + encoded(key);
    }

    /** A value of a query. */
    public static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** What the page makes of an edit, such as {@code {"struck":[[3,4]]}}. */
    public String envelope(String key, String edit) throws IOException, InterruptedException {
        String page = page(key);
        JsonObject envelope = new JsonObject();
        envelope.addProperty("version", 1);
        envelope.addProperty("video", key);
        envelope.addProperty("entityTag", attribute(page, "data-entity-tag").orElseThrow());
        envelope.addProperty(
                "transcript", attribute(page, "data-transcript-digest").orElseThrow());
        envelope.add("edit", JsonParser.parseString(edit));
        return envelope.toString();
    }

    /** The page on which a video is edited. */
    public String page(String key) throws IOException, InterruptedException {
        return get(EditorServer.editing(key)).body();
    }

    /** The value of an attribute that occurs at most once in a page. */
    public static Optional<String> attribute(String page, String name) {
        Matcher attribute =
                Pattern.compile(Pattern.quote(name) + "=\"([^\"]*)\"").matcher(page);
        return attribute.find()
                ? Optional.of(attribute
                        .group(1)
                        .replace("&#34;", "\"")
                        .replace("&#39;", "'")
                        .replace("&lt;", "<")
                        .replace("&amp;", "&"))
                : Optional.empty();
    }

    /** The value of a field that has to be there. */
    public static String field(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElseThrow(() -> new AssertionError(name + " in " + response));
    }

    /** The code of a problem. */
    public static String code(HttpResponse<String> response) {
        return JsonParser.parseString(response.body())
                .getAsJsonObject()
                .get("code")
                .getAsString();
    }
}
