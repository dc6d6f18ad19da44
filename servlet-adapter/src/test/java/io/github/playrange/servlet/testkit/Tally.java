package io.github.playrange.servlet.testkit;

import java.util.concurrent.atomic.AtomicInteger;

/** How often something was looked up, opened and closed. */
final class Tally {

    private final AtomicInteger lookups = new AtomicInteger();
    private final AtomicInteger opened = new AtomicInteger();
    private final AtomicInteger closed = new AtomicInteger();

    /** Counts, and gives the number of this lookup, the first being 1. */
    int lookedUp() {
        return lookups.incrementAndGet();
    }

    void opened() {
        opened.incrementAndGet();
    }

    void closed() {
        closed.incrementAndGet();
    }

    @Override
    public String toString() {
        return "looked up " + lookups + ", opened " + opened + ", closed " + closed;
    }
}
