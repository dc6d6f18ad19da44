package io.github.playrange.benchmarks.comparison;

import io.github.playrange.benchmarks.comparison.server.Container;
import io.github.playrange.benchmarks.comparison.work.Work;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What is compared, and for how long. All are system properties that begin with {@code comparison.}.
 *
 * @param containers the containers
 * @param nginx whether nginx is measured beside them
 * @param works the kinds of request
 * @param readers how many slow readers; none if they are left out
 * @param readersArrival from the first of them to the last
 * @param readersDuration how long they read
 * @param filmKib the length of each of the thousand films, in KiB
 * @param filmOfCuts how long the film is that is cut
 * @param rounds how rounds are measured
 * @param warmUp CPU time that a container is given before each kind of work
 * @param java the program that runs the containers
 * @param jvmOptions its options
 * @param servletClassPath the classes of our servlet, if they are not those of this build
 * @param initParams of our servlet, besides its root
 * @param containerSettings beyond those of the distributions
 */
record ComparisonOptions(
        List<Container> containers,
        boolean nginx,
        List<Work> works,
        int readers,
        Duration readersArrival,
        Duration readersDuration,
        int filmKib,
        Duration filmOfCuts,
        InterleavedRounds rounds,
        Duration warmUp,
        Path java,
        List<String> jvmOptions,
        Optional<String> servletClassPath,
        Map<String, String> initParams,
        Map<Container, Map<String, String>> containerSettings) {

    private static final String PREFIX = "comparison.";
    private static final String NGINX = "nginx";
    private static final String READERS = "readers";

    ComparisonOptions {
        containers = List.copyOf(containers);
        works = List.copyOf(works);
        jvmOptions = List.copyOf(jvmOptions);
        initParams = Map.copyOf(initParams);
        containerSettings = Map.copyOf(containerSettings);
    }

    /**
     * Reads them.
     *
     * @throws IllegalArgumentException if one is unknown or cannot be used; the message says what is allowed
     */
    static ComparisonOptions of(Properties properties) {
        return new Reader(properties).read();
    }

    private static final class Reader {

        private final Properties properties;
        private final Set<String> known = new TreeSet<>();

        Reader(Properties properties) {
            this.properties = properties;
        }

        ComparisonOptions read() {
            List<String> containerKeys = Stream.concat(
                            Arrays.stream(Container.values()).map(Container::key), Stream.of(NGINX))
                    .toList();
            List<String> workKeys = Stream.concat(Arrays.stream(Work.values()).map(Work::key), Stream.of(READERS))
                    .toList();
            List<String> containers = members("containers", containerKeys);
            List<String> works = members("works", workKeys);
            if (containers.equals(List.of(NGINX))) {
                throw new IllegalArgumentException("nginx is measured beside a container; name one too");
            }
            Map<Container, Map<String, String>> settings = new LinkedHashMap<>();
            for (Container container : Container.values()) {
                settings.put(container, pairs(container.key()));
            }
            int readers = number(READERS, 2000, 1);
            ComparisonOptions options = new ComparisonOptions(
                    Arrays.stream(Container.values())
                            .filter(container -> containers.contains(container.key()))
                            .toList(),
                    containers.contains(NGINX),
                    Arrays.stream(Work.values())
                            .filter(work -> works.contains(work.key()))
                            .toList(),
                    works.contains(READERS) ? readers : 0,
                    Duration.ofSeconds(number("readersArrivalSeconds", 2, 1)),
                    Duration.ofSeconds(number("readersSeconds", 10, 1)),
                    number("filmKiB", 1024, 16),
                    Duration.ofMinutes(number("cutMinutes", 60, 1)),
                    new InterleavedRounds(number("rounds", 5, 1), Duration.ofSeconds(number("seconds", 2, 1))),
                    Duration.ofSeconds(number("warmUp", 5, 0)),
                    Path.of(text("java")
                            .orElse(Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString())),
                    List.of(text("jvm").orElse("-Xmx512m -XX:+UseG1GC").split(" +", -1)),
                    text("ours"),
                    pairs("initParams"),
                    settings);
            refuseUnknown();
            return options;
        }

        private Optional<String> text(String name) {
            known.add(PREFIX + name);
            return Optional.ofNullable(properties.getProperty(PREFIX + name)).filter(text -> !text.isBlank());
        }

        private List<String> members(String name, List<String> allowed) {
            List<String> members =
                    text(name).map(text -> List.of(text.split(",", -1))).orElse(allowed);
            for (String member : members) {
                if (!allowed.contains(member)) {
                    throw new IllegalArgumentException(
                            PREFIX + name + " cannot be '" + member + "'; there are " + String.join(", ", allowed));
                }
            }
            return members;
        }

        private int number(String name, int unlessGiven, int least) {
            String text = text(name).orElse(Integer.toString(unlessGiven));
            if (!text.matches("[0-9]{1,7}") || Integer.parseInt(text) < least) {
                throw new IllegalArgumentException(
                        PREFIX + name + " has to be a whole number from " + least + " to 9999999, not '" + text + "'");
            }
            return Integer.parseInt(text);
        }

        private Map<String, String> pairs(String name) {
            Map<String, String> pairs = new LinkedHashMap<>();
            List<String> members =
                    text(name).map(text -> List.of(text.split(",", -1))).orElse(List.of());
            for (String pair : members) {
                int equals = pair.indexOf('=');
                if (equals < 1) {
                    throw new IllegalArgumentException(
                            PREFIX + name + " is a list of name=value with commas between them, not '" + pair + "'");
                }
                pairs.put(pair.substring(0, equals), pair.substring(equals + 1));
            }
            return pairs;
        }

        private void refuseUnknown() {
            properties.stringPropertyNames().stream()
                    .filter(name -> name.startsWith(PREFIX) && !known.contains(name))
                    .findFirst()
                    .ifPresent(name -> {
                        throw new IllegalArgumentException(
                                "there is no option " + name + "; there are " + String.join(", ", known));
                    });
        }
    }
}
