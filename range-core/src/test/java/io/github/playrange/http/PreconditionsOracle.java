package io.github.playrange.http;

/**
 * What RFC 9110 makes of a combination of preconditions: the numbered steps of section 13.2.2, over what each field
 * means (sections 13.1.1 to 13.1.5) instead of over text.
 */
record PreconditionsOracle(
        String method,
        Validators validators,
        Tag ifMatch,
        Date ifUnmodifiedSince,
        Tag ifNoneMatch,
        Date ifModifiedSince,
        IfRange ifRange) {

    /** What the current representation has. */
    enum Validators {
        STRONG_TAG_AND_DATE(true, false, true, true),
        STRONG_TAG_AND_NEW_DATE(true, false, true, false),
        WEAK_TAG_AND_DATE(true, true, true, true),
        STRONG_TAG(true, false, false, false),
        DATE(false, false, true, true),
        NONE(false, false, false, false);

        final boolean tag;
        final boolean weak;
        final boolean date;
        final boolean dateIsStrong;

        Validators(boolean tag, boolean weak, boolean date, boolean dateIsStrong) {
            this.tag = tag;
            this.weak = weak;
            this.date = date;
            this.dateIsStrong = dateIsStrong;
        }
    }

    /** What {@code If-Match} or {@code If-None-Match} holds. */
    enum Tag {
        ABSENT,
        CURRENT,
        CURRENT_AS_WEAK,
        OTHER,
        ANY,
        INVALID
    }

    /** What {@code If-Modified-Since} or {@code If-Unmodified-Since} holds, beside the last modification. */
    enum Date {
        ABSENT,
        EARLIER,
        SAME,
        LATER,
        INVALID
    }

    /** What {@code If-Range} holds. */
    enum IfRange {
        ABSENT,
        CURRENT_TAG,
        CURRENT_TAG_AS_WEAK,
        OTHER_TAG,
        SAME_DATE,
        OTHER_DATE,
        INVALID
    }

    /** The status of a request for a satisfiable range; 200 stands for "perform the method" as well. */
    int status() {
        boolean getOrHead = method.equals("GET") || method.equals("HEAD");
        int step = 1;
        while (true) {
            switch (step) {
                case 1 -> {
                    if (ifMatch == Tag.ABSENT) {
                        step = 2;
                    } else if (ifMatchIsTrue()) {
                        step = 3;
                    } else {
                        return 412;
                    }
                }
                case 2 -> {
                    if (isIgnored(ifUnmodifiedSince) || ifUnmodifiedSince != Date.EARLIER) {
                        step = 3;
                    } else {
                        return 412;
                    }
                }
                case 3 -> {
                    if (ifNoneMatch == Tag.ABSENT) {
                        step = 4;
                    } else if (ifNoneMatchIsTrue()) {
                        step = 5;
                    } else {
                        return getOrHead ? 304 : 412;
                    }
                }
                case 4 -> {
                    if (!getOrHead || isIgnored(ifModifiedSince) || ifModifiedSince == Date.EARLIER) {
                        step = 5;
                    } else {
                        return 304;
                    }
                }
                default -> {
                    return method.equals("GET") && (ifRange == IfRange.ABSENT || ifRangeIsTrue()) ? 206 : 200;
                }
            }
        }
    }

    /** Section 13.1.1: true for {@code *} since there is a representation, else by strong comparison. */
    private boolean ifMatchIsTrue() {
        return switch (ifMatch) {
            case ANY -> true;
            case CURRENT -> validators.tag && !validators.weak;
            default -> false;
        };
    }

    /** Section 13.1.2: false for {@code *} since there is a representation, else by weak comparison. */
    private boolean ifNoneMatchIsTrue() {
        return switch (ifNoneMatch) {
            case ANY -> false;
            case CURRENT, CURRENT_AS_WEAK -> !validators.tag;
            default -> true;
        };
    }

    /** Sections 13.1.3 and 13.1.4: what is no date, and any date when there is no modification date. */
    private boolean isIgnored(Date date) {
        return date == Date.ABSENT || date == Date.INVALID || !validators.date;
    }

    /** Section 13.1.5: an exact and strong date, else by strong comparison. */
    private boolean ifRangeIsTrue() {
        return switch (ifRange) {
            case CURRENT_TAG -> validators.tag && !validators.weak;
            case SAME_DATE -> validators.date && validators.dateIsStrong;
            default -> false;
        };
    }
}
