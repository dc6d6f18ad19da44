package io.github.playrange.benchmarks.comparison.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What Linux knows of a process.
 *
 * <p>The time is utime and stime of {@code /proc/<pid>/stat}: it counts threads that have ended, which the sum over
 * {@code task/*}{@code /schedstat} forgets (compiler threads come and go), and the kernel scales it to the run time that
 * its scheduler measures in nanoseconds. What is lost is the rounding of each to 10 ms.
 *
 * @see <a href="https://man7.org/linux/man-pages/man5/proc.5.html">proc(5)</a>
 */
public final class ProcessStatistics {

    /** A tick of the files under /proc is 10 ms, whatever the kernel's own is. */
    private static final double TICKS_PER_SECOND = 100;

    /** Counted from the state, the first field behind the name of the program, which may have spaces. */
    private static final int UTIME = 11;

    private final Path folder;

    /** Of a process that runs. */
    public ProcessStatistics(long pid) {
        this.folder = Path.of("/proc", Long.toString(pid));
    }

    /** The time that the process has had processors, in all its threads, those among them that have ended. */
    public double cpuSeconds() throws IOException {
        return cpuSeconds(read("stat"));
    }

    static double cpuSeconds(String stat) {
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        return (Long.parseLong(fields[UTIME]) + Long.parseLong(fields[UTIME + 1])) / TICKS_PER_SECOND;
    }

    /** Memory and threads, now. */
    public Footprint footprint() throws IOException {
        return footprint(read("status"));
    }

    static Footprint footprint(String status) {
        return new Footprint(number(status, "VmRSS"), number(status, "RssFile"), (int) number(status, "Threads"));
    }

    private static long number(String status, String name) {
        return status.lines()
                .filter(line -> line.startsWith(name + ":"))
                .map(line -> line.substring(name.length() + 1).replace("kB", "").strip())
                .mapToLong(Long::parseLong)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no " + name + " in " + status));
    }

    private String read(String file) throws IOException {
        return Files.readString(folder.resolve(file), StandardCharsets.ISO_8859_1);
    }

    /**
     * How much of the machine a process holds.
     *
     * @param residentKib its resident memory, in KiB
     * @param residentFilesKib how much of that are files, which the page cache has anyway
     * @param threads how many threads it has
     */
    public record Footprint(long residentKib, long residentFilesKib, int threads) {

        /** The greater of each figure. */
        public Footprint max(Footprint other) {
            return new Footprint(
                    Math.max(residentKib, other.residentKib),
                    Math.max(residentFilesKib, other.residentFilesKib),
                    Math.max(threads, other.threads));
        }
    }
}
