package io.github.playrange.player;

import io.github.playrange.content.MediaType;
import io.github.playrange.content.MediaTypes;
import io.github.playrange.mp4.CutPrecision;
import io.github.playrange.timeline.MediaFragments;
import io.github.playrange.timeline.PlaybackRanges;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The kept parts of a film as the server cuts them: what has to be added to the addresses of the film and of its tracks.
 *
 * @param ranges at least one
 */
record ServerCut(PlaybackRanges ranges, CutPrecision precision) {

    private static final String PRECISION = "precision";

    /** What a query says of a cut. */
    private static final List<String> PARAMETERS = List.of(MediaFragments.PARAMETER, PRECISION, "description");

    /** The types that the server cuts. */
    private static final Set<String> MP4 = Set.of("video/mp4", "audio/mp4");

    /** Whether the server can cut a film: its type is that of an MP4, and its name does not tell of something else. */
    static boolean takes(VideoSource source) {
        MediaType byName = MediaTypes.standard().forName(source.url().fileName());
        return MP4.contains(source.type().essence())
                && (byName.equals(MediaType.OCTET_STREAM) || MP4.contains(byName.essence()));
    }

    /** The address itself, if nothing in its query says yet what is to be cut. */
    static WebUrl checked(WebUrl address) {
        for (String name : PARAMETERS) {
            if (!(MediaFragments.parse(address.query(), name) instanceof MediaFragments.Absent)) {
                throw new IllegalArgumentException("the address '" + address + "' has a parameter " + name
                        + ", which says already what the server is to cut; give the address of the whole film, or no"
                        + " cutByServer(...)");
            }
        }
        return address;
    }

    /** How closely the cut keeps to the ranges, in the word that stands in addresses. */
    String precisionWord() {
        return precision.name().toLowerCase(Locale.ROOT);
    }

    /** The cuts of those films that can be cut. */
    List<VideoSource> sources(List<VideoSource> films) {
        return films.stream()
                .filter(ServerCut::takes)
                .map(film -> new VideoSource(of(film.url()), film.type()))
                .toList();
    }

    /** The address of the cut of what is at an address; which precision is meant without a word of it, each server decides. */
    WebUrl of(WebUrl address) {
        return address.withParameters(MediaFragments.print(ranges) + '&' + PRECISION + '=' + precisionWord());
    }
}
