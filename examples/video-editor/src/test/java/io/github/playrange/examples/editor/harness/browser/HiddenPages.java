package io.github.playrange.examples.editor.harness.browser;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.playrange.examples.editor.harness.Shared;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Pages that are put behind another tab once they have loaded, in any {@link Browser}. */
public final class HiddenPages implements BeforeAllCallback, AfterEachCallback {

    private final Browsers browsers;
    private final List<BackgroundChromium.Visitor> visitors = new ArrayList<>();
    private Optional<ExtensionContext> tests = Optional.empty();

    /** Pages beside those of other tests. */
    public HiddenPages(Browsers browsers) {
        this.browsers = browsers;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        tests = Optional.of(context);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        visitors.forEach(BackgroundChromium.Visitor::close);
        visitors.clear();
    }

    /**
     * Opens a page and hides it.
     *
     * @param isReady what has to hold in the page before; the browser may do less in one that is hidden
     */
    public HiddenPage open(Browser browser, String url, String isReady) throws Exception {
        HiddenPage page = switch (browser) {
            case CHROMIUM -> inChromium(url, isReady);
            case FIREFOX -> inFirefox(url, isReady);
        };
        assertTrue(page.evaluate("() => document.hidden").getAsBoolean(), "the page is not hidden");
        return page;
    }

    private HiddenPage inChromium(String url, String isReady) throws Exception {
        BackgroundChromium chromium = Shared.get(
                tests.orElseThrow(), "background-chromium", BackgroundChromium.class, BackgroundChromium::start);
        BackgroundChromium.Visitor visitor = chromium.visitor();
        visitors.add(visitor);
        visitor.open(url, isReady);
        return visitor::evaluate;
    }

    private HiddenPage inFirefox(String url, String isReady) throws Exception {
        BrowserPage page = browsers.page(Browser.FIREFOX);
        page.open(url);
        page.until(isReady);
        page.evaluate("() => { globalThis.inFront = open('about:blank'); }");
        page.until("() => document.hidden");
        return page::evaluate;
    }
}
