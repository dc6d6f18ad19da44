package io.github.playrange.servlet.testkit;

import java.io.IOException;

/**
 * The JVM of a server at one time.
 *
 * @param server what the server calls itself, for example {@code Apache Tomcat/11.0.27}
 * @param threads the live ones, idle ones of the server's pool among them
 * @param threadsInTheLibrary those that serve a request, or watch one
 * @param heapBytes in use after a garbage collection
 */
public record Jvm(String server, int threads, long threadsInTheLibrary, long heapBytes) {

    /** Asks the server. */
    public static Jvm of(Server server) throws IOException {
        String[] lines = Exchange.get(server, "/app/jvm").text().split("\n", -1);
        return new Jvm(lines[0], Integer.parseInt(lines[1]), Long.parseLong(lines[2]), Long.parseLong(lines[3]));
    }
}
