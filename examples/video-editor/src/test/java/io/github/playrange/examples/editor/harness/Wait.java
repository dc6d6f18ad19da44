package io.github.playrange.examples.editor.harness;

import com.microsoft.playwright.ElementHandle;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.JSHandle;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.TimeoutError;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/** Waits for what happens elsewhere. The time is an upper bound and never a part of what is asserted. */
public final class Wait {

    /** In milliseconds. The longest film of the tests takes 20 s; on a busy machine a browser stalls now and then. */
    public static final double PATIENCE = 40_000;

    private static final long BETWEEN_LOOKS = 20;

    /** What is worth knowing of a video element, a player's element or counts of events. */
    private static final String STATE = """
            (thing) => {
              const video = thing instanceof HTMLElement ? (thing.querySelector('video') ?? thing) : thing;
              const { currentTime, duration, paused, ended, seeking, readyState, error } = video;
              const media = { currentTime, duration, paused, ended, seeking, readyState, error: error?.message };
              return JSON.stringify(thing instanceof HTMLElement ? media : thing);
            }
            """;

    private Wait() {}

    /** Waits until a condition of an element holds in the browser. */
    public static void until(Locator locator, String condition) {
        ElementHandle element = locator.elementHandle();
        until(element, element, condition);
    }

    /**
     * Waits until a condition of anything holds in the browser.
     *
     * @param place an element of the same document
     */
    static void until(ElementHandle place, JSHandle thing, String condition) {
        Frame.WaitForFunctionOptions options = new Frame.WaitForFunctionOptions().setTimeout(PATIENCE);
        try {
            Objects.requireNonNull(place.ownerFrame()).waitForFunction(condition, thing, options);
        } catch (TimeoutError e) {
            throw new AssertionError("waited in vain for " + condition + ": " + thing.evaluate(STATE), e);
        }
    }

    /** Looks until there is an answer. */
    public static <T> T until(String what, Supplier<Optional<T>> look) throws InterruptedException {
        double deadline = System.currentTimeMillis() + PATIENCE;
        Optional<T> answer = look.get();
        while (answer.isEmpty()) {
            if (System.currentTimeMillis() > deadline) {
                throw new AssertionError("waited in vain for " + what);
            }
            Thread.sleep(BETWEEN_LOOKS);
            answer = look.get();
        }
        return answer.get();
    }
}
