package io.github.playrange.player;

import io.github.playrange.json.JsonValue;
import io.github.playrange.json.JsonValue.JsonBoolean;
import io.github.playrange.json.JsonValue.JsonNumber;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/** The part of a builder that says what a player is like, whatever film it plays. */
abstract sealed class PlayerOptionsBuilder permits VideoPlayerBuilder {

    private PlayerSize size;
    private boolean controls;
    private Autoplay autoplay;
    private boolean muted;
    private boolean loop;
    private Preload preload;
    private boolean pictureInPicture;
    private boolean remotePlayback;
    private final Map<String, JsonValue> videoJs;

    PlayerOptionsBuilder(PlayerOptions options) {
        size = options.size();
        controls = options.controls();
        autoplay = options.autoplay();
        muted = options.muted();
        loop = options.loop();
        preload = options.preload();
        pictureInPicture = options.pictureInPicture();
        remotePlayback = options.remotePlayback();
        videoJs = new TreeMap<>(options.videoJs());
    }

    /**
     * Gives the player a fixed size; at first it is 640 × 360.
     *
     * @param width in CSS pixels, at least 1
     * @param height in CSS pixels, at least 1
     * @return this builder
     * @throws IllegalArgumentException if one of them is less than 1
     */
    public VideoPlayerBuilder size(int width, int height) {
        return size(new PlayerSize.Fixed(width, height));
    }

    /**
     * Sets how much room the player takes; at first it is {@link PlayerSize#DEFAULT}.
     *
     * @param size the room
     * @return this builder
     */
    public VideoPlayerBuilder size(PlayerSize size) {
        this.size = size;
        return self();
    }

    /**
     * Makes the player as wide as the page leaves room for, in the film's own shape.
     *
     * @return this builder
     */
    public VideoPlayerBuilder fluid() {
        return size(new PlayerSize.Fluid());
    }

    /**
     * Makes the player as wide as the page leaves room for, in a given shape.
     *
     * @param width the share of the width, for example 16
     * @param height the share of the height, for example 9
     * @return this builder
     * @throws IllegalArgumentException if one of them is less than 1
     */
    public VideoPlayerBuilder aspectRatio(int width, int height) {
        return size(new PlayerSize.Ratio(width, height));
    }

    /**
     * Makes the player fill the element that it stands in.
     *
     * @return this builder
     */
    public VideoPlayerBuilder fill() {
        return size(new PlayerSize.Fill());
    }

    /**
     * Sets whether there are controls; at first there are.
     *
     * @param controls false for a film that people cannot stop
     * @return this builder
     */
    public VideoPlayerBuilder controls(boolean controls) {
        this.controls = controls;
        return self();
    }

    /**
     * Sets whether the film starts by itself; at first it does not.
     *
     * @param autoplay whether, and at what price
     * @return this builder
     */
    public VideoPlayerBuilder autoplay(Autoplay autoplay) {
        this.autoplay = autoplay;
        return self();
    }

    /**
     * Sets whether the film is silent until the viewer wants its sound; at first it is not.
     *
     * @param muted true for silence
     * @return this builder
     */
    public VideoPlayerBuilder muted(boolean muted) {
        this.muted = muted;
        return self();
    }

    /**
     * Sets whether the film, or what is kept of it, begins again when it has ended; at first it does not.
     *
     * @param loop true for a loop
     * @return this builder
     */
    public VideoPlayerBuilder loop(boolean loop) {
        this.loop = loop;
        return self();
    }

    /**
     * Sets what may be fetched before the film is played; at first it is {@link Preload#METADATA}.
     *
     * @param preload how much
     * @return this builder
     */
    public VideoPlayerBuilder preload(Preload preload) {
        this.preload = preload;
        return self();
    }

    /**
     * Sets the speeds that the player's menu offers; at first there is no menu.
     *
     * @param rates speeds in the order of the menu, 1 being the film's own, each more than 0; none for no menu
     * @return this builder
     * @throws IllegalArgumentException if one is not a finite number above 0
     */
    public VideoPlayerBuilder playbackRates(double... rates) {
        return set("playbackRates", VideoJsOptions.rates(rates));
    }

    /**
     * Sets whether the controls adapt to the width of the player, hiding what finds no room; at first they do not.
     *
     * @param responsive true for controls that adapt
     * @return this builder
     * @see <a href="https://videojs.org/guides/options/#responsive">Video.js options, responsive</a>
     */
    public VideoPlayerBuilder responsive(boolean responsive) {
        return set("responsive", new JsonBoolean(responsive));
    }

    /**
     * Sets whether keys work on the whole player when it has the focus (space and k play and pause, m mutes, f fills the
     * screen), and not on the focused control alone; at first they do not.
     *
     * @param hotkeys true for such keys
     * @return this builder
     * @see <a href="https://videojs.org/guides/options/#useractionshotkeys">Video.js options, userActions.hotkeys</a>
     */
    public VideoPlayerBuilder hotkeys(boolean hotkeys) {
        return set("userActions", VideoJsOptions.toJson(Map.of("hotkeys", hotkeys)));
    }

    /**
     * Adds buttons that go some seconds of the film on and back, or of what is kept of it; at first there are none.
     *
     * @param forward 5, 10 or 30 seconds
     * @param backward 5, 10 or 30 seconds
     * @return this builder
     * @throws IllegalArgumentException if one of them is another number
     * @see <a href="https://videojs.org/guides/options/#skipbuttons">Video.js options, skipButtons</a>
     */
    public VideoPlayerBuilder skipButtons(int forward, int backward) {
        Map<String, Integer> buttons = Map.of(
                "forward", VideoJsOptions.checkedSkip(forward), "backward", VideoJsOptions.checkedSkip(backward));
        return set("controlBar", VideoJsOptions.toJson(Map.of("skipButtons", buttons)));
    }

    /**
     * Sets after what time without a movement the controls hide while the film plays; at first it is two seconds.
     *
     * @param time from one millisecond to 2<sup>31</sup> − 1 milliseconds, its fraction left out; 0 for controls that
     *     never hide
     * @return this builder
     * @throws IllegalArgumentException if it is another time
     */
    public VideoPlayerBuilder inactivityTimeout(Duration time) {
        return set("inactivityTimeout", JsonNumber.of(VideoJsOptions.checkedTimeout(time)));
    }

    /**
     * Sets whether the player shows nothing but its control bar, for what is to be heard; at first it shows the film.
     *
     * @param audioOnly true for the bar alone, which is as wide as the player's size says
     * @return this builder
     */
    public VideoPlayerBuilder audioOnly(boolean audioOnly) {
        return set("audioOnlyMode", new JsonBoolean(audioOnly));
    }

    /**
     * Sets whether the film may leave the page for a window of its own; at first it may.
     *
     * @param pictureInPicture false for no such window, in browsers that let pages decide
     * @return this builder
     * @see <a href="https://www.w3.org/TR/picture-in-picture/#disable-pip">Picture-in-Picture, disabling</a>
     */
    public VideoPlayerBuilder pictureInPicture(boolean pictureInPicture) {
        this.pictureInPicture = pictureInPicture;
        return self();
    }

    /**
     * Sets whether a whole film may be sent to another device, which then plays it by itself; at first it may. The kept
     * ranges of a film never may, since no other device knows them, but the {@linkplain VideoPlayerBuilder#cutByServer
     * server's cut} of them may.
     *
     * @param remotePlayback false for no other device
     * @return this builder
     * @see <a href="https://www.w3.org/TR/remote-playback/#disabling-remote-playback">Remote Playback, disabling</a>
     */
    public VideoPlayerBuilder remotePlayback(boolean remotePlayback) {
        this.remotePlayback = remotePlayback;
        return self();
    }

    /**
     * Sets an option of Video.js that has no method here; {@code option("enableSmoothSeeking", true)}, for example. The
     * members of a Map come beside those that the option has already.
     *
     * @param name the option's name
     * @param value a String, a Boolean, a Number, or a List or Map with String keys of such values
     * @return this builder
     * @throws IllegalArgumentException if the option has a method here, or the value has no form in JSON
     */
    public VideoPlayerBuilder option(String name, Object value) {
        return set(VideoJsOptions.checkedName(name), VideoJsOptions.toJson(value));
    }

    final PlayerOptions options() {
        return new PlayerOptions(
                size, controls, autoplay, muted, loop, preload, pictureInPicture, remotePlayback, videoJs);
    }

    private VideoPlayerBuilder set(String name, JsonValue value) {
        videoJs.merge(name, value, VideoJsOptions::merged);
        return self();
    }

    abstract VideoPlayerBuilder self();
}
