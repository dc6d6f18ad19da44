package io.github.playrange.player;

/**
 * How much room a player takes.
 *
 * <p>Immutable and safe for use by any number of threads.
 *
 * @see <a href="https://videojs.org/guides/layout/">Video.js, layout</a>
 */
public sealed interface PlayerSize {

    /** 640 × 360 CSS pixels, the size unless another is given. */
    PlayerSize DEFAULT = new Fixed(640, 360);

    /**
     * A fixed size.
     *
     * @param width the width in CSS pixels, at least 1
     * @param height the height in CSS pixels, at least 1
     */
    record Fixed(int width, int height) implements PlayerSize {

        /**
         * Checks the bounds.
         *
         * @param width the width in CSS pixels, at least 1
         * @param height the height in CSS pixels, at least 1
         * @throws IllegalArgumentException if one of them is less than 1
         */
        public Fixed {
            checkPositive("a size in pixels", width, height);
        }
    }

    /** As wide as the page leaves room for; the height follows from the film's own shape, 16:9 until it is known. */
    record Fluid() implements PlayerSize {}

    /**
     * As wide as the page leaves room for; the height follows from a given shape.
     *
     * @param width the share of the width, at least 1
     * @param height the share of the height, at least 1
     */
    record Ratio(int width, int height) implements PlayerSize {

        /**
         * Checks the bounds.
         *
         * @param width the share of the width, at least 1
         * @param height the share of the height, at least 1
         * @throws IllegalArgumentException if one of them is less than 1
         */
        public Ratio {
            checkPositive("an aspect ratio", width, height);
        }
    }

    /** All of the element that the player stands in, which has to have a height of its own. */
    record Fill() implements PlayerSize {}

    private static void checkPositive(String what, int width, int height) {
        if (width < 1 || height < 1) {
            throw new IllegalArgumentException(
                    what + " has at least 1 in each direction, not " + width + " and " + height);
        }
    }
}
