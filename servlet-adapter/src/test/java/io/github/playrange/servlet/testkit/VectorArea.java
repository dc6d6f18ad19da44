package io.github.playrange.servlet.testkit;

/** What a vector is about, for a person to read. */
public enum VectorArea {
    ONE_RANGE("one range"),
    SUFFIX("suffixes"),
    SEVERAL_RANGES("several ranges"),
    LARGE_NUMERAL("numbers beyond 64 bits"),
    UNSATISFIABLE("unsatisfiable ranges"),
    EXCESSIVE("excessive sets"),
    INVALID("invalid sets"),
    OTHER_UNIT("other units"),
    EMPTY_FILE("an empty file"),
    OVER_4_GIB("a file over 4 GiB"),
    HEAD("HEAD"),
    IF_RANGE("`If-Range`"),
    PRECONDITION("other preconditions");

    private static final long FOUR_GIB = 1L << 32;

    private final String title;

    VectorArea(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /** The area of a vector. */
    public static VectorArea of(RangeVector vector) {
        if (vector.size() > FOUR_GIB) {
            return OVER_4_GIB;
        }
        if (vector.size() == 0) {
            return EMPTY_FILE;
        }
        if (vector.hasPrecondition()) {
            return PRECONDITION;
        }
        if (vector.method().equals("HEAD")) {
            return HEAD;
        }
        return vector.field("If-Range").isPresent() ? IF_RANGE : ofSet(vector);
    }

    private static VectorArea ofSet(RangeVector vector) {
        String field = vector.field("Range").orElse("");
        RequestedSet set = RequestedSet.of(field, vector.size());
        if (set.isInvalid()) {
            return INVALID;
        }
        if (!set.unit().equals("bytes")) {
            return OTHER_UNIT;
        }
        if (RequestedSet.hasLargeNumeral(field)) {
            return LARGE_NUMERAL;
        }
        if (vector.status() == 416) {
            return UNSATISFIABLE;
        }
        if (vector.status() == 200 || set.isExcessive()) {
            return EXCESSIVE;
        }
        if (set.hasSeveral()) {
            return SEVERAL_RANGES;
        }
        return field.contains("=-") ? SUFFIX : ONE_RANGE;
    }
}
