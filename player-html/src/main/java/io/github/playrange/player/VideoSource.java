package io.github.playrange.player;

import io.github.playrange.content.MediaType;
import io.github.playrange.content.MediaTypes;
import java.util.Set;

/**
 * A film that a player can play: where it is, and of what type.
 *
 * <p>A browser takes the first of several sources whose type it can play, before it looks at any of them. Immutable and
 * safe for use by any number of threads.
 *
 * @param url the address of the film
 * @param type the media type by which a browser decides whether to try it, for example {@code video/mp4}
 * @see <a href="https://html.spec.whatwg.org/multipage/embedded-content.html#the-source-element">HTML, the source
 *     element</a>
 */
public record VideoSource(WebUrl url, MediaType type) {

    /**
     * Types that browsers turn down unheard although they play most such films, and the one that says nothing. Video.js
     * does the same to a source without a type as soon as its address has a fragment.
     */
    private static final Set<MediaType> TURNED_DOWN =
            Set.of(MediaType.OCTET_STREAM, new MediaType("video/quicktime"), new MediaType("video/x-matroska"));

    /** The type that every browser tries; it then goes by the content and not by the type. */
    private static final MediaType TRIED = new MediaType("video/mp4");

    /**
     * A source whose type follows from its name.
     *
     * @param url the address of the film
     * @return the source; of the type {@code video/mp4} if the name does not tell, and for {@code .mov} and {@code .mkv}:
     *     browsers try that one, and then go by what is in the film
     */
    public static VideoSource of(WebUrl url) {
        MediaType type = MediaTypes.standard().forName(url.fileName());
        return new VideoSource(url, TURNED_DOWN.contains(type) ? TRIED : type);
    }
}
