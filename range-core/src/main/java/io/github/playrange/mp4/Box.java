package io.github.playrange.mp4;

/**
 * A box of an MP4.
 *
 * @param type its four characters
 * @param start where its header begins, in bytes from the beginning of the source
 * @param body where what it holds begins
 * @param end the first byte after it
 */
record Box(String type, long start, long body, long end) {

    long bodyLength() {
        return end - body;
    }

    RefusedException malformed(String what) {
        return RefusedException.malformed("the box '" + printable(type) + "' " + what);
    }

    /** A type as it can be shown to anybody. */
    static String printable(String type) {
        return type.replaceAll("[^A-Za-z0-9 .-]", "?");
    }
}
