package io.github.playrange.benchmarks.comparison.server;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The JVM of a container, and what runs in it.
 *
 * @param java the program
 * @param options of the JVM
 * @param servletClassPath the classes of our servlet and of all that it needs
 * @param initParams of our servlet, besides its root
 * @param containerSettings beyond those of the distribution
 */
public record JvmSettings(
        Path java,
        List<String> options,
        String servletClassPath,
        Map<String, String> initParams,
        Map<String, String> containerSettings) {

    /** Copies the collections. */
    public JvmSettings {
        options = List.copyOf(options);
        initParams = Map.copyOf(initParams);
        containerSettings = Map.copyOf(containerSettings);
    }
}
