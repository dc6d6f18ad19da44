package io.github.playrange.player.markup;

import java.util.List;
import java.util.Optional;

/**
 * A {@code video} element with what it holds. Immutable and safe for use by any number of threads.
 *
 * @param id the value of its attribute
 * @param state the class that says why the film is not to be seen yet, if it is not
 * @param size width and height in CSS pixels, if they are fixed
 * @param controls whether the attribute is there
 * @param autoplay whether the attribute is there
 * @param muted whether the attribute is there
 * @param loop whether the attribute is there
 * @param preload the value of its attribute
 * @param poster the value of its attribute, if it is there
 * @param crossOrigin the value of its attribute, if it is there
 * @param pictureInPicture whether the attribute that forbids it is absent
 * @param remotePlayback whether the attribute that forbids it is absent
 * @param sources the films to choose from
 * @param tracks the texts that belong to them
 */
public record VideoElement(
        String id,
        Optional<String> state,
        Optional<Size> size,
        boolean controls,
        boolean autoplay,
        boolean muted,
        boolean loop,
        String preload,
        Optional<String> poster,
        Optional<String> crossOrigin,
        boolean pictureInPicture,
        boolean remotePlayback,
        List<Source> sources,
        List<Track> tracks) {

    /**
     * Copies the lists.
     *
     * @param id the value of its attribute
     * @param state the class that says why the film is not to be seen yet, if it is not
     * @param size width and height in CSS pixels, if they are fixed
     * @param controls whether the attribute is there
     * @param autoplay whether the attribute is there
     * @param muted whether the attribute is there
     * @param loop whether the attribute is there
     * @param preload the value of its attribute
     * @param poster the value of its attribute, if it is there
     * @param crossOrigin the value of its attribute, if it is there
     * @param pictureInPicture whether the attribute that forbids it is absent
     * @param remotePlayback whether the attribute that forbids it is absent
     * @param sources the films to choose from
     * @param tracks the texts that belong to them
     */
    public VideoElement {
        sources = List.copyOf(sources);
        tracks = List.copyOf(tracks);
    }

    /**
     * The values of two attributes that come together.
     *
     * @param width in CSS pixels
     * @param height in CSS pixels
     */
    public record Size(int width, int height) {}

    /**
     * A {@code source} element.
     *
     * @param src the value of its attribute
     * @param type the value of its attribute
     */
    public record Source(String src, String type) {}

    /**
     * A {@code track} element.
     *
     * @param kind the value of its attribute
     * @param src the value of its attribute
     * @param srclang the value of its attribute, if it is there
     * @param label the value of its attribute, if it is there
     * @param isDefault whether the attribute {@code default} is there
     */
    public record Track(String kind, String src, Optional<String> srclang, Optional<String> label, boolean isDefault) {}
}
