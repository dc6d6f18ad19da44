package io.github.playrange.mp4;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Walks the boxes of a source, and reads what is in them; no box is believed to be longer than what it lies in. */
final class BoxReader {

    private static final int HEADER_BYTES = 8;
    private static final int LARGE_HEADER_BYTES = 16;

    /** What is done with each box. */
    @FunctionalInterface
    interface BoxVisitor {

        /** Returns whether to go on to the next box. */
        boolean visit(Box box) throws IOException, RefusedException;
    }

    private final SourceReader source;
    private final Budget budget;

    BoxReader(SourceReader source, Budget budget) {
        this.source = source;
        this.budget = budget;
    }

    long sourceLength() {
        return source.length();
    }

    /** The boxes of the file itself, in order. */
    void topLevel(BoxVisitor visitor) throws IOException, RefusedException {
        walk(0, source.length(), visitor);
    }

    /** The boxes in a box that holds nothing else, in order. */
    void children(Box parent, BoxVisitor visitor) throws IOException, RefusedException {
        walk(parent.body(), parent.end(), visitor);
    }

    /** The boxes behind the first bytes of a box. */
    void childrenAfter(Box parent, int bytes, BoxVisitor visitor) throws IOException, RefusedException {
        requireBytes(parent, bytes);
        walk(parent.body() + bytes, parent.end(), visitor);
    }

    private void walk(long start, long end, BoxVisitor visitor) throws IOException, RefusedException {
        long position = start;
        while (end - position >= HEADER_BYTES) {
            budget.takeBox();
            Box box = boxAt(position, end);
            if (!visitor.visit(box)) {
                return;
            }
            position = box.end();
        }
    }

    private Box boxAt(long position, long end) throws IOException, RefusedException {
        ByteBuffer header = source.read(position, HEADER_BYTES);
        long size = Integer.toUnsignedLong(header.getInt());
        byte[] name = new byte[4];
        header.get(name);
        String type = new String(name, StandardCharsets.ISO_8859_1);
        int headerBytes = HEADER_BYTES;
        if (size == 1 && end - position >= LARGE_HEADER_BYTES) {
            headerBytes = LARGE_HEADER_BYTES;
            size = source.read(position + HEADER_BYTES, Long.BYTES).getLong();
        } else if (size == 0) {
            size = end - position;
        }
        if (size < headerBytes || size > end - position) {
            throw RefusedException.malformed(
                    "the box '" + Box.printable(type) + "' is shorter than its header or longer than what it lies in");
        }
        return new Box(type, position, position + headerBytes, position + size);
    }

    /** The first bytes of a box. */
    ByteBuffer first(Box box, int bytes) throws IOException, RefusedException {
        requireBytes(box, bytes);
        return source.read(box.body(), bytes);
    }

    /** All that a box holds, which has to be short. */
    ByteBuffer whole(Box box, int mostBytes) throws IOException, RefusedException {
        if (box.bodyLength() > mostBytes) {
            throw box.malformed("has more than " + mostBytes + " bytes");
        }
        return source.read(box.body(), (int) box.bodyLength());
    }

    /** Entries of a table that begins behind the first bytes of a box, all of which have to lie in it. */
    EntryReader entries(Box box, int firstBytes, long count, int bytesEach) throws RefusedException {
        // A count has 32 bits.
        if (count * bytesEach > box.bodyLength() - firstBytes) {
            throw box.malformed("is too short for its " + count + " entries");
        }
        long start = box.body() + firstBytes;
        return new EntryReader(source, start, start + count * bytesEach);
    }

    private static void requireBytes(Box box, int bytes) throws RefusedException {
        if (box.bodyLength() < bytes) {
            throw box.malformed("is shorter than " + bytes + " bytes");
        }
    }
}
