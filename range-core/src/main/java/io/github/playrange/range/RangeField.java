package io.github.playrange.range;

import java.util.List;

/**
 * What the {@code Range} field of a request says: nothing, a unit that is not bytes, something that is not valid, or a
 * {@link RangeSet}.
 *
 * <p>Reading a field never fails: whatever a client sends has one of these four meanings, and all but a set mean that
 * the whole representation is sent. Immutable and safe for use by any number of threads.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-14.2">RFC 9110, section 14.2</a>
 */
public sealed interface RangeField permits RangeField.Absent, RangeField.OtherUnit, RangeField.Invalid, RangeSet {

    /** The request has no {@code Range} field. */
    record Absent() implements RangeField {}

    /**
     * The ranges are given in a unit other than bytes, which a server has to ignore.
     *
     * @param unit the unit's name as it was sent
     */
    record OtherUnit(String unit) implements RangeField {}

    /**
     * The field does not follow the grammar.
     *
     * @param reason what is wrong, for a log
     */
    record Invalid(String reason) implements RangeField {}

    /**
     * Reads the field, in time and memory proportional to its length, which every server limits.
     *
     * @param lines the values of the request's {@code Range} field lines in order; several are one list, as RFC 9110,
     *     section 5.3, has it
     * @return what they say
     */
    static RangeField parse(List<String> lines) {
        return switch (lines.size()) {
            case 0 -> new Absent();
            case 1 -> new RangeFieldParser(lines.get(0)).parse();
            default -> new RangeFieldParser(String.join(",", lines)).parse();
        };
    }
}
