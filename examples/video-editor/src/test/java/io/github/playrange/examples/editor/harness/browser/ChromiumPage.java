package io.github.playrange.examples.editor.harness.browser;

import com.google.gson.JsonElement;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import io.github.playrange.examples.editor.harness.Tab;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** A page in Chromium. */
final class ChromiumPage implements BrowserPage {

    private final Tab tab;
    private final Page page;
    private final List<Request> requests = new ArrayList<>();
    private final Map<Request, Integer> statuses = new HashMap<>();

    ChromiumPage(Tab tab) {
        this.tab = tab;
        this.page = tab.page();
        page.onRequest(requests::add);
        page.onResponse(this::note);
    }

    @Override
    public void open(String url) {
        tab.open(url);
    }

    @Override
    public JsonElement evaluate(String function, Object... arguments) {
        Object answer = page.evaluate(PageScript.call(function), PageScript.arguments(arguments));
        return PageScript.value(function, (String) answer);
    }

    @Override
    public void moveTo(double x, double y) {
        page.mouse().move(x, y);
    }

    @Override
    public void mouseDown() {
        page.mouse().down();
    }

    @Override
    public void mouseUp() {
        page.mouse().up();
    }

    @Override
    public void press(String keys) {
        page.keyboard().press(keys);
    }

    @Override
    public void viewport(int width, int height) {
        page.setViewportSize(width, height);
    }

    @Override
    public void screenshot(Path file) {
        page.screenshot(new Page.ScreenshotOptions().setPath(file));
    }

    @Override
    public List<PageRequest> requests() {
        awaitWhatWasSent();
        return requests.stream().map(this::told).toList();
    }

    @Override
    public List<String> takeFaults() {
        awaitWhatWasSent();
        return tab.takeFaults();
    }

    /** Events of the browser are heard only while it is asked something. */
    private void awaitWhatWasSent() {
        evaluate("() => {}");
    }

    private void note(Response response) {
        statuses.put(response.request(), response.status());
    }

    private PageRequest told(Request request) {
        Integer status = statuses.get(request);
        return new PageRequest(
                request.url(),
                Optional.ofNullable(request.headers().get("range")),
                status == null ? OptionalInt.empty() : OptionalInt.of(status));
    }
}
