package io.github.playrange.servlet;

import io.github.playrange.captions.CaptionsFormatException;
import io.github.playrange.content.Representation;
import io.github.playrange.http.Field;
import io.github.playrange.mp4.CutLimits;
import io.github.playrange.mp4.CutRefusal;
import io.github.playrange.mp4.Cutting;
import io.github.playrange.mp4.Mp4Cut;
import io.github.playrange.timeline.PlaybackRanges;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Cuts what another resolver finds: {@code talk.mp4?t=3.2,7.55&t=12,19.1} is one plain MP4 of these parts, in this order,
 * made while it is served, and {@code talk.vtt?t=3.2,7.55&t=12,19.1} its captions.
 *
 * <p>The parameters of the query are:
 *
 * <table>
 * <caption>Without {@code t}, none has a meaning</caption>
 * <tr><th>name</th><th>value</th></tr>
 * <tr><td>{@code t}</td><td>what is kept, as {@link io.github.playrange.timeline.MediaFragments} reads it</td></tr>
 * <tr><td>{@code precision}</td><td>{@code exact} (unless given), {@code key} or {@code auto}, as
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
 * ({@code video/mp2t}, {@code video/iso.segment}). WebVTT and SubRip are captions; they are moved onto the clock of the cut
 * of the MP4 beside them ({@code talk.mp4} of {@code talk.vtt} or {@code talk.de.vtt}), and if there is none, or it cannot be cut so, onto
 * that of the ranges as they are given. For all else the query has no meaning.
 *
 * <p>A query that cannot be read, or that has more ranges than allowed, is refused with 400, and what cannot be cut with 422
 * and the {@linkplain io.github.playrange.mp4.CutRefusal.Reason#code code} of the reason, before preconditions and ranges
 * are looked at.
 *
 * <p><strong>A cut is not a redaction,</strong> as {@link io.github.playrange.mp4.Mp4Index} explains.
 *
 * <p>Indexes of films and cuts of them are kept in memory, under the path and the validators of each film, if it has any. Safe for use by any
 * number of threads.
 *
 * @see <a href="https://www.w3.org/TR/media-frags/#naming-time">Media Fragments URI 1.0, section 4.2.1</a>
 */
public final class CutResolver implements RepresentationResolver {

    /** Kept by a servlet unless it is told otherwise: the index of a film of two hours takes some five megabytes. */
    static final long STANDARD_INDEX_BYTES = 16L << 20;

    private static final int BAD_REQUEST = 400;
    private static final int UNPROCESSABLE = 422;

    private static final String MALFORMED = CutRefusal.Reason.MALFORMED.code();

    private static final int MOST_FIELD_CHARACTERS = 2000;

    private final RepresentationResolver resolver;
    private final CutLimits limits;
    private final CutCache cache;

    /**
     * Cuts within limits that fit most servers: indexes take 16 MiB, cuts that are kept as much again, and one
     * has at most 1000 ranges.
     *
     * @param resolver finds the films and captions
     */
    public CutResolver(RepresentationResolver resolver) {
        this(
                resolver,
                new CutLimits(
                        STANDARD_INDEX_BYTES,
                        CutLimits.standard().maxRanges(),
                        CutLimits.standard().maxSamples()));
    }

    /**
     * Cuts within limits.
     *
     * @param resolver finds the films and captions
     * @param limits what a cut may take; an index that is longer than allowed is refused; all that are kept take no
     *     more than one may, and the cuts that are kept no more than that again
     */
    public CutResolver(RepresentationResolver resolver, CutLimits limits) {
        this.resolver = resolver;
        this.limits = limits;
        this.cache = new CutCache(limits);
    }

    /**
     * Finds what is asked for, and cuts it if the query says so.
     *
     * @param request what is asked for
     * @return a cut, its description or its captions; or what the other resolver says
     * @throws IOException if it cannot be looked up or read, or had changed by the time it was read; servlets resolve the
     *     request again then, as for a file that changes before it is opened
     */
    @Override
    public Resolution resolve(ResourceRequest request) throws IOException {
        Resolution resolution = resolver.resolve(request);
        CutQuery query = CutQuery.parse(request.query());
        if (query instanceof CutQuery.Absent || !(resolution instanceof Resolution.Found found)) {
            return resolution;
        }
        CutMaterial material = CutMaterial.of(found.representation().metadata().mediaType());
        if (material == CutMaterial.NONE) {
            return resolution;
        }
        if (query instanceof CutQuery.Invalid invalid) {
            return new Resolution.Refused(BAD_REQUEST, invalid.message());
        }
        CutQuery.Asked asked = (CutQuery.Asked) query;
        if (asked.ranges().ranges().size() > limits.maxRanges()) {
            return new Resolution.Refused(
                    BAD_REQUEST,
                    "There are " + asked.ranges().ranges().size() + " ranges; " + limits.maxRanges() + " are allowed.",
                    List.of(),
                    Optional.of(CutRefusal.Reason.TOO_MANY_RANGES.code()));
        }
        return material == CutMaterial.CAPTIONS ? captions(request, found, asked) : film(request, found, asked);
    }

    private Resolution film(ResourceRequest request, Resolution.Found found, CutQuery.Asked asked) throws IOException {
        Cutting cutting = cut(request.path(), found.representation(), asked);
        if (cutting instanceof Cutting.Made made) {
            Mp4Cut cut = made.cut();
            return new Resolution.Found(
                            asked.description() ? CutDescription.of(cut) : cut.representation(found.representation()),
                            found.fields())
                    .with(fields(cut));
        }
        CutRefusal refusal = ((Cutting.Refused) cutting).refusal();
        return unprocessable(refusal.explanation(), refusal.reason().code());
    }

    private Resolution captions(ResourceRequest request, Resolution.Found found, CutQuery.Asked asked)
            throws IOException {
        long length = found.representation().metadata().length();
        if (length > RetimedCaptions.MAX_BYTES) {
            return unprocessable(
                    "the captions have " + length + " bytes, and " + RetimedCaptions.MAX_BYTES + " are allowed",
                    "too-large");
        }
        Optional<Mp4Cut> cut = cutOfFilmBeside(request, asked);
        try {
            Representation captions = RetimedCaptions.of(
                    found.representation(), cut.map(Mp4Cut::ranges).orElse(asked.ranges()));
            return new Resolution.Found(captions, found.fields())
                    .with(cut.map(CutResolver::fields).orElse(new Field[0]));
        } catch (CaptionsFormatException e) {
            return unprocessable(String.valueOf(e.getMessage()), MALFORMED);
        } catch (IllegalArgumentException e) {
            return new Resolution.Refused(BAD_REQUEST, e.getMessage() + ".");
        }
    }

    private Optional<Mp4Cut> cutOfFilmBeside(ResourceRequest request, CutQuery.Asked asked) throws IOException {
        for (String path : filmsBeside(request.path())) {
            if (resolver.resolve(new ResourceRequest(path, request.query(), request.servletRequest()))
                    instanceof Resolution.Found film) {
                return cut(path, film.representation(), asked) instanceof Cutting.Made made
                        ? Optional.of(made.cut())
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** Of talk.de.vtt they are talk.de.mp4 and talk.mp4. */
    private static List<String> filmsBeside(String path) {
        List<String> films = new ArrayList<>();
        int name = path.lastIndexOf('/') + 1;
        int end = path.length();
        for (int i = 0; i < 2; i++) {
            end = path.lastIndexOf('.', end - 1);
            if (end <= name) {
                break;
            }
            films.add(path.substring(0, end) + ".mp4");
        }
        return films;
    }

    /** Made, or refused. */
    private Cutting cut(String path, Representation film, CutQuery.Asked asked) throws IOException {
        if (CutMaterial.of(film.metadata().mediaType()) != CutMaterial.MP4) {
            return new Cutting.Refused(new CutRefusal(
                    CutRefusal.Reason.NOT_MP4,
                    "the file is of the type " + film.metadata().mediaType() + ", and only MP4 is cut"));
        }
        return cache.cut(path, film, asked.ranges(), asked.precision());
    }

    private static Resolution.Refused unprocessable(String explanation, String code) {
        return new Resolution.Refused(
                UNPROCESSABLE, "This cannot be cut (" + code + "): " + explanation + ".", List.of(), Optional.of(code));
    }

    private static Field[] fields(Mp4Cut cut) {
        Field precision = new Field("Cut-Precision", cut.precision().name().toLowerCase(Locale.ROOT));
        String ranges = cut.ranges().toString();
        return ranges.length() > MOST_FIELD_CHARACTERS
                ? new Field[] {precision}
                : new Field[] {precision, new Field("Cut-Ranges", ranges)};
    }
}
