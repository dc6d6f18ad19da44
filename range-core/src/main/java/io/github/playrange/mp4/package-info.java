/**
 * A cut of an MP4 served as a file: the sample tables of the source, read once, and a plain MP4 made of a new head and
 * slices of the source. Begin with {@link io.github.playrange.mp4.Mp4Index}.
 */
@NullMarked
package io.github.playrange.mp4;

import org.jspecify.annotations.NullMarked;
