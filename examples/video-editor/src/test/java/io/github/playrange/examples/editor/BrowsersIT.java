package io.github.playrange.examples.editor;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import io.github.playrange.examples.editor.harness.EditorServer;
import io.github.playrange.examples.editor.harness.FrontServer;
import io.github.playrange.examples.editor.harness.StrictPolicy;
import io.github.playrange.examples.editor.harness.TestFolder;
import io.github.playrange.examples.editor.harness.Wait;
import io.github.playrange.examples.editor.harness.browser.Browser;
import io.github.playrange.examples.editor.harness.browser.BrowserPage;
import io.github.playrange.examples.editor.harness.browser.Browsers;
import io.github.playrange.examples.editor.harness.browser.ColorScheme;
import io.github.playrange.examples.editor.harness.browser.PageRequest;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Checks the hands and the ears of the other tests: what they do arrives in every browser, and no fault is missed. */
class BrowsersIT {

    private static final String FILM = "/videos/" + TestFolder.FILM;

    private static final String LISTENING = """
            () => {
              globalThis.heard = [];
              const note = (event) => heard.push([event.type, event.key ?? event.clientX, event.shiftKey]);
              ['keydown', 'mousedown', 'mouseup', 'click'].forEach((type) => addEventListener(type, note));
            }
            """;

    @RegisterExtension
    static final Browsers BROWSERS = new Browsers();

    @RegisterExtension
    static final EditorServer SERVER = EditorServer.ofTestFolder();

    private static FrontServer site;

    @BeforeAll
    static void serve() throws Exception {
        site = FrontServer.inFrontOf(SERVER.origin(), "")
                .page(
                        "/",
                        page("<button style='position: absolute; left: 0; top: 2000px'>Far below</button>"),
                        Map.of())
                .page("/strict", page("<p>Strict</p>"), StrictPolicy.FIELDS)
                .page("/film", page("<video preload='auto' src='" + FILM + "'></video>"), Map.of())
                .page("/frame", page("<iframe src='/strict'></iframe>"), Map.of());
    }

    @AfterAll
    static void close() {
        site.close();
    }

    @ParameterizedTest
    @EnumSource
    void valuesGoThereAndBack(Browser browser) throws Exception {
        BrowserPage page = open(browser, "/strict");
        String value = "[1.5,\"Grüße \\u2028 😀 \\\"\",true,null,{\"a\":[]}]";
        assertAll(
                () -> assertEquals(
                        JsonParser.parseString(value),
                        page.evaluate("async (value) => value", JsonParser.parseString(value))),
                () -> assertEquals(3, page.number("(a, b) => a + b", 1, 2)),
                () -> assertTrue(page.evaluate("() => {}").isJsonNull()),
                () -> assertTrue(page.holds("(title) => document.title === title", "Somebody's page")));
    }

    @ParameterizedTest
    @EnumSource
    void aFunctionThatThrowsFailsItsTest(Browser browser) throws Exception {
        BrowserPage page = open(browser, "/strict");
        AssertionError error =
                assertThrows(AssertionError.class, () -> page.evaluate("() => { throw new Error('not so'); }"));
        assertTrue(error.toString().contains("not so"), error::toString);
    }

    @ParameterizedTest
    @EnumSource
    void itWaitsForWhatBecomesTrue(Browser browser) throws Exception {
        BrowserPage page = open(browser, "/");
        page.evaluate("() => { setTimeout(() => { globalThis.late = 7; }, 300); }");
        page.until("(number) => globalThis.late === number", 7);
    }

    @ParameterizedTest
    @EnumSource
    void mouseAndKeysArrive(Browser browser) throws Exception {
        BrowserPage page = open(browser, "/");
        page.evaluate(LISTENING);
        page.click("button");
        page.drag(10, 20, 110, 20);
        page.press("Shift+ArrowRight");
        page.press("5");
        page.press("Space");
        assertEquals(
                JsonParser.parseString("""
                        [["mousedown",%1$s,false],["mouseup",%1$s,false],["click",%1$s,false],
                         ["mousedown",10,false],["mouseup",110,false],["click",110,false],
                         ["keydown","Shift",true],["keydown","ArrowRight",true],["keydown","5",false],
                         ["keydown"," ",false]]
                        """.formatted(page.evaluate("() => heard[0][1]"))),
                page.evaluate("() => heard"));
    }

    @ParameterizedTest
    @EnumSource
    void everyFaultIsHeard(Browser browser) throws Exception {
        BrowserPage page = open(browser, "/strict");
        page.evaluate("""
                async () => {
                  setTimeout(() => { throw new Error('thrown'); });
                  Promise.reject(new Error('rejected'));
                  console.error('reported', 1);
                  console.warn('only a warning');
                  document.body.append(Object.assign(new Image(), { src: 'data:image/gif;base64,R0lGODlhAQABAAAAACw=' }));
                  document.body.append(Object.assign(document.createElement('video'), { src: '/videos/none.mp4' }));
                  await new Promise((resolve) => setTimeout(resolve, 1000));
                }
                """);
        String faults = String.join("\n", page.takeFaults());
        assertAll(
                () -> assertTrue(faults.contains("uncaught: Error: thrown"), faults),
                () -> assertTrue(faults.contains("uncaught: Error: rejected"), faults),
                () -> assertTrue(faults.contains("console: reported 1"), faults),
                () -> assertTrue(faults.contains("policy violation: img-src data"), faults),
                () -> assertTrue(faults.contains("status of 404"), faults),
                () -> assertTrue(!faults.contains("warning"), faults),
                () -> assertEquals(List.of(), page.takeFaults(), "they are taken"));
    }

    @ParameterizedTest
    @EnumSource
    void faultsInAFrameAreHeard(Browser browser) throws Exception {
        BrowserPage page = open(browser, "/frame");
        page.evaluate("""
                () => {
                  const { contentWindow } = document.querySelector('iframe');
                  contentWindow.console.error('within');
                  contentWindow.document.body.append(
                    Object.assign(contentWindow.document.createElement('script'), { src: 'data:text/javascript,' }));
                }
                """);
        List<String> faults = new ArrayList<>();
        for (String fault : List.of("console: within", "policy violation: script-src")) {
            Wait.until(fault, () -> {
                page.evaluate("() => {}");
                faults.addAll(page.takeFaults());
                return faults.stream().filter(heard -> heard.contains(fault)).findAny();
            });
        }
    }

    @ParameterizedTest
    @EnumSource
    void requestsAreRecordedWithTheirRanges(Browser browser) throws Exception {
        BrowserPage page = open(browser, "/film");
        page.until("() => document.querySelector('video').readyState === 4");
        List<PageRequest> requests = page.requests();
        assertAll(
                () -> assertEquals(
                        new PageRequest(site.url("/film"), Optional.empty(), OptionalInt.of(200)), requests.get(0)),
                () -> assertEquals(
                        new PageRequest(site.url(FILM), Optional.of("bytes=0-"), OptionalInt.of(206)),
                        requests.get(1)));
    }

    @ParameterizedTest
    @EnumSource
    void aVisitorRemembersNothingOfAnother(Browser browser) throws Exception {
        open(browser, "/").evaluate("() => localStorage.setItem('name', 'value')");
        assertTrue(open(browser, "/")
                .evaluate("() => localStorage.getItem('name')")
                .isJsonNull());
    }

    @ParameterizedTest
    @EnumSource
    void theWindowHasTheSizeAndTheColoursThatWereAskedFor(Browser browser, @TempDir Path folder) throws Exception {
        for (ColorScheme colors : ColorScheme.values()) {
            BrowserPage page = BROWSERS.page(browser, colors);
            page.open(site.url("/"));
            page.viewport(390, 844);
            Path picture = folder.resolve(colors + ".png");
            page.screenshot(picture);
            BufferedImage image = ImageIO.read(picture.toFile());
            assertAll(
                    () -> assertEquals("390×844", image.getWidth() + "×" + image.getHeight()),
                    () -> assertEquals(390, page.number("() => innerWidth")),
                    () -> assertEquals(
                            colors == ColorScheme.DARK,
                            page.holds("() => matchMedia('(prefers-color-scheme: dark)').matches")));
        }
    }

    private static BrowserPage open(Browser browser, String path) throws Exception {
        BrowserPage page = BROWSERS.page(browser);
        page.open(site.url(path));
        return page;
    }

    private static String page(String body) {
        return "<!DOCTYPE html><meta charset='utf-8'><meta name='viewport' content='width=device-width'>"
                + "<title>Somebody's page</title>" + body;
    }
}
