package io.github.playrange.mp4;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Writes boxes into memory. */
final class BoxWriter {

    private static final int VERSION_SHIFT = 24;

    private static final int CAPACITY = 1 << 14;

    private final boolean measuring;
    private ByteBuffer bytes;

    /** How much has been written before the bytes, which are kept no longer. */
    private int measured;

    BoxWriter() {
        this(CAPACITY, false);
    }

    private BoxWriter(int capacity, boolean measuring) {
        this.measuring = measuring;
        this.bytes = ByteBuffer.allocate(capacity);
    }

    /** One whose position alone counts, so that what it tells can be written without a copy. */
    static BoxWriter measuring() {
        return new BoxWriter(CAPACITY, true);
    }

    /** More than so many bytes can be written as well. */
    static BoxWriter ofCapacity(int capacity) {
        return new BoxWriter(capacity, false);
    }

    /** What is written into a box. */
    @FunctionalInterface
    interface Content {

        void write(BoxWriter writer);
    }

    BoxWriter box(String type, Content content) {
        int start = position();
        putInt(0).putText(type);
        content.write(this);
        putIntAt(start, position() - start);
        return this;
    }

    BoxWriter fullBox(String type, int version, int flags, Content content) {
        return box(type, writer -> {
            writer.putInt((version << VERSION_SHIFT) | flags);
            content.write(writer);
        });
    }

    BoxWriter putShort(int value) {
        room(Short.BYTES).putShort((short) value);
        return this;
    }

    BoxWriter putInt(int value) {
        room(Integer.BYTES).putInt(value);
        return this;
    }

    BoxWriter putLong(long value) {
        room(Long.BYTES).putLong(value);
        return this;
    }

    /** Characters of ASCII. */
    BoxWriter putText(String text) {
        byte[] characters = text.getBytes(StandardCharsets.US_ASCII);
        room(characters.length).put(characters);
        return this;
    }

    BoxWriter put(ByteBuffer source) {
        room(source.remaining()).put(source.duplicate());
        return this;
    }

    BoxWriter putZeros(int count) {
        ByteBuffer zeros = room(count);
        zeros.position(zeros.position() + count);
        return this;
    }

    int position() {
        return measured + bytes.position();
    }

    void putIntAt(int position, int value) {
        if (!measuring) {
            bytes.putInt(position, value);
        }
    }

    void putLongAt(int position, long value) {
        if (!measuring) {
            bytes.putLong(position, value);
        }
    }

    byte[] toByteArray() {
        return bytes.hasRemaining() ? Arrays.copyOf(bytes.array(), bytes.position()) : bytes.array();
    }

    private ByteBuffer room(int count) {
        if (measuring) {
            measured += bytes.position();
            bytes.clear();
        }
        if (bytes.remaining() < count) {
            int capacity = Math.max(bytes.position() + count, 2 * bytes.capacity());
            bytes = ByteBuffer.allocate(capacity).put(bytes.flip());
        }
        return bytes;
    }
}
