package io.github.playrange.examples.editor.harness.browser;

import com.google.gson.JsonArray;

/** Where an element is in the window, in CSS pixels. */
public record Box(double left, double top, double width, double height) {

    static final String SCRIPT = """
            (selector) => {
              const element = document.querySelector(selector);
              if (element === null) {
                throw new Error(`there is no ${selector}`);
              }
              element.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
              const { left, top, width, height } = element.getBoundingClientRect();
              if (width === 0 || height === 0) {
                throw new Error(`${selector} is not to be seen`);
              }
              return [left, top, width, height];
            }
            """;

    static Box of(JsonArray box) {
        return new Box(
                box.get(0).getAsDouble(),
                box.get(1).getAsDouble(),
                box.get(2).getAsDouble(),
                box.get(3).getAsDouble());
    }

    /** A place on the way from the left border, 0, to the right one, 1. */
    public double x(double share) {
        return left + width * share;
    }

    /** A place on the way from the upper border, 0, to the lower one, 1. */
    public double y(double share) {
        return top + height * share;
    }
}
