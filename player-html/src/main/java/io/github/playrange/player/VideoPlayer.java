package io.github.playrange.player;

import io.github.playrange.player.markup.AssetLinks;
import io.github.playrange.player.markup.Markup;
import io.github.playrange.player.markup.Region;
import io.github.playrange.player.markup.VideoElement;
import io.github.playrange.timeline.PlaybackRanges;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A player of one film in a page, which plays the whole film or the kept ranges of it.
 *
 * <p>It prints HTML in which every value is escaped by where it stands, with no inline script and no inline style. Any
 * number of fragments may stand in one page; {@linkplain #id ids} that follow from the content differ as the players do,
 * so that only a player that stands there twice needs {@linkplain VideoPlayerBuilder#id one of its own}. Immutable and
 * safe for use by any number of threads.
 *
 * @see <a href="https://html.spec.whatwg.org/multipage/media.html#the-video-element">HTML, the video element</a>
 */
public final class VideoPlayer {

    /** What the page's own words are written in: "Video player". */
    private static final String PAGE_LANGUAGE = "en";

    /** Until the player shows its first kept frame, a browser may show another. */
    private static final String POSITIONING = "vjs-playrange-positioning";

    private static final String EMPTY = "vjs-playrange-empty";

    private static final String ID_PREFIX = "playrange-";

    /** 48 bits: two of a thousand players on a page are alike by chance once in half a billion pages. */
    private static final int ID_DIGITS = 12;

    private final PlayerSettings settings;
    private final String id;
    private final Region region;

    VideoPlayer(PlayerSettings settings) {
        this.settings = settings;
        this.id = settings.id().orElseGet(() -> derivedId(region(settings, ID_PREFIX)));
        this.region = region(settings, id);
    }

    /**
     * The page of a player in one call.
     *
     * @param baseUrl the address of the folder of films, as {@link WebUrl#of} takes it
     * @param fileName the name of the film in it, not encoded
     * @param ranges the parts that are kept; the empty list keeps nothing
     * @return a whole HTML document, to be sent as UTF-8
     * @throws IllegalArgumentException if address or name are not what they have to be
     */
    public static String page(String baseUrl, String fileName, PlaybackRanges ranges) {
        return of(baseUrl, fileName, ranges).toPage();
    }

    /**
     * A player of kept ranges, with everything else as a new {@linkplain #builder builder} has it.
     *
     * @param baseUrl the address of the folder of films, as {@link WebUrl#of} takes it
     * @param fileName the name of the film in it, not encoded
     * @param ranges the parts that are kept; the empty list keeps nothing
     * @return the player
     * @throws IllegalArgumentException if address or name are not what they have to be
     */
    public static VideoPlayer of(String baseUrl, String fileName, PlaybackRanges ranges) {
        return builder().source(WebUrl.of(baseUrl, fileName)).ranges(ranges).build();
    }

    /**
     * A player of a whole film, with everything else as a new {@linkplain #builder builder} has it.
     *
     * @param baseUrl the address of the folder of films, as {@link WebUrl#of} takes it
     * @param fileName the name of the film in it, not encoded
     * @return the player
     * @throws IllegalArgumentException if address or name are not what they have to be
     */
    public static VideoPlayer of(String baseUrl, String fileName) {
        return builder().source(WebUrl.of(baseUrl, fileName)).build();
    }

    /**
     * A builder of players; a source has to be added.
     *
     * @return a new builder
     */
    public static VideoPlayerBuilder builder() {
        return new VideoPlayerBuilder();
    }

    /**
     * A builder of players like this one.
     *
     * @return a new builder; an id that follows from the content will follow from the new content
     */
    public VideoPlayerBuilder toBuilder() {
        return new VideoPlayerBuilder(settings);
    }

    /**
     * The id of the {@code video} element, by which scripts find the player.
     *
     * @return the id that was given, else one that is the same for equal content in every JVM
     */
    public String id() {
        return id;
    }

    /**
     * What people call the film: in the page's title, and in the accessible name {@code Video player: TITLE} unless
     * there is {@linkplain VideoPlayerBuilder#accessibleName another}.
     *
     * @return the title that was given, else the file name of the first source
     */
    public String title() {
        return settings.shownTitle();
    }

    /**
     * The kept parts.
     *
     * @return the list; empty if the whole film is played
     */
    public Optional<PlaybackRanges> ranges() {
        return settings.ranges();
    }

    /**
     * A whole page with this player and nothing else.
     *
     * @return a whole HTML document, to be sent as UTF-8
     */
    public String toPage() {
        return page(Optional.empty());
    }

    /**
     * A whole page with this player and nothing else, for a policy that knows scripts and style sheets by a nonce. It
     * must not be cached.
     *
     * @param nonce that of the response, and of no other
     * @return a whole HTML document, to be sent as UTF-8
     */
    public String toPage(Nonce nonce) {
        return page(Optional.of(nonce.value()));
    }

    /**
     * This player with the files that it needs, to be put into the body of a page. Several may stand in one page.
     *
     * @return HTML: {@link #toHead} and {@link #toBody}, one after the other
     */
    public String toFragment() {
        return Markup.fragment(links(), Optional.empty(), region);
    }

    /**
     * This player with the files that it needs, for a policy that knows scripts and style sheets by a nonce. It must not
     * be cached.
     *
     * @param nonce that of the response, and of no other
     * @return HTML: {@link #toHead(Nonce)} and {@link #toBody}, one after the other
     */
    public String toFragment(Nonce nonce) {
        return Markup.fragment(links(), Optional.of(nonce.value()), region);
    }

    /**
     * The files that the page loads, to be put into its head, once for all players with the same {@linkplain
     * VideoPlayerBuilder#assets assets}.
     *
     * @return HTML: two style sheets and a module script, which waits for the end of the document, and before them two
     *     more scripts that wait for it if Video.js comes {@linkplain VideoPlayerBuilder#videoJsFrom from elsewhere}
     */
    public String toHead() {
        return Markup.links(links(), Optional.empty());
    }

    /**
     * The files that the page loads, for a policy that knows scripts and style sheets by a nonce. They must not be cached.
     *
     * @param nonce that of the response, and of no other
     * @return HTML as of {@link #toHead()}, each element with the nonce
     */
    public String toHead(Nonce nonce) {
        return Markup.links(links(), Optional.of(nonce.value()));
    }

    /**
     * This player without the files that it needs, to be put into the body of a page. There is no form with a nonce: the
     * data block in it is no script that runs, and no policy asks for its nonce.
     *
     * @return HTML: one {@code div} element
     */
    public String toBody() {
        return Markup.region(region);
    }

    /**
     * Id and title, for logs.
     *
     * @return for example {@code VideoPlayer[playrange-0123456789ab, talk.mp4]}
     */
    @Override
    public String toString() {
        return "VideoPlayer[" + id + ", " + title() + "]";
    }

    private String page(Optional<String> nonce) {
        return Markup.page(settings.language().orElse(PAGE_LANGUAGE), title(), links(), nonce, region);
    }

    private AssetLinks links() {
        return LoadedFiles.of(settings.assets(), settings.videoJs());
    }

    private static Region region(PlayerSettings settings, String id) {
        String label = settings.accessibleName().orElseGet(() -> "Video player: " + settings.shownTitle());
        return new Region(label, videoElement(settings, id), DataBlock.of(settings));
    }

    private static VideoElement videoElement(PlayerSettings settings, String id) {
        PlayerOptions options = settings.options();
        boolean whole = settings.ranges().isEmpty();
        Optional<ServerCut> cut = settings.serverCut();
        return new VideoElement(
                id,
                settings.ranges().map(list -> list.ranges().isEmpty() ? EMPTY : POSITIONING),
                options.size() instanceof PlayerSize.Fixed fixed
                        ? Optional.of(new VideoElement.Size(fixed.width(), fixed.height()))
                        : Optional.empty(),
                options.controls(),
                whole && options.autoplay() == Autoplay.YES,
                options.muted(),
                (whole || cut.isPresent()) && options.loop(),
                options.preload().keyword(),
                settings.poster().map(WebUrl::value),
                settings.crossOrigin().map(CrossOrigin::keyword),
                options.pictureInPicture(),
                // Other devices do not know what is kept.
                (whole || cut.isPresent()) && options.remotePlayback(),
                cut.map(served -> served.sources(settings.sources())).orElseGet(() -> settings.openedSources()).stream()
                        .map(source -> new VideoElement.Source(
                                source.url().value(), source.type().value()))
                        .toList(),
                settings.tracks().stream().map(track -> track(track, cut)).toList());
    }

    private static VideoElement.Track track(TextTrack track, Optional<ServerCut> cut) {
        WebUrl url = cut.map(served -> served.of(track.url())).orElse(track.url());
        return new VideoElement.Track(
                track.kind().keyword(), url.value(), track.language(), track.label(), track.isDefault());
    }

    private static String derivedId(Region region) {
        try {
            byte[] markup = Markup.region(region).getBytes(StandardCharsets.UTF_8);
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(markup);
            return ID_PREFIX + HexFormat.of().formatHex(digest).substring(0, ID_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
