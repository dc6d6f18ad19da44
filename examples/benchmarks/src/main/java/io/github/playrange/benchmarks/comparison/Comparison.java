package io.github.playrange.benchmarks.comparison;

import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.playrange.benchmarks.comparison.server.Container;
import io.github.playrange.benchmarks.comparison.server.JvmSettings;
import io.github.playrange.benchmarks.comparison.server.Nginx;
import io.github.playrange.benchmarks.comparison.server.ServerProcess;
import io.github.playrange.benchmarks.comparison.work.FilmFolder;
import io.github.playrange.benchmarks.comparison.work.Work;
import io.github.playrange.content.Representation;
import io.github.playrange.servlet.RangeServlet;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.apache.commons.io.IOUtils;

/**
 * Runs our servlet and the container's own in the same process, container after container, and prints what a request costs
 * with each. {@code docs/benchmarks.md} says how, and which options there are.
 */
public final class Comparison {

    private static final String NGINX = ComparisonReport.NGINX;
    private static final String NGINX_NO_PUSH = NGINX + ", tcp_nopush";

    private final Path module;
    private final ComparisonOptions options;
    private final FilmFolder folder;
    private final List<ReadersResult> readers = new ArrayList<>();
    private final ComparisonReport report = new ComparisonReport();

    private Comparison(Path module, ComparisonOptions options) throws IOException {
        this.module = module;
        this.options = options;
        this.folder = new FilmFolder(
                module.resolve(Path.of("target", "comparison", "films")),
                options.filmKib() * 1024L,
                options.filmOfCuts());
    }

    /**
     * Compares.
     *
     * @param args the folder of this module
     */
    public static void main(String[] args) throws Exception {
        Path report = compare(Path.of(args[0]).toAbsolutePath().normalize(), System.getProperties());
        System.out.println(Files.readString(report));
    }

    /** Returns the file that the report is written to. */
    static Path compare(Path module, Properties properties) throws Exception {
        Comparison comparison = new Comparison(module, ComparisonOptions.of(properties));
        Path file = module.resolve(Path.of("target", "comparison", "comparison.md"));
        try {
            comparison.run();
        } finally {
            // What has been measured before something failed took its time too.
            Files.writeString(file, comparison.report.toString());
        }
        return file;
    }

    private void run() throws Exception {
        Optional<Nginx> found = options.nginx() ? Nginx.find() : Optional.empty();
        report.head(facts(found));
        if (found.isEmpty()) {
            run(List.of());
        } else {
            Path work = module.resolve(Path.of("target", "comparison", NGINX));
            try (ServerProcess plain = found.get().start(work.resolve("plain"), folder.path(), false);
                    ServerProcess noPush = found.get().start(work.resolve("nopush"), folder.path(), true)) {
                run(List.of(nginx(NGINX, plain), nginx(NGINX_NO_PUSH, noPush)));
            }
        }
        if (!readers.isEmpty()) {
            report.readers(options.readersArrival(), options.readersDuration(), readers);
        }
    }

    private void run(List<Contestant> nginx) throws Exception {
        if (options.readers() > 0 && !nginx.isEmpty()) {
            readers(nginx.get(0));
        }
        for (Container container : options.containers()) {
            if (!options.works().isEmpty()) {
                report.container(compare(container, nginx));
            }
            if (options.readers() > 0) {
                for (ComparedServlet servlet : List.of(ComparedServlet.OURS, ComparedServlet.OWN)) {
                    try (ServerProcess server = start(container)) {
                        readers(contestant(container.key() + ", " + servlet.key(), server, servlet));
                    }
                }
            }
        }
    }

    private List<String> facts(Optional<Nginx> nginx) throws IOException {
        List<String> facts = new ArrayList<>(List.of(
                LocalDate.now(ZoneOffset.UTC).toString(),
                Machine.describe(),
                "One film of 1 GiB, 1 000 of " + options.filmKib() + " KiB, one of "
                        + options.filmOfCuts().toMinutes() + " minutes, of which 30 ranges make the cut, a third of it",
                "JVM of the containers: " + String.join(" ", options.jvmOptions()),
                options.rounds().rounds() + " rounds of "
                        + options.rounds().duration().toSeconds() + " s each, after "
                        + options.warmUp().toSeconds() + " CPU-seconds each"));
        if (nginx.isPresent()) {
            facts.add(nginx.get().version());
        }
        if (!options.initParams().isEmpty()) {
            facts.add("Init-params of our servlet: " + options.initParams());
        }
        if (options.servletClassPath().isPresent()) {
            facts.add("Our servlet is that of another build (comparison.ours)");
        }
        options.containerSettings().forEach((container, settings) -> {
            if (!settings.isEmpty()) {
                facts.add("Settings of " + container.key() + ": " + settings);
            }
        });
        return facts;
    }

    private ContainerResult compare(Container container, List<Contestant> nginx)
            throws IOException, URISyntaxException {
        try (ServerProcess server = start(container)) {
            List<ContainerResult.Row> rows = new ArrayList<>();
            for (Work work : options.works()) {
                log(container.key() + ": " + work.title());
                List<Contestant> contestants = new ArrayList<>();
                for (ComparedServlet servlet : ComparedServlet.values()) {
                    if (servlet.takesPartIn(work)) {
                        contestants.add(contestant(servlet.key(), server, servlet));
                    }
                }
                contestants.addAll(nginx);
                List<Cost> costs = options.rounds().measure(work, contestants);
                Map<String, Cost> others = new LinkedHashMap<>();
                for (int i = 2; i < costs.size(); i++) {
                    others.put(contestants.get(i).name(), costs.get(i));
                }
                rows.add(new ContainerResult.Row(work, costs.get(0), costs.get(1), others));
            }
            return new ContainerResult(server.version(), rows);
        }
    }

    private void readers(Contestant contestant) throws IOException, InterruptedException {
        log(contestant.name() + ": " + options.readers() + " slow readers");
        readers.add(new ReadersScenario(options.readers(), options.readersArrival(), options.readersDuration())
                .run(contestant));
    }

    private Contestant contestant(String name, ServerProcess server, ComparedServlet servlet) {
        return new Contestant(name, server, server.target(servlet.path()), servlet.films(folder), options.warmUp());
    }

    private Contestant nginx(String name, ServerProcess server) {
        return new Contestant(name, server, server.target("/"), folder, Duration.ZERO);
    }

    private ServerProcess start(Container container) throws IOException, URISyntaxException {
        return container.start(
                module,
                folder.path(),
                new JvmSettings(
                        options.java(),
                        options.jvmOptions(),
                        servletClassPath(),
                        options.initParams(),
                        options.containerSettings().getOrDefault(container, Map.of())));
    }

    private String servletClassPath() throws URISyntaxException {
        List<String> entries = new ArrayList<>();
        if (options.servletClassPath().isPresent()) {
            entries.add(options.servletClassPath().get());
        } else {
            entries.add(placeOf(RangeServlet.class));
            entries.add(placeOf(Representation.class));
        }
        entries.add(placeOf(IOUtils.class));
        entries.add(placeOf(Caffeine.class));
        return String.join(File.pathSeparator, entries);
    }

    private static String placeOf(Class<?> type) throws URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI())
                .toString();
    }

    private static void log(String line) {
        System.err.println(line);
    }
}
