package io.github.playrange.benchmarks.comparison;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the figures hold for. */
final class Machine {

    private static final String MODEL = "model name";

    private Machine() {}

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
