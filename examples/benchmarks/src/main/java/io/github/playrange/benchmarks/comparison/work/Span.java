package io.github.playrange.benchmarks.comparison.work;

/**
 * Bytes of a film.
 *
 * @param position of the first
 * @param length how many
 */
public record Span(long position, long length) {

    /** As the {@code Range} field names it. */
    String spec() {
        return position + "-" + (position + length - 1);
    }
}
