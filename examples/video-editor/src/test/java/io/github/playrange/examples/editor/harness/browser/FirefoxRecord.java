package io.github.playrange.examples.editor.harness.browser;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;

/** What Firefox tells of a page and of the frames in it. Written by the connection's thread, read by the test's. */
final class FirefoxRecord implements BiConsumer<String, JsonObject> {

    static final List<String> EVENTS = List.of(
            "browsingContext.contextCreated", "log.entryAdded", "network.beforeRequestSent", "network.responseStarted");

    /** Listens at the window, since a frame's empty first document leaves its window to the one that comes. */
    static final String REPORT_VIOLATIONS = """
            () => addEventListener('securitypolicyviolation', (event) =>
              console.error(`policy violation: ${event.effectiveDirective} ${event.blockedURI} at ${event.sourceFile}`))
            """;

    private static final int FIRST_OF_ERRORS = 400;

    private final Set<String> contexts = ConcurrentHashMap.newKeySet();
    private final Map<String, PageRequest> requests = new LinkedHashMap<>();
    private final List<String> faults = new ArrayList<>();

    FirefoxRecord(String context) {
        contexts.add(context);
    }

    @Override
    public synchronized void accept(String event, JsonObject params) {
        switch (event) {
            case "browsingContext.contextCreated" -> noteFrame(params);
            case "log.entryAdded" -> noteLine(params);
            case "network.beforeRequestSent", "network.responseStarted" -> noteRequest(params);
            default -> {}
        }
    }

    synchronized List<PageRequest> requests() {
        return List.copyOf(requests.values());
    }

    synchronized List<String> takeFaults() {
        List<String> taken = List.copyOf(faults);
        faults.clear();
        return taken;
    }

    private void noteFrame(JsonObject params) {
        if (isOurs(params.get("parent"))) {
            contexts.add(params.get("context").getAsString());
        }
    }

    private void noteLine(JsonObject params) {
        if (isOurs(params.getAsJsonObject("source").get("context"))
                && params.get("level").getAsString().equals("error")) {
            String kind = params.get("type").getAsString().equals("javascript") ? "uncaught: " : "console: ";
            faults.add(kind + params.get("text").getAsString());
        }
    }

    private void noteRequest(JsonObject params) {
        if (!isOurs(params.get("context"))) {
            return;
        }
        JsonObject request = params.getAsJsonObject("request");
        String url = request.get("url").getAsString();
        OptionalInt status = params.has("response")
                ? OptionalInt.of(
                        params.getAsJsonObject("response").get("status").getAsInt())
                : OptionalInt.empty();
        requests.put(request.get("request").getAsString(), new PageRequest(url, rangeOf(request), status));
        if (status.orElse(0) >= FIRST_OF_ERRORS) {
            faults.add("console: Failed to load resource: the server responded with a status of " + status.getAsInt()
                    + " (" + url + ")");
        }
    }

    private static Optional<String> rangeOf(JsonObject request) {
        for (JsonElement header : request.getAsJsonArray("headers")) {
            JsonObject field = header.getAsJsonObject();
            if (field.get("name").getAsString().equalsIgnoreCase("range")) {
                return Optional.of(field.getAsJsonObject("value").get("value").getAsString());
            }
        }
        return Optional.empty();
    }

    private boolean isOurs(JsonElement context) {
        return context != null && context.isJsonPrimitive() && contexts.contains(context.getAsString());
    }
}
