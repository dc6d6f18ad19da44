package io.github.playrange.benchmarks.comparison;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the figures hold for. */
final class Machine {

    private static final String MODEL = "model name";

    private static final String TCP = "TCP:";
    private static final String PAGES = " mem ";
    private static final long PAGE_KIB = 4;

    private Machine() {}

    /** What the kernel holds for all TCP connections of the machine, in KiB: mostly bytes that readers have not taken. */
    static long tcpMemoryKib() throws IOException {
        return tcpMemoryKib(Files.readString(Path.of("/proc/net/sockstat"), StandardCharsets.US_ASCII));
    }

    static long tcpMemoryKib(String sockstat) {
        return sockstat.lines()
                        .filter(line -> line.startsWith(TCP))
                        .mapToLong(line -> Long.parseLong(line.substring(line.indexOf(PAGES) + PAGES.length())
                                .strip()))
                        .sum()
                * PAGE_KIB;
    }

    static String describe() throws IOException {
        String cpu = Files.readString(Path.of("/proc/cpuinfo"), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.startsWith(MODEL))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse(System.getProperty("os.arch"));
        return System.getProperty("os.name") + " " + System.getProperty("os.version") + ", "
                + Runtime.getRuntime().availableProcessors() + " × " + cpu;
    }
}
