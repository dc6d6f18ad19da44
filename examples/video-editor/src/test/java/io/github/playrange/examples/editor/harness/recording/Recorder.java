package io.github.playrange.examples.editor.harness.recording;

import io.github.playrange.examples.editor.harness.FrameProbe;
import io.github.playrange.examples.editor.harness.FrontServer;
import io.github.playrange.examples.editor.harness.Resource;
import io.github.playrange.examples.editor.harness.browser.BrowserPage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;
import java.util.Map;

/** Records what a video shows and what is heard of it. */
public final class Recorder {

    private static final String SCRIPT = Resource.text(Recorder.class, "sound-recorder.js");
    private static final String WORKLET = Resource.text(Recorder.class, "sound-worklet.js");
    private static final String WORKLET_PATH = "/sound-worklet.js";

    private static final String PLAY = """
            async (selector, rate, patience) => {
              const video = document.querySelector(selector);
              const player = video.closest('.video-js')?.player;
              const stopped = new Promise((resolve, reject) => {
                video.addEventListener('pause', resolve);
                setTimeout(() => {
                  const { currentTime, paused, seeking, readyState, error } = video;
                  reject(new Error(JSON.stringify({ currentTime, paused, seeking, readyState, error: error?.message })));
                }, patience);
              });
              if (player === undefined) {
                video.playbackRate = rate;
              } else {
                player.playbackRate(rate);
              }
              const began = performance.now();
              await (player ?? video).play();
              await stopped;
              return performance.now() - began;
            }
            """;

    /** In milliseconds, an upper bound. */
    private static final int PATIENCE = 120_000;

    private final BrowserPage page;
    private final String selector;
    private final FrameProbe picture;

    private Recorder(BrowserPage page, String selector, FrameProbe picture) {
        this.page = page;
        this.selector = selector;
        this.picture = picture;
    }

    /** Lets a site have what its pages need to be recorded. */
    public static FrontServer prepared(FrontServer site) {
        return site.page(WORKLET_PATH, WORKLET, Map.of("Content-Type", "text/javascript"));
    }

    /** Begins to record a video that is ready to play, on a page of a {@linkplain #prepared prepared} site. */
    public static Recorder on(BrowserPage page, String selector) {
        page.evaluate(SCRIPT, selector, WORKLET_PATH);
        return new Recorder(page, selector, FrameProbe.on(page, selector));
    }

    /**
     * Plays the video until it stops by itself, and ends the recording.
     *
     * @param rate the playback rate
     */
    public Recording play(double rate) {
        double lasted = page.number(PLAY, selector, rate, PATIENCE);
        byte[] bytes = Base64.getDecoder().decode(page.text("() => stopSoundRecorder()"));
        short[] samples = new short[bytes.length / Short.BYTES];
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().get(samples);
        return new Recording(picture.shown(), HeardSound.in(samples), lasted);
    }
}
