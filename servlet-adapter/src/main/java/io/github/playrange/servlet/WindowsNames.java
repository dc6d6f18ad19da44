package io.github.playrange.servlet;

import java.util.Set;
import java.util.TreeSet;

/** Which names are, on Windows, no more than the name of a file in its folder. */
final class WindowsNames {

    /** The colon begins the name of a stream, or ends that of a drive; the others are no part of any name. */
    private static final String RESERVED_CHARACTERS = "<>:\"|?*";

    /** Followed by a digit, of which some systems take ¹, ² and ³ for one. */
    private static final Set<String> NUMBERED_DEVICES = ignoringCase("COM", "LPT");

    private static final Set<String> DEVICES = ignoringCase("CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$", "CLOCK$");

    private static final String DIGITS = "0123456789\u00b9\u00b2\u00b3";

    private static final int SHORT_NAME = 8;
    private static final int SHORT_EXTENSION = 3;

    private WindowsNames() {}

    static boolean isPlain(String name) {
        return !hasReservedCharacter(name) && !isDevice(name) && !isShortForm(name);
    }

    private static boolean hasReservedCharacter(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (RESERVED_CHARACTERS.indexOf(name.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    /** A device is named in any folder, with any extension. */
    private static boolean isDevice(String name) {
        int end = name.indexOf('.');
        String stem = (end < 0 ? name : name.substring(0, end)).stripTrailing();
        int last = stem.length() - 1;
        return DEVICES.contains(stem)
                || (last > 0
                        && DIGITS.indexOf(stem.charAt(last)) >= 0
                        && NUMBERED_DEVICES.contains(stem.substring(0, last)));
    }

    /** A name such as {@code WEB-IN~1}, by which a file of a longer name can be reached. */
    private static boolean isShortForm(String name) {
        int dot = name.lastIndexOf('.');
        int end = dot < 0 ? name.length() : dot;
        int tilde = name.lastIndexOf('~', end - 1);
        return end <= SHORT_NAME
                && name.length() - end <= SHORT_EXTENSION + 1
                && tilde >= 0
                && tilde + 1 < end
                && name.substring(tilde + 1, end).chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static Set<String> ignoringCase(String... names) {
        Set<String> set = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        set.addAll(Set.of(names));
        return set;
    }
}
