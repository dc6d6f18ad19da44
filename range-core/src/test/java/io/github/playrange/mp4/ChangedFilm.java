package io.github.playrange.mp4;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** A {@link HandMadeFilm} in which something is not as it should be. */
final class ChangedFilm {

    private ChangedFilm() {}

    /** A film whose number at a place of the first box of a type is another one; the place counts from its body. */
    static byte[] changed(byte[] film, String box, int place, int number) {
        byte[] changed = film.clone();
        ByteBuffer.wrap(changed).putInt(bodyOf(film, box) + place, number);
        return changed;
    }

    /** A film in which the first box of a type has another one. */
    static byte[] renamed(byte[] film, String box, String name) {
        byte[] renamed = film.clone();
        ByteBuffer.wrap(renamed).put(bodyOf(film, box) - 4, name.getBytes(StandardCharsets.ISO_8859_1));
        return renamed;
    }

    /** A film that has more bytes at a place of the last of some boxes, each of which lies in the one before it. */
    static byte[] longer(byte[] film, List<String> boxes, int place, byte[] more) {
        int at = bodyOf(film, boxes.get(boxes.size() - 1)) + place;
        ByteBuffer longer = ByteBuffer.allocate(film.length + more.length);
        longer.put(film, 0, at).put(more).put(film, at, film.length - at);
        for (String box : boxes) {
            int size = bodyOf(film, box) - 8;
            longer.putInt(size, longer.getInt(size) + more.length);
        }
        return longer.array();
    }

    /** The first box of a type, with its header. */
    static byte[] boxOf(byte[] film, String box) {
        int start = bodyOf(film, box) - 8;
        return Arrays.copyOfRange(film, start, start + ByteBuffer.wrap(film).getInt(start));
    }

    private static int bodyOf(byte[] film, String box) {
        int found = new String(film, StandardCharsets.ISO_8859_1).indexOf(box);
        if (found < 0) {
            throw new IllegalArgumentException("no box " + box);
        }
        return found + 4;
    }
}
