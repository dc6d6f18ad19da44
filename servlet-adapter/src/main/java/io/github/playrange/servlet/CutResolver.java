package io.github.playrange.servlet;

import io.github.playrange.captions.CaptionsFormatException;
import io.github.playrange.content.Representation;
import io.github.playrange.http.Field;
import io.github.playrange.mp4.CutPrecision;
import io.github.playrange.mp4.CutRefusal;
import io.github.playrange.mp4.Cutting;
import io.github.playrange.mp4.Mp4Cut;
import io.github.playrange.timeline.MediaFragments;
import io.github.playrange.timeline.PlaybackRanges;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Cuts what another resolver finds: {@code talk.mp4?t=3.2,7.55&t=12,19.1} is one plain MP4 of these parts, in this order,
 * made while it is served, and {@code talk.vtt?t=3.2,7.55&t=12,19.1} its captions.
 *
 * <p>The parameters of the query are:
 *
 * <table>
 * <caption>Without {@code t}, none has a meaning</caption>
 * <tr><th>name</th><th>value</th></tr>
 * <tr><td>{@code t}, or {@linkplain CutResolverBuilder#parameter another name}</td><td>what is kept, as {@link io.github.playrange.timeline.MediaFragments} reads it</td></tr>
 * <tr><td>{@code precision}</td><td>{@code exact} (unless given, or {@linkplain CutResolverBuilder#precision
 *     another one}), {@code key} or {@code auto}, as
 *     {@link io.github.playrange.mp4.CutPrecision} explains them</td></tr>
 * <tr><td>{@code description}</td><td>{@code json} to be told of the cut instead: an object whose members are
 *     {@code precision} ({@code exact} or {@code key}), {@code ranges} (what the cut shows, in seconds of the source, as
 *     {@link PlaybackRanges#toJson} writes it), {@code duration} (of the cut, in seconds), {@code length} (in bytes) and
 *     {@code contentType}</td></tr>
 * </table>
 *
 * <p>A cut, its description and its captions have two fields more than others. {@code Cut-Precision} is {@code exact} or
 * {@code key}, whichever was applied. {@code Cut-Ranges} is what the cut shows in seconds of the source, after each border
 * was moved to that of a picture, in the form of the query ({@code t=3.2,7.56&t=12,19.12}); it is left out if it has more
 * than 2000 characters, since servers and proxies bound the head of a response, but the description always has it.
 *
 * <p>Everything of type {@code video/…} or {@code audio/…} is a film, but for the segments of a stream
 * ({@code .ts}, {@code .m4s}). WebVTT and SubRip are captions; they are moved onto the clock of the cut
 * of the MP4 beside them ({@code talk.mp4}, {@code talk.m4v} or {@code talk.m4a} of {@code talk.vtt} and of
 * {@code talk.de.vtt}), and if there is none, or none can be cut so, onto that of the ranges as they are given. For all else
 * the query has no meaning.
 *
 * <p>A query that cannot be read, or that has more ranges than allowed, is refused with 400, what cannot be cut with 422
 * and the {@linkplain io.github.playrange.mp4.CutRefusal.Reason#code code} of the reason, and what cannot be begun because
 * of other cuts with 503, before preconditions and ranges are looked at.
 *
 * <p>Further fields of what was found are sent with the cut as well, but for those that only fit the bytes of the whole:
 * {@code Content-Digest}, {@code Content-Location}, {@code Content-MD5}, {@code Digest} and {@code Repr-Digest}.
 *
 * <p><strong>A cut is not a redaction,</strong> as {@link io.github.playrange.mp4.Mp4Index} explains.
 *
 * <p>Indexes of films and cuts of them are kept in memory, under the path and the strong entity tag of each film; where it
 * has none, each request reads it anew. No more cuts are made at once than there are processors. Safe for use by any number
 * of threads.
 *
 * @see <a href="https://www.w3.org/TR/media-frags/#naming-time">Media Fragments URI 1.0, section 4.2.1</a>
 */
public final class CutResolver implements RepresentationResolver {

    private static final int BAD_REQUEST = 400;
    private static final int UNPROCESSABLE = 422;
    private static final int UNAVAILABLE = 503;

    private static final String MALFORMED = CutRefusal.Reason.MALFORMED.code();
    private static final String INVALID_QUERY = "invalid-query";
    private static final String TOO_LARGE = "too-large";
    private static final String BUSY = "busy";

    private static final int MOST_FIELD_CHARACTERS = 2000;

    /** What only fits the bytes of the whole. */
    private static final Set<String> OF_THE_WHOLE =
            Set.of("content-digest", "content-location", "content-md5", "digest", "repr-digest");

    private final RepresentationResolver resolver;
    private final String parameter;
    private final CutPrecision precision;
    private final int maxRanges;
    private final CutCache cache;

    /**
     * Cuts as a {@linkplain #builder builder} does to which nothing else is given.
     *
     * @param resolver finds the films and captions
     */
    public CutResolver(RepresentationResolver resolver) {
        this(builder(resolver));
    }

    CutResolver(CutResolverBuilder builder) {
        resolver = builder.resolver;
        parameter = builder.parameter;
        precision = builder.precision;
        maxRanges = builder.maxRanges;
        cache = new CutCache(
                builder.cacheBytes,
                builder.maxRanges,
                builder.maxSamples,
                Runtime.getRuntime().availableProcessors());
    }

    /**
     * Begins with a resolver of cuts.
     *
     * @param resolver finds the films and captions
     * @return a builder to which nothing more has to be given
     */
    public static CutResolverBuilder builder(RepresentationResolver resolver) {
        return new CutResolverBuilder(resolver);
    }

    /**
     * Finds what is asked for, and cuts it if the query says so.
     *
     * @param request what is asked for
     * @return a cut, its description or its captions; or what the other resolver says
     * @throws SourceChangedException if it had changed by the time it was read; servlets resolve the request again then, as
     *     for a file that changes before it is opened
     * @throws IOException if it cannot be looked up or read
     */
    @Override
    public Resolution resolve(ResourceRequest request) throws IOException {
        Resolution resolution = resolver.resolve(request);
        CutQuery query = CutQuery.parse(request.query(), parameter, precision);
        if (query instanceof CutQuery.Absent || !(resolution instanceof Resolution.Found found)) {
            return resolution;
        }
        CutMaterial material = CutMaterial.of(found.representation().metadata().mediaType(), request.path());
        if (material == CutMaterial.NONE) {
            return resolution;
        }
        if (query instanceof CutQuery.Invalid invalid) {
            return refused(BAD_REQUEST, invalid.message(), INVALID_QUERY);
        }
        CutQuery.Asked asked = (CutQuery.Asked) query;
        int ranges = asked.ranges().ranges().size();
        if (ranges > maxRanges) {
            return refused(
                    BAD_REQUEST,
                    "There are " + ranges + " ranges; " + maxRanges + " are allowed.",
                    CutRefusal.Reason.TOO_MANY_RANGES.code());
        }
        try {
            return material.isCaptions() ? captions(request, found, asked, material) : film(request, found, asked);
        } catch (BusyException e) {
            return new Resolution.Refused(
                    UNAVAILABLE,
                    "Too many others are having films cut; try again in a few seconds.",
                    List.of(new Field("Retry-After", "5")),
                    Optional.of(BUSY));
        }
    }

    private Resolution film(ResourceRequest request, Resolution.Found found, CutQuery.Asked asked) throws IOException {
        Cutting cutting = cut(request.path(), found.representation(), asked);
        if (cutting instanceof Cutting.Made made) {
            Mp4Cut cut = made.cut();
            return withoutThoseOfTheWhole(
                            asked.description() ? CutDescription.of(cut) : cut.representation(found.representation()),
                            found)
                    .with(fields(cut));
        }
        CutRefusal refusal = ((Cutting.Refused) cutting).refusal();
        return unprocessable(refusal.explanation(), refusal.reason().code());
    }

    private Resolution captions(
            ResourceRequest request, Resolution.Found found, CutQuery.Asked asked, CutMaterial material)
            throws IOException {
        Representation file = found.representation();
        long length = file.metadata().length();
        if (length > RetimedCaptions.MAX_BYTES) {
            return unprocessable(
                    "the captions have " + length + " bytes, and " + RetimedCaptions.MAX_BYTES + " are allowed",
                    TOO_LARGE);
        }
        byte[] text = RetimedCaptions.read(file);
        Optional<Mp4Cut> cut = cutOfFilmBeside(request, asked);
        try {
            Representation retimed = RetimedCaptions.of(
                    text,
                    file.metadata().mediaType(),
                    material,
                    cut.map(Mp4Cut::ranges).orElse(asked.ranges()));
            Resolution.Found served = withoutThoseOfTheWhole(retimed, found);
            return cut.isEmpty() ? served : served.with(fields(cut.get()));
        } catch (CaptionsFormatException e) {
            return unprocessable(String.valueOf(e.getMessage()), MALFORMED);
        } catch (IllegalArgumentException e) {
            return unprocessable(String.valueOf(e.getMessage()), TOO_LARGE);
        }
    }

    private Optional<Mp4Cut> cutOfFilmBeside(ResourceRequest request, CutQuery.Asked asked) throws IOException {
        for (String path : CutMaterial.filmsBeside(request.path())) {
            try {
                if (resolver.resolve(new ResourceRequest(path, request.query(), request.servletRequest()))
                                instanceof Resolution.Found film
                        && cut(path, film.representation(), asked) instanceof Cutting.Made made) {
                    return Optional.of(made.cut());
                }
            } catch (AccessDeniedException e) {
                // There is none for this request.
            }
        }
        return Optional.empty();
    }

    /** Made, or refused. */
    private Cutting cut(String path, Representation film, CutQuery.Asked asked) throws IOException {
        if (CutMaterial.of(film.metadata().mediaType(), path) != CutMaterial.MP4) {
            return new Cutting.Refused(new CutRefusal(
                    CutRefusal.Reason.NOT_MP4,
                    "the file is of the type " + film.metadata().mediaType() + ", and only MP4 is cut"));
        }
        return cache.cut(path, film, asked.ranges(), asked.precision());
    }

    private static Resolution.Found withoutThoseOfTheWhole(Representation part, Resolution.Found whole) {
        return new Resolution.Found(
                part,
                whole.fields().stream()
                        .filter(field -> !OF_THE_WHOLE.contains(field.name().toLowerCase(Locale.ROOT)))
                        .toList());
    }

    private static Resolution.Refused unprocessable(String explanation, String code) {
        return refused(UNPROCESSABLE, "This cannot be cut (" + code + "): " + explanation + ".", code);
    }

    private static Resolution.Refused refused(int status, String reason, String code) {
        return new Resolution.Refused(status, reason, List.of(), Optional.of(code));
    }

    private Field[] fields(Mp4Cut cut) {
        Field applied = new Field("Cut-Precision", CutQuery.word(cut.precision()));
        String ranges = MediaFragments.print(cut.ranges(), parameter);
        return ranges.length() > MOST_FIELD_CHARACTERS
                ? new Field[] {applied}
                : new Field[] {applied, new Field("Cut-Ranges", ranges)};
    }
}
