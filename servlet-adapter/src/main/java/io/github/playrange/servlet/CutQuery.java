package io.github.playrange.servlet;

import io.github.playrange.mp4.CutPrecision;
import io.github.playrange.timeline.MediaFragments;
import io.github.playrange.timeline.PlaybackRanges;
import java.util.List;
import java.util.Optional;

/** What a query says of a cut. */
sealed interface CutQuery {

    /** No cut. */
    record Absent() implements CutQuery {}

    /**
     * A cut.
     *
     * @param ranges what is to be kept, as the query has it
     * @param precision how closely
     * @param description whether the cut is to be described instead of served
     */
    record Asked(PlaybackRanges ranges, CutPrecision precision, boolean description) implements CutQuery {}

    /**
     * Something that cannot be read.
     *
     * @param message one sentence: what is wrong and what is allowed
     */
    record Invalid(String message) implements CutQuery {}

    /** Reads a query; without a list of ranges, no other parameter has a meaning. */
    static CutQuery parse(Optional<String> query) {
        MediaFragments.Parsed parsed = MediaFragments.parse(query.orElse(""));
        if (parsed instanceof MediaFragments.Invalid invalid) {
            return new Invalid(invalid.message() + ".");
        }
        if (!(parsed instanceof MediaFragments.Listed list)) {
            return new Absent();
        }
        QueryParameters parameters = new QueryParameters(query);
        Optional<CutPrecision> precision = switch (word(parameters, "precision", "exact")) {
            case "exact" -> Optional.of(CutPrecision.EXACT);
            case "key" -> Optional.of(CutPrecision.KEY);
            case "auto" -> Optional.of(CutPrecision.AUTO);
            default -> Optional.empty();
        };
        if (precision.isEmpty()) {
            return new Invalid("The parameter precision is given once, as exact, key or auto.");
        }
        return switch (word(parameters, "description", "none")) {
            case "none" -> new Asked(list.ranges(), precision.get(), false);
            case "json" -> new Asked(list.ranges(), precision.get(), true);
            default -> new Invalid("The parameter description is given once, as json, or not at all.");
        };
    }

    /** The value of a parameter that may be given once; the empty word if it is given more than once. */
    private static String word(QueryParameters parameters, String name, String otherwise) {
        List<String> values = parameters.values(name);
        return switch (values.size()) {
            case 0 -> otherwise;
            case 1 -> values.get(0);
            default -> "";
        };
    }
}
