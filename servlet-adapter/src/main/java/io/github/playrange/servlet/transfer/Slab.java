package io.github.playrange.servlet.transfer;

import java.nio.ByteBuffer;

/** A piece of direct memory that is lent as a whole or in equal parts; not safe for use by several threads at once. */
final class Slab {

    private final ByteBuffer memory;
    private SizeClass size = SizeClass.LARGE;

    /** One bit for each part that can be lent. */
    private int left = 1;

    /** One bit for each part that will not come back. */
    private int abandoned;

    Slab(ByteBuffer memory) {
        this.memory = memory;
    }

    /** Cuts what is whole. */
    void cut(SizeClass newSize) {
        size = newSize;
        left = allParts();
    }

    private int allParts() {
        return (1 << (memory.capacity() / size.bytes())) - 1;
    }

    ByteBuffer memory() {
        return memory;
    }

    SizeClass size() {
        return size;
    }

    boolean hasParts() {
        return left != 0;
    }

    boolean isWhole() {
        return left == allParts();
    }

    /** Whether every part is back or abandoned, and one is abandoned. */
    boolean isUseless() {
        return abandoned != 0 && (left | abandoned) == allParts();
    }

    /** Lends a part. */
    int lend() {
        int index = Integer.numberOfTrailingZeros(left);
        left &= ~(1 << index);
        return index;
    }

    void takeBack(int index) {
        left |= 1 << index;
    }

    void abandon(int index) {
        abandoned |= 1 << index;
    }

    ByteBuffer part(int index) {
        return memory.slice(index * size.bytes(), size.bytes());
    }
}
