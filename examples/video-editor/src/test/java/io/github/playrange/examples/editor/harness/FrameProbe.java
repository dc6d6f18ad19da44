package io.github.playrange.examples.editor.harness;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import com.microsoft.playwright.JSHandle;
import com.microsoft.playwright.Locator;
import io.github.playrange.examples.editor.harness.browser.BrowserPage;
import java.util.List;

/** Reads the numbers of a {@link NumberedFilm}'s frames from the picture of a video element as it is on screen. */
public final class FrameProbe {

    private static final String SCRIPT = Resource.text(FrameProbe.class, "frame-probe.js");

    private static final String INSTALL = """
            (selector) => {
              globalThis.frameProbes ??= [];
              return frameProbes.push((PROBE)(document.querySelector(selector))) - 1;
            }
            """.replace("PROBE", SCRIPT);

    /**
     * What the browser says of the frames that it has shown. One that it has not reported was seen only if it was still there
     * when the screen was refreshed.
     */
    public record Presented(int frames, int reported) {}

    /** The probe in its page. */
    private interface Installed {

        /** The value of a function of the probe. */
        JsonElement apply(String function);
    }

    private final Installed probe;

    private FrameProbe(Installed probe) {
        this.probe = probe;
    }

    /** Begins to read the frames of a video element. */
    public static FrameProbe on(Locator video) {
        JSHandle handle = video.evaluateHandle(SCRIPT);
        return new FrameProbe(function -> JsonParser.parseString((String)
                handle.evaluate("async (probe) => JSON.stringify((await (" + function + ")(probe)) ?? null)")));
    }

    /** Begins to read the frames of a video element of the page that is open. */
    public static FrameProbe on(BrowserPage page, String selector) {
        JsonElement index = page.evaluate(INSTALL, selector);
        return new FrameProbe(function -> page.evaluate("(index) => (" + function + ")(frameProbes[index])", index));
    }

    /** The frames that have been on screen so far, in order; a frame that stays counts once. */
    public List<Integer> frames() {
        return shown().stream().map(ShownFrame::number).toList();
    }

    /** The frames that have been on screen so far, in order, with the times at which they came. */
    public List<ShownFrame> shown() {
        return List.of(new Gson().fromJson(probe.apply("(probe) => probe.shown"), ShownFrame[].class));
    }

    /** How many frames the browser has presented, and reported. */
    public Presented presented() {
        return new Gson().fromJson(probe.apply("(probe) => probe.presented()"), Presented.class);
    }

    /** What {@link #frames} gives, from now on. */
    public void startAnew() {
        probe.apply("(probe) => probe.forget()");
    }

    /** The frame that is on screen while the video stands still. */
    public int still() {
        return probe.apply("(probe) => probe.still()").getAsInt();
    }
}
