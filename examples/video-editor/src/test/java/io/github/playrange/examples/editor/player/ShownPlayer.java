package io.github.playrange.examples.editor.player;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import io.github.playrange.examples.editor.harness.browser.Box;
import io.github.playrange.examples.editor.harness.browser.BrowserPage;
import java.util.List;

/**
 * A player on a page of a {@link PlayerSite}, in any browser: what its viewer sees and does, and what scripts of the page
 * can hear. Functions are of the player.
 */
final class ShownPlayer {

    private static final Gson GSON = new Gson();

    private static final String CALL = """
            (label, ...facts) => {
              const player = watch.players.find((candidate) => candidate.el().dataset.watched === label);
              return (FUNCTION)(player, ...facts);
            }
            """;

    private static final String PICTURE = "(player) => watch.pictures.get(player.el().querySelector('video'))";

    /** The menus of a {@linkplain PlayerSite#fullPlayer player with everything}. */
    enum Menu {
        PLAYBACK_RATES("vjs-playback-rate"),
        CHAPTERS("vjs-chapters-button"),
        CAPTIONS("vjs-subs-caps-button"),
        DESCRIPTIONS("vjs-descriptions-button");

        private final String className;

        Menu(String className) {
            this.className = className;
        }

        /** The class of the menu's button. */
        String className() {
            return className;
        }
    }

    private final BrowserPage page;
    private final String label;

    private ShownPlayer(BrowserPage page, String title) {
        this.page = page;
        this.label = "Video player: " + title;
    }

    /** The player of a title, as soon as it shows its first picture. */
    static ShownPlayer of(BrowserPage page, String title) {
        ShownPlayer player = new ShownPlayer(page, title);
        page.until("(label) => watch.players.some((player) => player.el().dataset.watched === label)", player.label);
        player.settle();
        return player;
    }

    JsonElement evaluate(String function, Object... arguments) {
        return page.evaluate(CALL.replace("FUNCTION", function), with(arguments));
    }

    double number(String function, Object... arguments) {
        return evaluate(function, arguments).getAsDouble();
    }

    String text(String function, Object... arguments) {
        return evaluate(function, arguments).getAsString();
    }

    boolean holds(String function, Object... arguments) {
        return evaluate(function, arguments).getAsBoolean();
    }

    void until(String condition, Object... arguments) {
        page.until(CALL.replace("FUNCTION", condition), with(arguments));
    }

    /** Waits until the video is where it was sent and, if it stands there, until the controls have been repainted. */
    void settle() {
        until("(player) => player.tech(true).readyState() >= 2 && !player.seeking() && !player.scrubbing()");
        evaluate("""
                async (player) => {
                  const reading = () => player.el().querySelector('.vjs-control-bar')?.outerHTML;
                  for (let before = null; player.paused() && before !== reading(); ) {
                    before = reading();
                    await new Promise((resolve) => setTimeout(resolve, 80));
                    await new Promise((resolve) => requestAnimationFrame(resolve));
                  }
                }
                """);
    }

    /** Goes to an edited time. */
    void seek(double edited) {
        evaluate("(player, time) => { player.currentTime(time); }", edited);
        settle();
    }

    double time() {
        return number("(player) => player.currentTime()");
    }

    double duration() {
        return number("(player) => player.duration()");
    }

    double sourceTime() {
        return number("(player) => player.playbackRanges().sourceTime()");
    }

    void setRanges(List<EditedFilm.Seconds> list) {
        evaluate("(player, list) => { player.playbackRanges().ranges(list); }", list);
    }

    /** Presses the button that plays: the one over the picture at first, the one in the bar from then on. */
    void pressPlay() {
        boolean hasStarted = holds("(player) => player.hasStarted()");
        page.hover(part("video"));
        page.click(part(hasStarted ? ".vjs-play-control" : ".vjs-big-play-button"));
    }

    /** Plays, by a script of the page. */
    void play() {
        evaluate("async (player) => { await player.play(); }");
    }

    /** Plays for a moment, after which the controls are there. */
    void playAndPause() {
        evaluate("""
                async (player) => {
                  await player.play().catch((error) => {
                    const { currentTime, duration, ended, readyState, networkState } = player.$('video');
                    const state = { currentTime, duration, ended, readyState, networkState };
                    throw new Error(`${error.message} ${JSON.stringify(state)}`);
                  });
                  player.pause();
                }
                """);
        settle();
    }

    /** Opens a menu of the control bar; that of descriptions can be opened only where no captions are shown. */
    void openMenu(Menu menu) {
        if (menu == Menu.DESCRIPTIONS) {
            evaluate("(player) => { player.textTracks().tracks_.forEach((track) => { track.mode = 'disabled'; }); }");
        }
        page.hover(part("video"));
        page.click(part("." + menu.className + " button"));
        until("(player, name) => player.$(`.${name} .vjs-lock-showing`) !== null", menu.className);
    }

    void awaitEnd() {
        awaitCount("ended", 1);
    }

    void awaitTime(double edited) {
        until("(player, time) => player.currentTime() >= time", edited);
    }

    /** How often an event has been heard. */
    int count(String type) {
        return (int) page.number(
                "(label, type) => watch.heard.filter((event) => event.title === label && event.type === type).length",
                label,
                type);
    }

    void awaitCount(String type, int count) {
        page.until(
                "(label, type, count) => watch.heard.filter((event) => event.title === label && event.type === type)"
                        + ".length >= count",
                label,
                type,
                count);
    }

    /** What was heard, from now on. */
    void forgetEvents() {
        page.evaluate("() => { watch.heard.length = 0; }");
    }

    /** The frames that have been on screen so far, in order; a frame that stays counts once. */
    List<Integer> frames() {
        return List.of(GSON.fromJson(
                evaluate("(player) => (" + PICTURE + ")(player).shown.map(({ number }) => number)"), Integer[].class));
    }

    /** What {@link #frames} gives, from now on. */
    void forgetFrames() {
        evaluate("(player) => (" + PICTURE + ")(player).forget()");
    }

    /** The frame that is on screen while the video stands still. */
    int still() {
        return (int) number("(player) => (" + PICTURE + ")(player).still()");
    }

    /** The selector of a part of this player. */
    String part(String selector) {
        return "[data-watched=\"" + label.replace("\"", "\\\"") + "\"] " + selector;
    }

    /** Where the bar of times is; the mouse is over it. */
    Box bar() {
        page.hover(part("video"));
        page.hover(part(".vjs-progress-holder"));
        return page.box(part(".vjs-progress-holder"));
    }

    /** Presses on the bar. */
    void pressBarAt(double share) {
        Box bar = bar();
        page.clickAt(Math.rint(bar.x(share)), Math.rint(bar.y(0.5)));
    }

    /** Presses a key while the bar has the focus. */
    void pressOnBar(String key) {
        evaluate("(player) => player.el().querySelector('.vjs-progress-holder').focus()");
        page.press(key);
    }

    private Object[] with(Object... arguments) {
        Object[] all = new Object[arguments.length + 1];
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        all[0] = label;
        return all;
    }
}
