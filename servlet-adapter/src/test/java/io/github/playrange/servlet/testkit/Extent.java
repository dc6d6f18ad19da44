package io.github.playrange.servlet.testkit;

/** Whether the long rules run as long as they can, or as long as a build can wait. */
public final class Extent {

    /** {@code -Dplayrange.full=true}. */
    public static final boolean FULL = Boolean.getBoolean("playrange.full");

    private Extent() {}
}
