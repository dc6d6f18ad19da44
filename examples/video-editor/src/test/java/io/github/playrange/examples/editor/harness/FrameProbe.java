package io.github.playrange.examples.editor.harness;

import com.microsoft.playwright.JSHandle;
import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Reads the numbers of a {@link NumberedFilm}'s frames from the picture of a video element as it is on screen. */
public final class FrameProbe {

    private static final String SCRIPT = script();

    private final JSHandle probe;

    private FrameProbe(JSHandle probe) {
        this.probe = probe;
    }

    /** Begins to read the frames of a video element. */
    public static FrameProbe on(Locator video) {
        return new FrameProbe(video.evaluateHandle(SCRIPT));
    }

    /** The frames that have been on screen so far, in order; a frame that stays counts once. */
    public List<Integer> frames() {
        return numbers("probe => probe.seen");
    }

    /** What {@link #frames} gives, from now on. */
    public void startAnew() {
        probe.evaluate("probe => probe.forget()");
    }

    /** The frame that is on screen while the video stands still. */
    public int still() {
        return number(probe.evaluate("probe => probe.still()"));
    }

    private List<Integer> numbers(String expression) {
        return ((List<?>) probe.evaluate(expression))
                .stream().map(FrameProbe::number).toList();
    }

    private static int number(Object value) {
        return ((Number) value).intValue();
    }

    private static String script() {
        try (InputStream script = FrameProbe.class.getResourceAsStream("frame-probe.js")) {
            return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
