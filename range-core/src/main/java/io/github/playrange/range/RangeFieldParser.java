package io.github.playrange.range;

import io.github.playrange.range.RangeField.Invalid;
import io.github.playrange.range.RangeField.OtherUnit;
import io.github.playrange.range.RangeSpec.From;
import io.github.playrange.range.RangeSpec.FromTo;
import io.github.playrange.range.RangeSpec.Suffix;
import java.util.ArrayList;
import java.util.List;

/** Reads {@code ranges-specifier} of RFC 9110, section 14.1.1, from left to right without backtracking. */
final class RangeFieldParser {

    private static final String BYTES = "bytes";
    private static final String TOKEN_PUNCTUATION = "!#$%&'*+-.^_`|~";

    private final String text;
    private int position;

    RangeFieldParser(String text) {
        this.text = text;
    }

    RangeField parse() {
        skipWhitespace();
        int unitStart = position;
        while (position < text.length() && isTokenCharacter(text.charAt(position))) {
            position++;
        }
        String unit = text.substring(unitStart, position);
        if (unit.isEmpty() || !take('=')) {
            return invalid("a unit and '='");
        }
        if (!unit.equalsIgnoreCase(BYTES)) {
            return new OtherUnit(unit);
        }
        return parseSet();
    }

    private RangeField parseSet() {
        List<RangeSpec> specs = new ArrayList<>();
        do {
            skipWhitespace();
            if (position == text.length() || text.charAt(position) == ',') {
                continue;
            }
            int start = position;
            boolean hasFirst = skipDigits();
            long first = number(start);
            if (!take('-')) {
                return invalid("'-'");
            }
            int lastStart = position;
            boolean hasLast = skipDigits();
            long last = number(lastStart);
            if (!hasFirst && !hasLast) {
                return invalid("a position before or after '-'");
            }
            if (!hasFirst) {
                specs.add(new Suffix(last));
            } else if (!hasLast) {
                specs.add(new From(first));
            } else if (isLess(lastStart, position, start, lastStart - 1)) {
                return new Invalid("the range " + text.substring(start, position) + " ends before it begins");
            } else {
                specs.add(new FromTo(first, last));
            }
            skipWhitespace();
        } while (take(','));
        if (position < text.length()) {
            return invalid("',' or the end");
        }
        return specs.isEmpty() ? invalid("at least one range") : new RangeSet(specs);
    }

    /** The number between {@code start} and the present position, saturated; 0 if there is none. */
    private long number(int start) {
        long value = 0;
        for (int i = start; i < position; i++) {
            int digit = text.charAt(i) - '0';
            if (value > (Long.MAX_VALUE - digit) / 10) {
                return Long.MAX_VALUE;
            }
            value = value * 10 + digit;
        }
        return value;
    }

    /** Compares two runs of digits of any length as numbers. */
    private boolean isLess(int start, int end, int otherStart, int otherEnd) {
        int first = skipZeros(start, end);
        int otherFirst = skipZeros(otherStart, otherEnd);
        int order = (end - first) - (otherEnd - otherFirst);
        for (int i = 0; order == 0 && first + i < end; i++) {
            order = text.charAt(first + i) - text.charAt(otherFirst + i);
        }
        return order < 0;
    }

    private int skipZeros(int start, int end) {
        int index = start;
        while (index < end && text.charAt(index) == '0') {
            index++;
        }
        return index;
    }

    private boolean skipDigits() {
        int start = position;
        while (position < text.length() && text.charAt(position) >= '0' && text.charAt(position) <= '9') {
            position++;
        }
        return position > start;
    }

    private void skipWhitespace() {
        while (position < text.length() && (text.charAt(position) == ' ' || text.charAt(position) == '\t')) {
            position++;
        }
    }

    private boolean take(char expected) {
        if (position < text.length() && text.charAt(position) == expected) {
            position++;
            return true;
        }
        return false;
    }

    private Invalid invalid(String expected) {
        return new Invalid("expected " + expected + " at character " + position);
    }

    private static boolean isTokenCharacter(char c) {
        return (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || (c >= '0' && c <= '9')
                || TOKEN_PUNCTUATION.indexOf(c) >= 0;
    }
}
