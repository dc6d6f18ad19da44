package io.github.playrange.examples.editor.harness.browser;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/**
 * A function that is called in a page. Arguments and value travel as JSON text, the only form that is the same for all
 * browsers.
 */
final class PageScript {

    private static final Gson GSON = new Gson();

    private static final String CALL = """
            async (json) => {
              try {
                const value = await (FUNCTION)(...JSON.parse(json));
                return JSON.stringify({ value: value ?? null });
              } catch (error) {
                return JSON.stringify({ error: `${error} ${error?.stack ?? ''}` });
              }
            }
            """;

    private static final String UNTIL = """
            async (patience, ...facts) => {
              const holds = CONDITION;
              const deadline = performance.now() + patience;
              while (!(await holds(...facts))) {
                if (performance.now() > deadline) {
                  const media = [...document.querySelectorAll('video, audio')].map((element) => {
                    const { currentTime, duration, paused, ended, seeking, readyState, error } = element;
                    return { currentTime, duration, paused, ended, seeking, readyState, error: error?.message };
                  });
                  throw new Error(`waited in vain; media: ${JSON.stringify(media)}`);
                }
                await new Promise((resolve) => setTimeout(resolve, 20));
              }
            }
            """;

    private PageScript() {}

    /** The function as one from text to text. */
    static String call(String function) {
        return CALL.replace("FUNCTION", function);
    }

    /** A function of a patience in milliseconds, and of what the condition is a function of. */
    static String until(String condition) {
        return UNTIL.replace("CONDITION", condition);
    }

    static String arguments(Object... arguments) {
        JsonArray array = new JsonArray();
        for (Object argument : arguments) {
            array.add(GSON.toJsonTree(argument));
        }
        return array.toString();
    }

    /** What the function gave; an {@link AssertionError} if it threw. */
    static JsonElement value(String function, String answer) {
        JsonObject outcome = JsonParser.parseString(answer).getAsJsonObject();
        if (outcome.has("error")) {
            throw new AssertionError(outcome.get("error").getAsString() + "\nin the page, by " + function);
        }
        return outcome.get("value");
    }
}
