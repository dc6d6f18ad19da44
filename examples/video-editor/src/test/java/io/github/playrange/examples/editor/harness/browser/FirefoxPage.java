package io.github.playrange.examples.editor.harness.browser;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** A page in Firefox. */
final class FirefoxPage implements BrowserPage {

    private final BiDiConnection connection;
    private final String userContext;
    private final String context;
    private final FirefoxRecord events;

    FirefoxPage(BiDiConnection connection) {
        this.connection = connection;
        userContext = connection
                .send("browser.createUserContext", Map.of())
                .get("userContext")
                .getAsString();
        context = connection
                .send("browsingContext.create", Map.of("type", "tab", "userContext", userContext))
                .get("context")
                .getAsString();
        events = new FirefoxRecord(context);
        connection.listen(events);
        connection.send("session.subscribe", Map.of("events", FirefoxRecord.EVENTS, "contexts", List.of(context)));
        connection.send(
                "script.addPreloadScript",
                Map.of("functionDeclaration", FirefoxRecord.REPORT_VIOLATIONS, "contexts", List.of(context)));
    }

    void close() {
        connection.send("browsingContext.close", Map.of("context", context));
        connection.send("browser.removeUserContext", Map.of("userContext", userContext));
        connection.forget(events);
    }

    @Override
    public void open(String url) {
        connection.send("browsingContext.navigate", Map.of("context", context, "url", url, "wait", "complete"));
    }

    @Override
    public JsonElement evaluate(String function, Object... arguments) {
        JsonObject answer = connection.send(
                "script.callFunction",
                Map.of(
                        "functionDeclaration",
                        PageScript.call(function),
                        "arguments",
                        List.of(Map.of("type", "string", "value", PageScript.arguments(arguments))),
                        "target",
                        Map.of("context", context),
                        "awaitPromise",
                        true,
                        "userActivation",
                        true));
        if (!answer.has("result")) {
            throw new AssertionError(answer + "\nin the page, by " + function);
        }
        return PageScript.value(
                function, answer.getAsJsonObject("result").get("value").getAsString());
    }

    @Override
    public void moveTo(double x, double y) {
        mouse(Map.of("type", "pointerMove", "x", Math.round(x), "y", Math.round(y)));
    }

    @Override
    public void mouseDown() {
        mouse(Map.of("type", "pointerDown", "button", 0));
    }

    @Override
    public void mouseUp() {
        mouse(Map.of("type", "pointerUp", "button", 0));
    }

    @Override
    public void press(String keys) {
        List<String> codes = Keys.codes(keys);
        List<Map<String, String>> actions = new ArrayList<>();
        codes.forEach(code -> actions.add(Map.of("type", "keyDown", "value", code)));
        for (int i = codes.size() - 1; i >= 0; i--) {
            actions.add(Map.of("type", "keyUp", "value", codes.get(i)));
        }
        perform(Map.of("type", "key", "id", "keyboard", "actions", actions));
    }

    @Override
    public void viewport(int width, int height) {
        connection.send(
                "browsingContext.setViewport",
                Map.of("context", context, "viewport", Map.of("width", width, "height", height)));
    }

    @Override
    public void screenshot(Path file) {
        String image = connection
                .send("browsingContext.captureScreenshot", Map.of("context", context))
                .get("data")
                .getAsString();
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(file, Base64.getDecoder().decode(image));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<PageRequest> requests() {
        awaitWhatWasSent();
        return events.requests();
    }

    @Override
    public List<String> takeFaults() {
        awaitWhatWasSent();
        return events.takeFaults();
    }

    /** Answers come in the order of the questions, after the events before them. */
    private void awaitWhatWasSent() {
        evaluate("() => {}");
    }

    private void mouse(Map<String, Object> action) {
        perform(Map.of(
                "type",
                "pointer",
                "id",
                "mouse",
                "parameters",
                Map.of("pointerType", "mouse"),
                "actions",
                List.of(action)));
    }

    private void perform(Map<String, Object> source) {
        connection.send("input.performActions", Map.of("context", context, "actions", List.of(source)));
    }
}
