package io.github.playrange.examples.editor.harness.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser.NewContextOptions;
import io.github.playrange.examples.editor.harness.Chromium;
import io.github.playrange.examples.editor.harness.Shared;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Pages in any {@link Browser}. One process of each serves all tests; each page is that of a visitor of its own, with
 * nothing remembered, and is closed after its test, which fails if the page had any fault.
 */
public final class Browsers implements BeforeAllCallback, AfterEachCallback {

    private static final int WIDTH = 1280;
    private static final int HEIGHT = 800;

    private final Chromium chromium = new Chromium();
    private final List<FirefoxPage> firefoxPages = new ArrayList<>();
    private Optional<ExtensionContext> tests = Optional.empty();

    @Override
    public void beforeAll(ExtensionContext context) {
        tests = Optional.of(context);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        List<String> faults = firefoxPages.stream()
                .flatMap(page -> page.takeFaults().stream())
                .toList();
        firefoxPages.forEach(FirefoxPage::close);
        firefoxPages.clear();
        chromium.afterEach(context);
        assertEquals(List.of(), faults, "something went wrong on the page");
    }

    /** A page of a new visitor with a desktop's window and a light screen. */
    public BrowserPage page(Browser browser) throws Exception {
        return page(browser, ColorScheme.LIGHT);
    }

    /** A page of a new visitor with a desktop's window. */
    public BrowserPage page(Browser browser, ColorScheme colors) throws Exception {
        BrowserPage page = switch (browser) {
            case CHROMIUM -> chromiumPage(colors);
            case FIREFOX -> firefoxPage(colors);
        };
        page.viewport(WIDTH, HEIGHT);
        return page;
    }

    private BrowserPage chromiumPage(ColorScheme colors) throws Exception {
        chromium.beforeAll(tests.orElseThrow());
        return new ChromiumPage(chromium.tab(new NewContextOptions()
                .setColorScheme(com.microsoft.playwright.options.ColorScheme.valueOf(colors.name()))));
    }

    private BrowserPage firefoxPage(ColorScheme colors) throws Exception {
        String name = "firefox-" + colors.name().toLowerCase(Locale.ROOT);
        FirefoxPage page = Shared.get(tests.orElseThrow(), name, Firefox.class, () -> Firefox.start(name, colors))
                .page();
        firefoxPages.add(page);
        return page;
    }
}
