package io.github.playrange.servlet.testkit;

import io.github.playrange.servlet.ServedResponse.Way;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;

/** How responses that have something of a representation leave through one door of the {@link TestApplication}. */
public final class Ways {

    private final Server server;
    private final String door;
    private final Map<Way, Integer> before;

    private Ways(Server server, String door) throws IOException {
        this.server = server;
        this.door = door;
        this.before = upToNow();
    }

    /** Counts from now on. */
    public static Ways through(Server server, String door) throws IOException {
        return new Ways(server, door);
    }

    private Map<Way, Integer> upToNow() throws IOException {
        Map<Way, Integer> ways = new EnumMap<>(Way.class);
        Exchange.get(server, "/app/ways/" + door).text().lines().forEach(line -> {
            String[] wayAndCount = line.split(" ", 2);
            ways.put(Way.valueOf(wayAndCount[0]), Integer.valueOf(wayAndCount[1]));
        });
        ways.remove(Way.DIRECT);
        return ways;
    }

    /** How many have left by each way since the counting began. */
    public Map<Way, Integer> counted() throws IOException {
        Map<Way, Integer> ways = upToNow();
        before.forEach(
                (way, count) -> ways.computeIfPresent(way, (same, now) -> now.equals(count) ? null : now - count));
        return ways;
    }

    /** As {@link #counted}, as soon as they are as expected. */
    public Map<Way, Integer> counted(Map<Way, Integer> expected) throws Exception {
        return Eventually.see(this::counted, expected::equals);
    }

    /** The way of the only one. */
    public Way one() throws Exception {
        Map<Way, Integer> ways = Eventually.see(this::counted, counted -> !counted.isEmpty());
        if (ways.size() != 1 || !ways.containsValue(1)) {
            throw new AssertionError("one response was to leave through " + door + ", and these did: " + ways);
        }
        return ways.keySet().iterator().next();
    }
}
