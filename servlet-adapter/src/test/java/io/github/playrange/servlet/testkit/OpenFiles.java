package io.github.playrange.servlet.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The files that a process holds open, where the operating system tells (Linux). */
public final class OpenFiles {

    private static final int MOST_LOOKS = 40;
    private static final long LOOK_MILLIS = 500;

    private OpenFiles() {}

    /** Whether the operating system tells. */
    public static boolean areKnown() {
        return Files.isDirectory(Path.of("/proc/self/fd"));
    }

    /**
     * How many handles a process has: files, sockets and whatever else, but those of selectors, of which each thread
     * that has waited for a slow client may keep one (Undertow's do).
     */
    public static long count(Server server) throws IOException {
        return count(server, target -> !target.startsWith("anon_inode:"));
    }

    /** As {@link #count(Server)}, but for sockets, which last as long as clients keep their connections. */
    public static long countWithoutSockets(Server server) throws IOException {
        return count(server, target -> !target.startsWith("anon_inode:") && !target.startsWith("socket:"));
    }

    private static long count(Server server, Predicate<String> counted) throws IOException {
        try (Stream<Path> handles = Files.list(handles(server))) {
            return handles.map(OpenFiles::target).filter(counted).count();
        }
    }

    /** As {@link #count}, once it no longer changes, because the server has seen which clients have gone. */
    public static long settledCount(Server server) throws IOException, InterruptedException {
        long before = -1;
        long now = count(server);
        for (int i = 0; i < MOST_LOOKS && now != before; i++) {
            Thread.sleep(LOOK_MILLIS);
            before = now;
            now = count(server);
        }
        return now;
    }

    /** The files below the folder that a server serves which it holds open, deleted ones among them. */
    public static List<String> served(Server server) throws IOException {
        String root = server.root().toRealPath() + "/";
        try (Stream<Path> handles = Files.list(handles(server))) {
            return handles.map(OpenFiles::target)
                    .filter(target -> target.startsWith(root))
                    .toList();
        }
    }

    private static String target(Path handle) {
        try {
            return Files.readSymbolicLink(handle).toString();
        } catch (IOException e) {
            // Closed since it was listed.
            return "";
        }
    }

    private static Path handles(Server server) {
        return Path.of("/proc", Long.toString(server.pid()), "fd");
    }
}
