package io.github.playrange.servlet;

import io.github.playrange.mp4.CutPrecision;
import jakarta.servlet.UnavailableException;
import java.util.Set;

/** The init-params that say whether and how a servlet cuts. */
final class CutParameters {

    private static final String CUTS = "cuts";
    private static final String PARAMETER = "cutParameter";
    private static final String PRECISION = "cutPrecision";
    private static final String CACHE_BYTES = "cutCacheBytes";
    private static final String MAX_RANGES = "maxCutRanges";
    private static final String MAX_SAMPLES = "maxCutSamples";

    static final Set<String> NAMES = Set.of(CUTS, PARAMETER, PRECISION, CACHE_BYTES, MAX_RANGES, MAX_SAMPLES);

    private CutParameters() {}

    /** Cuts what a resolver finds, unless the init-params say otherwise. */
    static RepresentationResolver resolver(InitParameters parameters, RepresentationResolver folder)
            throws UnavailableException {
        CutResolverBuilder cuts = CutResolver.builder(folder);
        parameters.value(PARAMETER, cuts::parameter, "give a name of letters, digits and . _ ~ -, such as t");
        parameters.value(PRECISION, text -> cuts.precision(precision(text)), "give exact, key or auto");
        parameters.value(
                CACHE_BYTES,
                text -> cuts.cacheBytes(InitParameters.number(text, CutCache.SHARES, Long.MAX_VALUE)),
                "give a number of bytes from 4, such as 100663296");
        parameters.value(MAX_RANGES, text -> cuts.maxRanges(number(text)), "give a number from 1, such as 1000");
        parameters.value(
                MAX_SAMPLES,
                text -> cuts.maxSamples(number(text)),
                "give a number from 1 to 16777216, such as 1048576");
        boolean isOn = parameters
                .value(CUTS, InitParameters::flag, InitParameters.FLAGS)
                .orElse(true);
        return isOn ? cuts.build() : folder;
    }

    private static CutPrecision precision(String word) {
        return CutQuery.precision(word).orElseThrow(() -> new IllegalArgumentException("there is no such precision"));
    }

    private static int number(String text) {
        return (int) InitParameters.number(text, 1, Integer.MAX_VALUE);
    }
}
