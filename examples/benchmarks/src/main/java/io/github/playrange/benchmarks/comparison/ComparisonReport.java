package io.github.playrange.benchmarks.comparison;

import io.github.playrange.benchmarks.comparison.server.ProcessStatistics.Footprint;
import io.github.playrange.benchmarks.comparison.work.Work;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Prints results as Markdown. */
final class ComparisonReport {

    static final String NGINX = "nginx";

    private static final String NONE = "–";

    private final StringBuilder text = new StringBuilder();
    private final List<String> wrongAnswers = new ArrayList<>();

    /** What is true of all that follows. */
    void head(List<String> facts) {
        facts.forEach(fact -> line("- " + fact));
        line("");
        line("CPU time of the server's process for one request, from the operating system: the best round of each. The"
                + " ratio is that of the best rounds; behind it, in brackets, the lowest and the highest ratio of two"
                + " rounds that followed each other. What differs by less than 10 % is a tie. Bare is a servlet in the same"
                + " container that does no more than it must, and checks nothing.");
        line("");
    }

    /** One container. */
    void container(ContainerResult result) {
        List<String> others = result.rows().stream()
                .flatMap(row -> row.others().keySet().stream())
                .distinct()
                .toList();
        line("### " + result.version());
        line("");
        List<String> titles = new ArrayList<>(List.of("work", "ours", "own", "ours / own"));
        titles.addAll(others);
        if (others.contains(NGINX)) {
            titles.add("ours / " + NGINX);
        }
        row(titles);
        row(titles.stream().map(title -> "---").toList());
        for (ContainerResult.Row row : result.rows()) {
            Work work = row.work();
            List<String> cells = new ArrayList<>(List.of(
                    work.title() + ", " + work.unit().symbol(),
                    cell(work, "ours", row.ours()),
                    cell(work, "own", row.own()),
                    ratio(row.ours(), row.own())));
            for (String name : others) {
                Optional<Cost> other = Optional.ofNullable(row.others().get(name));
                cells.add(other.map(cost -> cell(work, name, cost)).orElse(NONE));
            }
            if (others.contains(NGINX)) {
                cells.add(Optional.ofNullable(row.others().get(NGINX))
                        .map(nginx -> ratio(row.ours(), nginx))
                        .orElse(NONE));
            }
            row(cells);
        }
        line("");
        wrongAnswers.forEach(answer -> line(answer + "\n"));
        wrongAnswers.clear();
    }

    /** The slow readers of all servers. */
    void readers(Duration arrival, Duration duration, List<ReadersResult> results) {
        line("### Slow readers");
        line("");
        line(
                "They come within " + arrival.toSeconds() + " s. Each takes 64 KiB a second for " + duration.toSeconds()
                        + " s, on a connection of its own, and is served if"
                        + " it gets at least nine tenths of that. Beside them, one client asks for random 16 KiB ranges. Each"
                        + " line is a server that has done nothing else before. A client that waited to the end had no answer.");
        line("");
        List<String> titles = List.of(
                "server",
                "served",
                "RSS before, MB",
                "RSS during, MB",
                "of which files, MB",
                "kernel's TCP, MB",
                "threads added",
                "p50, ms",
                "p99, ms");
        row(titles);
        row(titles.stream().map(title -> "---").toList());
        for (ReadersResult result : results) {
            Footprint before = result.before();
            Footprint during = result.during();
            row(List.of(
                    result.server(),
                    result.served() + " of " + result.readers(),
                    megabytes(before.residentKib()),
                    megabytes(during.residentKib()),
                    megabytes(during.residentFilesKib()),
                    megabytes(result.tcpMemoryKib()),
                    Integer.toString(during.threads() - before.threads()),
                    milliseconds(result.latencies().percentile(0.5)),
                    milliseconds(result.latencies().percentile(0.99))));
        }
        line("");
    }

    private String cell(Work work, String whose, Cost cost) {
        if (cost instanceof Cost.WrongAnswer wrong) {
            wrongAnswers.add("Wrong answer to *" + work.title() + "* (" + whose + "): " + wrong.reason() + ".");
            return "wrong answer";
        }
        return figure(work.unit().of(((Cost.Measured) cost).best()));
    }

    private static String ratio(Cost ours, Cost own) {
        if (ours instanceof Cost.Measured a && own instanceof Cost.Measured b) {
            CostRatio ratio = CostRatio.of(a, b);
            return String.format(Locale.ROOT, "%.2f (%.2f–%.2f)", ratio.best(), ratio.lowest(), ratio.highest())
                    + (ratio.isTie() ? " tie" : "");
        }
        return NONE;
    }

    private static String figure(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.2f" : value < 100 ? "%.1f" : "%.0f", value);
    }

    private static String megabytes(long kib) {
        return Long.toString(kib * 1024 / 1_000_000);
    }

    private static String milliseconds(Duration duration) {
        return figure(duration.toNanos() / 1e6);
    }

    private void row(List<String> cells) {
        line("| " + String.join(" | ", cells) + " |");
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
