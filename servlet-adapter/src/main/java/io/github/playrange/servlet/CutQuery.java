package io.github.playrange.servlet;

import io.github.playrange.mp4.CutPrecision;
import io.github.playrange.timeline.MediaFragments;
import io.github.playrange.timeline.PlaybackRanges;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a query says of a cut. */
sealed interface CutQuery {

    String PRECISION = "precision";
    String DESCRIPTION = "description";

    /** What is read beside the ranges. */
    Set<String> OTHER_PARAMETERS = Set.of(PRECISION, DESCRIPTION);

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

    /**
     * Reads a query; without a list of ranges, no other parameter has a meaning.
     *
     * @param parameter the name of the one that holds the ranges
     * @param otherwise the precision unless the query names one
     */
    static CutQuery parse(Optional<String> query, String parameter, CutPrecision otherwise) {
        MediaFragments.Parsed parsed = MediaFragments.parse(query.orElse(""), parameter);
        if (parsed instanceof MediaFragments.Invalid invalid) {
            return new Invalid(invalid.message() + ".");
        }
        if (!(parsed instanceof MediaFragments.Listed list)) {
            return new Absent();
        }
        QueryParameters parameters = new QueryParameters(query);
        Optional<CutPrecision> precision = precision(word(parameters, PRECISION, word(otherwise)));
        if (precision.isEmpty()) {
            return new Invalid("The parameter precision is given once, as exact, key or auto.");
        }
        return switch (word(parameters, DESCRIPTION, "none")) {
            case "none" -> new Asked(list.ranges(), precision.get(), false);
            case "json" -> new Asked(list.ranges(), precision.get(), true);
            default -> new Invalid("The parameter description is given once, as json, or not at all.");
        };
    }

    /** A precision by its word in queries; empty if there is no such. */
    static Optional<CutPrecision> precision(String word) {
        return Arrays.stream(CutPrecision.values())
                .filter(precision -> word(precision).equals(word))
                .findFirst();
    }

    /** What a precision is called in queries and fields. */
    static String word(CutPrecision precision) {
        return precision.name().toLowerCase(Locale.ROOT);
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
