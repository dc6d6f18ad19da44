package io.github.playrange.examples.editor.harness;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.WaitUntilState;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** A page in the browser, with a record of what went over the network and of what went wrong. */
public final class Tab {

    /** The browser has no console message for every violation of a policy, so each becomes one. */
    private static final String REPORT_VIOLATIONS = """
            document.addEventListener('securitypolicyviolation', (event) =>
              console.error(`policy violation: ${event.effectiveDirective} ${event.blockedURI} at ${event.sourceFile}`));
            """;

    private final BrowserContext context;
    private final Page page;
    private final List<Response> responses = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();
    private final List<Route> held = new ArrayList<>();
    private int status;
    private Predicate<String> isExpected = fault -> false;

    Tab(BrowserContext context) {
        this.context = context;
        context.addInitScript(REPORT_VIOLATIONS);
        page = context.newPage();
        page.onResponse(responses::add);
        page.onPageError(error -> faults.add("uncaught: " + error));
        page.onConsoleMessage(this::listen);
    }

    /** Lets no more than this come over the network in a second. */
    public void slowDownTo(int bytesPerSecond) {
        CDPSession session = context.newCDPSession(page);
        session.send("Network.enable");
        JsonObject conditions = new JsonObject();
        conditions.addProperty("offline", false);
        conditions.addProperty("latency", 0);
        conditions.addProperty("downloadThroughput", bytesPerSecond);
        conditions.addProperty("uploadThroughput", bytesPerSecond);
        session.send("Network.emulateNetworkConditions", conditions);
    }

    /** Goes to an address. */
    public Page open(String url) {
        status = Optional.ofNullable(page.navigate(url)).map(Response::status).orElseThrow();
        return page;
    }

    /** The status code of the page that was opened last. */
    public int status() {
        return status;
    }

    /**
     * Goes to an address, and lets the page wait for some of its parts.
     *
     * @param late their addresses as a glob
     */
    public Page openWithout(String late, String url) {
        page.route(late, held::add);
        page.navigate(url, new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
        return page;
    }

    /** Lets the parts of the page come for which it waits. */
    public void letCome(String late) {
        held.forEach(Route::resume);
        held.clear();
        page.unroute(late);
    }

    /** The page that is open. */
    public Page page() {
        return page;
    }

    /** The answers to all requests so far. */
    public List<Response> responses() {
        return List.copyOf(responses);
    }

    /** Errors in the console that this test provokes; all others, and every uncaught exception, still fail it. */
    public void expectConsoleErrors(String... beginnings) {
        isExpected =
                fault -> List.of(beginnings).stream().anyMatch(beginning -> fault.startsWith("console: " + beginning));
    }

    /** What went wrong on the page since the last call and was not expected. */
    public List<String> takeFaults() {
        List<String> taken = faults.stream().filter(isExpected.negate()).toList();
        faults.clear();
        return taken;
    }

    void close() {
        context.close();
    }

    private void listen(ConsoleMessage message) {
        if (message.type().equals("error")) {
            faults.add("console: " + message.text() + " (" + message.location() + ")");
        }
    }
}
