package io.github.playrange.player;

import io.github.playrange.content.MediaType;
import io.github.playrange.mp4.CutPrecision;
import io.github.playrange.timeline.PlaybackRanges;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Gathers what a {@link VideoPlayer} is made of. Only a source has to be given.
 *
 * <p>Values are checked as they come in; what they have to be is said by the exception. Not safe for use by several
 * threads at once; the players that it builds are.
 *
 * @see <a href="https://videojs.org/guides/options/">Video.js options</a>
 */
public final class VideoPlayerBuilder extends PlayerOptionsBuilder {

    /** Valid in HTML, and in selectors and fragments without escaping. */
    private static final Pattern ID = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*+");

    private final List<VideoSource> sources = new ArrayList<>();
    private final List<TextTrack> tracks = new ArrayList<>();
    private Optional<WebUrl> poster = Optional.empty();
    private Optional<CrossOrigin> crossOrigin = Optional.empty();
    private Optional<String> title = Optional.empty();
    private Optional<String> accessibleName = Optional.empty();
    private Optional<String> language = Optional.empty();
    private Optional<String> id = Optional.empty();
    private Optional<PlaybackRanges> ranges = Optional.empty();
    private Optional<CutPrecision> cutByServer = Optional.empty();
    private AtEnd atEnd = AtEnd.HOLD;
    private PlayerAssets assets = PlayerAssets.DEFAULT;
    private Optional<WebUrl> videoJs = Optional.empty();

    VideoPlayerBuilder() {
        super(PlayerOptions.DEFAULT);
    }

    VideoPlayerBuilder(PlayerSettings settings) {
        super(settings.options());
        sources.addAll(settings.sources());
        tracks.addAll(settings.tracks());
        poster = settings.poster();
        crossOrigin = settings.crossOrigin();
        title = settings.title();
        accessibleName = settings.accessibleName();
        language = settings.language();
        id = settings.id();
        ranges = settings.ranges();
        cutByServer = settings.cutByServer();
        atEnd = settings.atEnd();
        assets = settings.assets();
        videoJs = settings.videoJs();
    }

    /**
     * Adds a source. A browser takes the first one whose type it can play.
     *
     * @param source address and type
     * @return this builder
     */
    public VideoPlayerBuilder source(VideoSource source) {
        sources.add(source);
        return this;
    }

    /**
     * Adds a source whose type follows from its name.
     *
     * @param url the address of the film
     * @return this builder
     */
    public VideoPlayerBuilder source(WebUrl url) {
        return source(VideoSource.of(url));
    }

    /**
     * Adds a source whose type follows from its name.
     *
     * @param url the address of the film
     * @return this builder
     * @throws IllegalArgumentException if it is not an address as {@link WebUrl} takes it
     */
    public VideoPlayerBuilder source(String url) {
        return source(new WebUrl(url));
    }

    /**
     * Adds a source of a known type.
     *
     * @param url the address of the film
     * @param mediaType its type, for example {@code video/mp4}
     * @return this builder
     * @throws IllegalArgumentException if they are not an address as {@link WebUrl} takes it and a media type
     */
    public VideoPlayerBuilder source(String url, String mediaType) {
        return source(new VideoSource(new WebUrl(url), new MediaType(mediaType)));
    }

    /**
     * Adds a track of captions, subtitles, chapters or the like.
     *
     * @param track the track, on the film's own clock
     * @return this builder
     */
    public VideoPlayerBuilder track(TextTrack track) {
        tracks.add(track);
        return this;
    }

    /**
     * Sets the picture that is shown before the film is played; at first there is none.
     *
     * @param url the address of the picture
     * @return this builder
     * @throws IllegalArgumentException if it is not an address as {@link WebUrl} takes it
     */
    public VideoPlayerBuilder poster(String url) {
        poster = Optional.of(new WebUrl(url));
        return this;
    }

    /**
     * Sets how films and captions are asked for from another origin; at first, captions of another origin do not load.
     *
     * @param crossOrigin with or without credentials
     * @return this builder
     */
    public VideoPlayerBuilder crossOrigin(CrossOrigin crossOrigin) {
        this.crossOrigin = Optional.of(crossOrigin);
        return this;
    }

    /**
     * Sets what people call the film; at first it is the file name of the first source.
     *
     * @param title one line of text
     * @return this builder
     * @throws IllegalArgumentException if it is blank or holds a control character
     */
    public VideoPlayerBuilder title(String title) {
        this.title = Optional.of(PlainText.checked("the title", title));
        return this;
    }

    /**
     * Sets what screen readers call the player's region of the page; at first it is {@code Video player: TITLE}, in
     * English.
     *
     * @param name one line of text in the page's language
     * @return this builder
     * @throws IllegalArgumentException if it is blank or holds a control character
     * @see <a href="https://www.w3.org/TR/accname-1.2/">Accessible Name and Description Computation</a>
     */
    public VideoPlayerBuilder accessibleName(String name) {
        accessibleName = Optional.of(PlainText.checked("the accessible name", name));
        return this;
    }

    /**
     * Sets the language of the player's controls and of a whole page; at first, controls follow the page that they stand
     * in, or the browser where that names none, and a whole page is in English. Controls of a language that Video.js has no words for are in English.
     *
     * @param tag a tag of BCP 47, for example {@code de} or {@code pt-BR}
     * @return this builder
     * @throws IllegalArgumentException if the tag is not well-formed
     */
    public VideoPlayerBuilder language(String tag) {
        language = Optional.of(LanguageTag.checked(tag));
        return this;
    }

    /**
     * Sets the id of the {@code video} element, which has to be the only one of that id in its page; at first it follows
     * from the player's content.
     *
     * @param id a letter from A to Z and then any number of letters, digits, hyphens and underscores
     * @return this builder
     * @throws IllegalArgumentException if the id is something else
     */
    public VideoPlayerBuilder id(String id) {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("'" + PlainText.replaced(id)
                    + "' is not an id; it begins with a letter and goes on with letters, digits, - and _ of ASCII");
        }
        this.id = Optional.of(id);
        return this;
    }

    /**
     * Sets the parts that are kept, in playing order; at first the whole film is played.
     *
     * @param ranges the list; the empty list keeps nothing
     * @return this builder
     */
    public VideoPlayerBuilder ranges(PlaybackRanges ranges) {
        return ranges(Optional.of(ranges));
    }

    /**
     * Sets the parts that are kept, or none to play the whole film.
     *
     * @param ranges the list as {@link io.github.playrange.timeline.MediaFragments} reads it from a query
     * @return this builder
     */
    public VideoPlayerBuilder ranges(Optional<PlaybackRanges> ranges) {
        this.ranges = ranges;
        return this;
    }

    /**
     * Has the player play the server's cut, one file of the kept parts, in place of skipping what is removed; at first it
     * skips. Without a list of ranges, and with the empty one, the page is as without it; the sources and addresses are
     * checked all the same.
     *
     * <p>The page then names the film and its tracks with the ranges in their queries, as in {@code
     * talk.mp4?t=3.2,7.55&precision=key}, so that the cut plays without a script as well, and in any player. They have to
     * be served by what cuts them by a parameter of the name {@code t}, such as servlet-adapter's {@code RangeServlet}
     * unless its {@code cutParameter} is another. What is no MP4 cannot be cut, and is left out. Where the server does not
     * say that it cuts the film, or the browser would show what is hidden in the file, the player has the whole film and
     * skips.
     *
     * @param precision how closely the cut keeps to the ranges. With {@link CutPrecision#KEY} all browsers play the file;
     *     with {@link CutPrecision#EXACT}, and {@link CutPrecision#AUTO} where that comes to the same, Firefox skips
     * @return this builder
     * @see <a href="https://www.w3.org/TR/media-frags/#naming-time">Media Fragments URI 1.0, section 4.2.1</a>
     */
    public VideoPlayerBuilder cutByServer(CutPrecision precision) {
        cutByServer = Optional.of(precision);
        return this;
    }

    /**
     * Sets what happens at the end of the edited film; at first it is {@link AtEnd#HOLD}.
     *
     * @param atEnd hold or rewind
     * @return this builder
     */
    public VideoPlayerBuilder atEnd(AtEnd atEnd) {
        this.atEnd = atEnd;
        return this;
    }

    /**
     * Sets where the page finds the player's style sheets and scripts; at first it is the relative {@code playrange}.
     * What the page loads from an address with a host is compared with its hash; what the modules there import in turn is
     * not, since such a hash is that of one file alone.
     *
     * @param base as {@link PlayerAssets#at} takes it
     * @return this builder
     * @throws IllegalArgumentException if it is not an address of a folder
     */
    public VideoPlayerBuilder assets(String base) {
        assets = PlayerAssets.at(base);
        return this;
    }

    /**
     * Has the page load Video.js's script from elsewhere, such as a content delivery network, and everything else from
     * our {@linkplain #assets assets}. Browsers compare it with the hash of the one that we have; where they do not get
     * it, the player loads ours. The page's policy has to allow scripts from there.
     *
     * @param base the address of the folder {@code dist} of exactly the {@linkplain PlayerAssets#videoJsVersion version}
     *     that we have, for example {@code https://cdn.example/video.js@8.24.1/dist}; the server has to send {@code
     *     Access-Control-Allow-Origin}
     * @return this builder
     * @throws IllegalArgumentException if it is not an address of a folder
     * @see <a href="https://www.w3.org/TR/sri-2/">Subresource Integrity</a>
     */
    public VideoPlayerBuilder videoJsFrom(String base) {
        WebUrl folder = new WebUrl(base);
        folder.resolve(LoadedFiles.VIDEO_JS_PATH);
        videoJs = Optional.of(folder);
        return this;
    }

    /**
     * Makes a player of what was given so far; the builder can be used on.
     *
     * @return the player
     * @throws IllegalArgumentException if there is no source, if too many tracks are the default, or if the server is to
     *     {@linkplain #cutByServer cut} and no source is an MP4, or an address has a parameter {@code t}, {@code
     *     precision} or {@code description} of its own
     */
    public VideoPlayer build() {
        return new VideoPlayer(new PlayerSettings(
                sources,
                tracks,
                poster,
                crossOrigin,
                title,
                accessibleName,
                language,
                id,
                options(),
                ranges,
                cutByServer,
                atEnd,
                assets,
                videoJs));
    }

    @Override
    VideoPlayerBuilder self() {
        return this;
    }
}
