package io.github.playrange.examples.editor.harness;

import com.microsoft.playwright.JSHandle;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.BoundingBox;
import java.util.Optional;

/** A player on a page as its viewer has it: picture, controls, and the events that scripts of the page can hear. */
public final class PlayerView {

    private static final String COUNTING = """
            ({ player }) => {
              const counts = {};
              const types = ['play', 'ended', 'loadstart', 'error'];
              for (const type of types) {
                counts[type] = 0;
                player.on(type, () => counts[type]++);
              }
              return counts;
            }
            """;

    private final Locator player;
    private final Locator video;
    private final JSHandle events;
    private final Optional<FrameProbe> picture;

    private PlayerView(Locator player, Optional<FrameProbe> picture) {
        this.player = player;
        this.video = player.locator("video");
        this.events = player.evaluateHandle(COUNTING);
        this.picture = picture;
    }

    /**
     * The player in a part of a page, as soon as it shows its first picture.
     *
     * @param place holds one player
     */
    public static PlayerView in(Locator place) {
        Locator player = find(place);
        return new PlayerView(player, Optional.of(FrameProbe.on(player.locator("video"))));
    }

    /** The same for a player of a film of another origin, whose pictures a page must not read. */
    public static PlayerView withoutPictureIn(Locator place) {
        return new PlayerView(find(place), Optional.empty());
    }

    private static Locator find(Locator place) {
        Locator player = place.locator("div.video-js");
        Wait.until(player, "element => element.player?.usingPlugin('playbackRanges')");
        Wait.until(player.locator("video"), "video => video.readyState >= 2 && !video.seeking");
        return player;
    }

    /** What is on screen. */
    public FrameProbe picture() {
        return picture.orElseThrow();
    }

    /** Presses the button that plays: the one over the picture at first, the one in the bar from then on. */
    public void play() {
        player.hover();
        player.locator("button.vjs-big-play-button:visible, button.vjs-play-control:visible")
                .first()
                .click();
    }

    /** Presses the button of the bar while the film plays. */
    public void pause() {
        player.hover();
        player.locator("button.vjs-play-control.vjs-playing").click();
    }

    /** Waits until the player has announced the end of the film. */
    public void awaitEnd() {
        awaitCount("ended", 1);
    }

    /** How often an event has been heard. */
    public int count(String event) {
        return ((Number) events.evaluate("(counts, type) => counts[type]", event)).intValue();
    }

    /** Waits until an event has been heard that often. */
    public void awaitCount(String event, int count) {
        Wait.until(video.elementHandle(), events, "counts => counts['" + event + "'] >= " + count);
    }

    /** Waits until the time that the controls show, which is edited time in seconds, has come to this. */
    public void awaitTime(double seconds) {
        Wait.until(player, "(element) => element.player.currentTime() >= " + seconds);
    }

    /** Waits until the player has arrived where it was sent. */
    public void awaitSeeked() {
        Wait.until(video, "video => video.readyState >= 2 && !video.seeking");
    }

    /** Edited time in seconds. */
    public double time() {
        return number("({ player }) => player.currentTime()");
    }

    /** The length of the edited film in seconds. */
    public double duration() {
        return number("({ player }) => player.duration()");
    }

    /** Source time in seconds, as the video element has it. */
    public double sourceTime() {
        return ((Number) video.evaluate("video => video.currentTime")).doubleValue();
    }

    /** Whether the player says that the film has ended. */
    public boolean hasEnded() {
        return (Boolean) player.evaluate("({ player }) => player.ended()");
    }

    /** The length that the controls show, such as {@code 0:20}. */
    public String durationText() {
        return text(".vjs-duration-display");
    }

    /** The time that the controls show. */
    public String timeText() {
        return text(".vjs-current-time-display");
    }

    /** How much of the bar is filled, from 0 to 1. */
    public double progress() {
        return number("element => element.querySelector('.vjs-play-progress').getBoundingClientRect().width"
                + " / element.querySelector('.vjs-progress-holder').getBoundingClientRect().width");
    }

    /** Presses on the bar. */
    public void pressBarAt(double share) {
        player.hover();
        Locator bar = player.locator(".vjs-progress-holder");
        BoundingBox box = bar.boundingBox();
        bar.page().mouse().click(box.x + box.width * share, box.y + box.height / 2);
    }

    /** The controls are painted with the next frame after a change. */
    private String text(String selector) {
        player.evaluate("() => new Promise(painted => requestAnimationFrame(() => requestAnimationFrame(painted)))");
        return player.locator(selector).textContent().strip();
    }

    private double number(String expression) {
        return ((Number) player.evaluate(expression)).doubleValue();
    }
}
