package io.github.playrange.transcript;

/** Neighbouring words, by the positions of the first and the last of them, both inclusive. */
record WordSpan(int first, int last) {}
