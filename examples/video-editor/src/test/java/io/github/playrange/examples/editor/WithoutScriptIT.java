package io.github.playrange.examples.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import io.github.playrange.examples.editor.harness.Chromium;
import io.github.playrange.examples.editor.harness.EditorServer;
import io.github.playrange.examples.editor.harness.NumberedFilm;
import io.github.playrange.examples.editor.harness.TestFolder;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.OptionalInt;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who has no JavaScript has the browser's own player, which shows nothing that was removed before it is played. */
class WithoutScriptIT {

    /** The film's own shape, so that nothing else is on the screen. */
    private static final int WIDTH = 640;

    private static final int HEIGHT = 360;

    private static final int LOOKS = 100;
    private static final int BETWEEN_LOOKS_MILLIS = 100;

    @RegisterExtension
    static final Chromium CHROMIUM = new Chromium();

    @RegisterExtension
    static final EditorServer SERVER = EditorServer.ofTestFolder();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"t=4,6&t=12,13 | 100", "t=12,13&t=4,6 | 300", "'' | 0"})
    void theFirstPictureIsTheFirstKeptFrame(String cut, int frame) throws IOException {
        Page page = open(cut);
        OptionalInt shown = OptionalInt.empty();
        for (int look = 0; shown.isEmpty() && look < LOOKS; look++) {
            page.waitForTimeout(BETWEEN_LOOKS_MILLIS);
            shown = shown(page);
        }
        assertEquals(OptionalInt.of(frame), shown);
    }

    @Test
    void ofAFilmOfWhichNothingIsKeptNothingIsShown() throws IOException {
        Page page = open("t=");
        for (int look = 0; look < 20; look++) {
            page.waitForTimeout(BETWEEN_LOOKS_MILLIS);
            assertEquals(OptionalInt.empty(), shown(page));
        }
    }

    private static Page open(String cut) {
        Browser.NewContextOptions withoutScript =
                new Browser.NewContextOptions().setViewportSize(WIDTH, HEIGHT).setJavaScriptEnabled(false);
        return CHROMIUM.tab(withoutScript).open(SERVER.url(EditorServer.player(TestFolder.FILM, cut)));
    }

    private static OptionalInt shown(Page page) throws IOException {
        BufferedImage screen = ImageIO.read(new ByteArrayInputStream(page.screenshot()));
        return NumberedFilm.STANDARD.numberOn(screen);
    }
}
