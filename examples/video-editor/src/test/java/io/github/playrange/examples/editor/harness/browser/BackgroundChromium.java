package io.github.playrange.examples.editor.harness.browser;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Playwright;
import io.github.playrange.examples.editor.harness.Programs;
import io.github.playrange.examples.editor.harness.Wait;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Debian's Chromium with tabs that are hidden when another one is in front, and slowed down then as they are for people.
 * Playwright has its pages believe that they are always seen, so these are made without it, by the protocol beneath.
 *
 * @see <a href="https://chromedevtools.github.io/devtools-protocol/tot/Target/">Chrome DevTools Protocol, Target</a>
 */
final class BackgroundChromium implements AutoCloseable {

    private static final List<String> FLAGS = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--no-first-run",
            "--disable-background-networking",
            "--autoplay-policy=no-user-gesture-required");

    /** What Playwright sets so that no page is ever slowed down. */
    private static final List<String> FLAGS_OF_PLAYWRIGHT = List.of(
            "--disable-background-timer-throttling",
            "--disable-backgrounding-occluded-windows",
            "--disable-renderer-backgrounding");

    private final Playwright playwright;
    private final Browser browser;
    private final CDPSession session;
    private final Map<Integer, JsonObject> answers = new HashMap<>();
    private int commands;

    private BackgroundChromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
        session = browser.newBrowserCDPSession();
        session.on("Target.receivedMessageFromTarget", this::receive);
    }

    static BackgroundChromium start() {
        Path chromium = Programs.required("chromium", "nobody sees what the page does");
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        BrowserType.LaunchOptions options = new BrowserType.LaunchOptions()
                .setExecutablePath(chromium)
                .setHeadless(true)
                .setIgnoreDefaultArgs(FLAGS_OF_PLAYWRIGHT)
                .setArgs(FLAGS);
        return new BackgroundChromium(playwright, playwright.chromium().launch(options));
    }

    /** Somebody new, with a window of their own. */
    Visitor visitor() {
        return new Visitor();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }

    private void receive(JsonObject event) {
        JsonObject message =
                JsonParser.parseString(event.get("message").getAsString()).getAsJsonObject();
        if (message.has("id")) {
            answers.put(message.get("id").getAsInt(), message);
        }
    }

    private static JsonObject object(Object... namesAndValues) {
        JsonObject object = new JsonObject();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            String name = (String) namesAndValues[i];
            if (namesAndValues[i + 1] instanceof Boolean value) {
                object.addProperty(name, value);
            } else {
                object.addProperty(name, (String) namesAndValues[i + 1]);
            }
        }
        return object;
    }

    final class Visitor {

        private final String context = session.send("Target.createBrowserContext")
                .get("browserContextId")
                .getAsString();

        private String tab = "";

        /** Opens a page, and another one in front of it once it is ready. */
        void open(String url, String isReady) throws InterruptedException {
            JsonObject attach = object("targetId", newTab(url), "flatten", false);
            tab = session.send("Target.attachToTarget", attach).get("sessionId").getAsString();
            Wait.until(url, () -> valueOf("location.href").filter(url::equals));
            Wait.until(url, () -> valueOf("document.readyState").filter("complete"::equals));
            evaluate(PageScript.until(isReady), Wait.PATIENCE);
            newTab("about:blank");
            evaluate(PageScript.until("() => document.hidden"), Wait.PATIENCE);
        }

        JsonElement evaluate(String function, Object... arguments) {
            String call =
                    "(" + PageScript.call(function) + ")(" + new JsonPrimitive(PageScript.arguments(arguments)) + ")";
            return PageScript.value(function, valueOf(call).orElseThrow());
        }

        /** The text that an expression or its promise gives; none if the page goes away meanwhile. */
        private Optional<String> valueOf(String expression) {
            JsonObject command = new JsonObject();
            int id = ++commands;
            command.addProperty("id", id);
            command.addProperty("method", "Runtime.evaluate");
            command.add("params", object("expression", expression, "awaitPromise", true, "userGesture", true));
            session.send("Target.sendMessageToTarget", object("sessionId", tab, "message", command.toString()));
            return Optional.ofNullable(answerTo(id).getAsJsonObject("result"))
                    .map(answer -> answer.getAsJsonObject("result").get("value").getAsString());
        }

        void close() {
            session.send("Target.disposeBrowserContext", object("browserContextId", context));
        }

        private String newTab(String url) {
            JsonObject target = object("url", url, "browserContextId", context);
            return session.send("Target.createTarget", target).get("targetId").getAsString();
        }

        /** Events are heard only while the browser is asked something. */
        private JsonObject answerTo(int id) {
            try {
                return Wait.until("an answer of the page", () -> {
                    session.send("Browser.getVersion");
                    return Optional.ofNullable(answers.remove(id));
                });
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError(e);
            }
        }
    }
}
