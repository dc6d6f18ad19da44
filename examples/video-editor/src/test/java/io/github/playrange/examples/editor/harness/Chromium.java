package io.github.playrange.examples.editor.harness;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Debian's Chromium without a window: its headless shell, which opens a page for a third of the work, where that is
 * installed and the test does not measure what a person's browser does, and else the whole browser. One process serves all
 * tests; each {@link #tab} is a visitor of its own, with nothing remembered, and is closed after its test, which fails if
 * the page had any fault.
 */
public final class Chromium implements BeforeAllCallback, AfterEachCallback {

    private static final List<String> FLAGS = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--autoplay-policy=no-user-gesture-required");

    private static final boolean WHOLE = Boolean.getBoolean("playrange.wholeBrowser");

    private final List<Tab> tabs = new ArrayList<>();
    private Optional<Running> running = Optional.empty();

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        running = Optional.of(Shared.get(context, "chromium", Running.class, Running::start));
    }

    @Override
    public void afterEach(ExtensionContext context) {
        List<String> faults =
                tabs.stream().flatMap(tab -> tab.takeFaults().stream()).toList();
        tabs.forEach(Tab::close);
        tabs.clear();
        assertEquals(List.of(), faults, "something went wrong on the page");
    }

    /** A new visitor with a desktop's window. */
    public Tab tab() {
        return tab(new Browser.NewContextOptions().setViewportSize(1280, 800));
    }

    /** A new visitor. */
    public Tab tab(Browser.NewContextOptions options) {
        Tab tab = new Tab(running.orElseThrow().browser().newContext(options));
        tabs.add(tab);
        return tab;
    }

    private record Running(Playwright playwright, Browser browser) implements AutoCloseable {

        static Running start() {
            Path chromium = Optional.of("chromium-headless-shell")
                    .filter(shell -> !WHOLE)
                    .flatMap(Programs::find)
                    .orElseGet(() -> Programs.required("chromium", "nobody sees what the page does"));
            Playwright playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            BrowserType.LaunchOptions options = new BrowserType.LaunchOptions()
                    .setExecutablePath(chromium)
                    .setHeadless(true)
                    .setArgs(FLAGS);
            return new Running(playwright, playwright.chromium().launch(options));
        }

        @Override
        public void close() {
            browser.close();
            playwright.close();
        }
    }
}
