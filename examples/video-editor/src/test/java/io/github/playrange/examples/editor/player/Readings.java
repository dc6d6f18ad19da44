package io.github.playrange.examples.editor.player;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import java.util.List;

/**
 * What the controls and the API of a player say of its time.
 *
 * @param fill how much of the bar is filled, from 0 to 1
 * @param pixel the part of the bar that a pixel is
 * @param valueNow of the bar, in percent
 */
record Readings(
        String durationText,
        String timeText,
        String remainingText,
        String valueText,
        double valueNow,
        double fill,
        double pixel,
        double time,
        double duration,
        double remaining,
        boolean ended) {

    private static final String READ = """
            (player) => {
              const part = (selector) => player.el().querySelector(selector);
              const text = (selector) => part(selector).textContent.trim();
              const bar = part('.vjs-progress-holder');
              const { width } = bar.getBoundingClientRect();
              return {
                durationText: text('.vjs-duration-display'),
                timeText: text('.vjs-current-time-display'),
                remainingText: text('.vjs-remaining-time-display'),
                valueText: bar.getAttribute('aria-valuetext'),
                valueNow: Number(bar.getAttribute('aria-valuenow')),
                fill: part('.vjs-play-progress').getBoundingClientRect().width / width,
                pixel: 1 / width,
                time: player.currentTime(),
                duration: player.duration(),
                remaining: player.remainingTime(),
                ended: player.ended(),
              };
            }
            """;

    static Readings of(ShownPlayer player) {
        return new Gson().fromJson(player.evaluate(READ), Readings.class);
    }

    /** Asserts that everything says that the film stands at an edited time, or a frame from it. */
    void assertAt(double edited, double total) {
        double share = edited / total;
        double frame = EditedFilm.FRAME / total;
        assertAll(
                "at " + edited + " of " + total,
                () -> assertEquals(total, duration, 0.001, "duration()"),
                () -> assertEquals(edited, time, EditedFilm.FRAME, "currentTime()"),
                () -> assertEquals(total - edited, remaining, EditedFilm.FRAME, "remainingTime()"),
                () -> assertEquals(false, ended, "ended()"),
                () -> assertEquals(clock(total), durationText, "duration"),
                () -> assertTrue(clocks(edited).contains(timeText), () -> "time: " + timeText),
                () -> assertTrue(
                        clocks(edited).stream().map(text -> left(total, text)).anyMatch(remainingText::equals),
                        () -> "remaining time: " + remainingText),
                () -> assertTrue(
                        clocks(edited).stream()
                                .map(text -> text + " of " + clock(total))
                                .anyMatch(valueText::equals),
                        () -> "aria-valuetext: " + valueText),
                () -> assertEquals(100 * share, valueNow, 100 * frame + 0.01, "aria-valuenow"),
                () -> assertEquals(share, fill, frame + pixel, "the bar"));
    }

    /** The texts that the clock may show a frame before or after a time. */
    static List<String> clocks(double seconds) {
        return List.of(clock(Math.max(0, seconds - EditedFilm.FRAME)), clock(seconds + EditedFilm.FRAME));
    }

    static String clock(double seconds) {
        int whole = (int) Math.floor(seconds);
        return "%d:%02d".formatted(whole / 60, whole % 60);
    }

    /** What is left of the film, as whole seconds: the clock shows the difference of what it shows. */
    private static String left(double total, String clock) {
        String[] parts = clock.split(":", -1);
        return clock(Math.floor(total) - 60 * Integer.parseInt(parts[0]) - Integer.parseInt(parts[1]));
    }
}
