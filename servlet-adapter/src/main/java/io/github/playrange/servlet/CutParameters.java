package io.github.playrange.servlet;

import io.github.playrange.mp4.CutLimits;
import jakarta.servlet.UnavailableException;
import java.util.Set;

/** The init-params that say whether and how a servlet cuts. */
final class CutParameters {

    private static final String CUTS = "cuts";
    private static final String INDEX_BYTES = "cutIndexBytes";
    private static final String MAX_RANGES = "maxCutRanges";

    static final Set<String> NAMES = Set.of(CUTS, INDEX_BYTES, MAX_RANGES);

    private CutParameters() {}

    /** Cuts what a resolver finds, unless the init-params say otherwise. */
    static RepresentationResolver resolver(InitParameters parameters, RepresentationResolver folder)
            throws UnavailableException {
        boolean cuts = parameters
                .value(CUTS, InitParameters::flag, InitParameters.FLAGS)
                .orElse(true);
        long indexBytes = parameters
                .value(
                        INDEX_BYTES,
                        text -> InitParameters.number(text, 1, Long.MAX_VALUE),
                        "give a number of bytes from 1, such as 16777216")
                .orElse(CutResolver.STANDARD_INDEX_BYTES);
        int maxRanges = parameters
                .value(
                        MAX_RANGES,
                        text -> (int) InitParameters.number(text, 1, Integer.MAX_VALUE),
                        "give a number from 1, such as 1000")
                .orElse(CutLimits.standard().maxRanges());
        CutLimits limits =
                new CutLimits(indexBytes, maxRanges, CutLimits.standard().maxSamples());
        return cuts ? new CutResolver(folder, limits) : folder;
    }
}
