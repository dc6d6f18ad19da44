package io.github.playrange.examples.editor.harness.browser;

import com.google.gson.JsonElement;
import io.github.playrange.examples.editor.harness.Wait;
import java.nio.file.Path;
import java.util.List;

/**
 * A page as its visitor has it, the same in every browser: what scripts of the page find out, mouse and keys, the picture,
 * and a record of what went over the network and of what went wrong.
 *
 * <p>Places are in CSS pixels from the upper left corner of the window. Elements are named by CSS selectors, of which the
 * first match counts. Of one thread.
 */
public interface BrowserPage {

    /** Goes to an address and waits until the page has loaded. */
    void open(String url);

    /**
     * Calls a function in the page, and waits for its promise if it gives one.
     *
     * @param function in JavaScript, such as {@code "(selector) => document.querySelector(selector).id"}
     * @param arguments what JSON can say
     * @return what the function gave, as JSON; nothing is JSON's null
     * @throws AssertionError if the function throws
     */
    JsonElement evaluate(String function, Object... arguments);

    /** Moves the mouse; Firefox knows whole pixels only. */
    void moveTo(double x, double y);

    /** Presses the mouse's first button where the mouse is, and holds it. */
    void mouseDown();

    /** Lets go of the mouse's button. */
    void mouseUp();

    /**
     * Presses a key, or several at a time.
     *
     * @param keys names as a {@code KeyboardEvent.key} has them, {@code Space}, or a character; joined by {@code +}
     */
    void press(String keys);

    /** Gives the window another size. */
    void viewport(int width, int height);

    /** Writes what the window shows as a PNG. */
    void screenshot(Path file);

    /** The requests that the page has made so far, in the order in which they began. */
    List<PageRequest> requests();

    /**
     * What has gone wrong so far: uncaught errors, errors in the console, responses that say so, violations of a policy.
     * What is left at the end of a test fails it; what was taken by this call is the test's own affair.
     */
    List<String> takeFaults();

    /** {@link #evaluate} of a number. */
    default double number(String function, Object... arguments) {
        return evaluate(function, arguments).getAsDouble();
    }

    /** {@link #evaluate} of a text. */
    default String text(String function, Object... arguments) {
        return evaluate(function, arguments).getAsString();
    }

    /** {@link #evaluate} of something that holds or does not. */
    default boolean holds(String function, Object... arguments) {
        return evaluate(function, arguments).getAsBoolean();
    }

    /** Waits until a function gives something true. */
    default void until(String condition, Object... arguments) {
        Object[] all = new Object[arguments.length + 1];
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        all[0] = Wait.PATIENCE;
        evaluate(PageScript.until(condition), all);
    }

    /** Where an element is in the window, scrolled to if need be. */
    default Box box(String selector) {
        JsonElement box = evaluate(Box.SCRIPT, selector);
        return Box.of(box.getAsJsonArray());
    }

    /** Moves the mouse over the middle of an element. */
    default void hover(String selector) {
        Box box = box(selector);
        moveTo(box.x(0.5), box.y(0.5));
    }

    /** Clicks on the middle of an element. */
    default void click(String selector) {
        hover(selector);
        mouseDown();
        mouseUp();
    }

    /** Clicks at a place. */
    default void clickAt(double x, double y) {
        moveTo(x, y);
        mouseDown();
        mouseUp();
    }

    /** Drags from a place to another, by way of some in between. */
    default void drag(double fromX, double fromY, double toX, double toY) {
        int steps = 5;
        moveTo(fromX, fromY);
        mouseDown();
        for (int step = 1; step <= steps; step++) {
            moveTo(fromX + (toX - fromX) * step / steps, fromY + (toY - fromY) * step / steps);
        }
        mouseUp();
    }
}
