package io.github.playrange.servlet;

import io.github.playrange.mp4.CutLimits;
import io.github.playrange.mp4.CutPrecision;
import io.github.playrange.timeline.MediaFragments;
import io.github.playrange.timeline.PlaybackRanges;

/**
 * Gathers what a {@link CutResolver} is made of; nothing but the other resolver has to be given.
 *
 * <p>Values are checked as they come in. Not safe for use by several threads at once; the resolvers that it builds are.
 *
 * @see <a href="https://www.w3.org/TR/media-frags/#naming-time">Media Fragments URI 1.0, section 4.2.1</a>
 */
public final class CutResolverBuilder {

    /** How many bytes of memory indexes and cuts take that are kept, unless another number is given: 96 MiB. */
    public static final long DEFAULT_CACHE_BYTES = 96L << 20;

    /** How many ranges a cut may have, unless another number is given. */
    public static final int DEFAULT_MAX_RANGES = 1000;

    /** How many samples a cut may have, unless another number is given: 1 048 576, four hours of film at 25 pictures a second. */
    public static final int DEFAULT_MAX_SAMPLES = 1 << 20;

    final RepresentationResolver resolver;
    String parameter = "t";
    CutPrecision precision = CutPrecision.EXACT;
    long cacheBytes = DEFAULT_CACHE_BYTES;
    int maxRanges = DEFAULT_MAX_RANGES;
    int maxSamples = DEFAULT_MAX_SAMPLES;

    CutResolverBuilder(RepresentationResolver resolver) {
        this.resolver = resolver;
    }

    /**
     * The name of the query's parameter that holds the ranges; {@code t} unless given.
     *
     * @param given letters, digits and {@code . _ ~ -}; case matters
     * @return this builder
     * @throws IllegalArgumentException if it has other characters or none, or is that of another parameter of cuts
     */
    public CutResolverBuilder parameter(String given) {
        MediaFragments.print(PlaybackRanges.whole(), given);
        if (CutQuery.OTHER_PARAMETERS.contains(given)) {
            throw new IllegalArgumentException("the parameter " + given + " has a meaning already; give another name");
        }
        parameter = given;
        return this;
    }

    /**
     * How closely a cut keeps to its ranges if its query does not say so; {@link CutPrecision#EXACT} unless given.
     *
     * @param given the precision; queries may ask for another one
     * @return this builder
     */
    public CutResolverBuilder precision(CutPrecision given) {
        precision = given;
        return this;
    }

    /**
     * How much memory the indexes of films, and cuts of them, take together that are kept for the next request;
     * {@link #DEFAULT_CACHE_BYTES} unless given.
     *
     * @param given a number of bytes from 4; a film whose index takes more than a quarter of them is refused
     * @return this builder
     * @throws IllegalArgumentException if it is less
     */
    public CutResolverBuilder cacheBytes(long given) {
        if (given < CutCache.SHARES) {
            throw new IllegalArgumentException(
                    "indexes and cuts need memory of at least " + CutCache.SHARES + " bytes, and not " + given);
        }
        cacheBytes = given;
        return this;
    }

    /**
     * How many ranges a cut may have; {@link #DEFAULT_MAX_RANGES} unless given.
     *
     * @param given 1 or more
     * @return this builder
     * @throws IllegalArgumentException if it is less
     */
    public CutResolverBuilder maxRanges(int given) {
        maxRanges = new CutLimits(1, given, 1).maxRanges();
        return this;
    }

    /**
     * How many samples a cut may have, pictures and frames of sound, those that are hidden included;
     * {@link #DEFAULT_MAX_SAMPLES} unless given. It bounds the memory that a cut takes, as
     * {@link io.github.playrange.mp4.CutLimits} says.
     *
     * @param given from 1 to 16 777 216
     * @return this builder
     * @throws IllegalArgumentException if it is less or more
     */
    public CutResolverBuilder maxSamples(int given) {
        maxSamples = new CutLimits(1, 1, given).maxSamples();
        return this;
    }

    /**
     * Builds the resolver.
     *
     * @return a resolver with an empty cache of its own
     */
    public CutResolver build() {
        return new CutResolver(this);
    }
}
