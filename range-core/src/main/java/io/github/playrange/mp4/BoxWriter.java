package io.github.playrange.mp4;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Writes boxes into memory. */
final class BoxWriter {

    private static final int VERSION_SHIFT = 24;

    private ByteBuffer bytes = ByteBuffer.allocate(1 << 14);

    /** What is written into a box. */
    @FunctionalInterface
    interface Content {

        void write(BoxWriter writer);
    }

    BoxWriter box(String type, Content content) {
        int start = bytes.position();
        putInt(0).putText(type);
        content.write(this);
        bytes.putInt(start, bytes.position() - start);
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
        room(count).put(new byte[count]);
        return this;
    }

    int position() {
        return bytes.position();
    }

    void putIntAt(int position, int value) {
        bytes.putInt(position, value);
    }

    void putLongAt(int position, long value) {
        bytes.putLong(position, value);
    }

    byte[] toByteArray() {
        return Arrays.copyOf(bytes.array(), bytes.position());
    }

    private ByteBuffer room(int count) {
        if (bytes.remaining() < count) {
            int capacity = Math.max(bytes.position() + count, 2 * bytes.capacity());
            bytes = ByteBuffer.allocate(capacity).put(bytes.flip());
        }
        return bytes;
    }
}
