package io.github.playrange.examples.editor.harness;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

/** What takes the edit away: captions, and lists of the cuts. */
public final class ExportPanel {

    private final Page page;
    private final Locator rate;

    private ExportPanel(Page page) {
        this.page = page;
        this.rate = page.locator("#timecode-rate");
    }

    /** A file that the browser has saved. */
    public record Saved(String name, String content) {}

    /** Shows the panel, by its tab. */
    public static ExportPanel open(EditorPage editor) {
        editor.openPanel("Export");
        return new ExportPanel(editor.page());
    }

    /** Presses the button of a format. */
    public void press(String format) {
        page.locator("[data-format=" + format + "]").click();
    }

    /** Presses the button of a format, and has what is saved then. */
    public Saved download(String format) throws IOException {
        return saved(() -> press(format));
    }

    /** What is saved by something that is done. */
    public Saved saved(Runnable doing) throws IOException {
        Download download = page.waitForDownload(doing);
        return new Saved(download.suggestedFilename(), Files.readString(download.path()));
    }

    /** The frame rates that can be chosen. */
    public List<String> rates() {
        return rate.locator("option").allTextContents();
    }

    /** The frame rate that is chosen. */
    public String rate() {
        return (String) rate.evaluate("select => select.selectedOptions[0].text");
    }

    /** Chooses a frame rate. */
    public void choose(String name) {
        rate.selectOption(new SelectOption().setLabel(name));
    }

    /** The choice of drop-frame timecodes, seen where there are such. */
    public Locator dropFrame() {
        return page.locator("#drop-frame");
    }

    /** What is said of an export that failed. */
    public Locator problem(String format) {
        return page.locator(List.of("vtt", "srt").contains(format) ? "#captions-problem" : "#list-problem");
    }
}
