package io.github.playrange.servlet;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.playrange.servlet.testkit.Client;
import io.github.playrange.servlet.testkit.Container;
import io.github.playrange.servlet.testkit.JdkClient;
import io.github.playrange.servlet.testkit.Jvm;
import io.github.playrange.servlet.testkit.RangeVector;
import io.github.playrange.servlet.testkit.VectorArea;
import io.github.playrange.servlet.testkit.VectorFiles;
import io.github.playrange.servlet.testkit.VectorVerdict;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The range vectors on our servlet and on those that the containers bring, as the README's table has it. */
class ComparisonIT {

    private static final Path README = Path.of("..", "README.md");
    private static final Path MEASURED = Path.of("target", "comparison.md");
    private static final String BEGIN = "<!-- Measured by ComparisonIT, which writes target/comparison.md. -->\n";
    private static final String END = "<!-- End of what is measured. -->\n";

    /** One servlet, and its verdicts in the order of the vectors. */
    private record Column(String title, List<VectorVerdict> verdicts) {}

    @Test
    void table_isWhatIsMeasured(@TempDir Path root) throws Exception {
        List<RangeVector> vectors = RangeVector.all();
        for (RangeVector vector : vectors) {
            VectorFiles.write(root, vector.size());
        }
        List<Column> columns = new ArrayList<>();
        columns.addAll(measure(vectors, Container.start("tomcat-11", "TomcatLauncher.java", root)));
        columns.addAll(measure(vectors, Container.start("jetty-ee10", "JettyLauncher.java", root)));
        assertEquals(List.of(), failures(vectors, columns.get(0)));
        assertEquals(List.of(), failures(vectors, columns.get(2)));

        String table = table(vectors, List.of(columns.get(0), columns.get(1), columns.get(3)));
        Files.writeString(MEASURED, table);
        String readme = Files.readString(README);
        assertTrue(readme.contains(BEGIN) && readme.contains(END), "the README has no place for the table");
        assertEquals(table, readme.substring(readme.indexOf(BEGIN) + BEGIN.length(), readme.indexOf(END)));
    }

    /** Ours and the container's own. */
    private static List<Column> measure(List<RangeVector> vectors, Container container) throws Exception {
        try {
            Client client = JdkClient.plain(container);
            List<VectorVerdict> ours = new ArrayList<>();
            List<VectorVerdict> own = new ArrayList<>();
            for (RangeVector vector : vectors) {
                ours.add(VectorVerdict.of(vector, client, "/app/videos"));
                own.add(VectorVerdict.of(vector, client, "/own"));
            }
            return List.of(
                    new Column("Playrange", ours),
                    new Column(title(Jvm.of(container).server()), own));
        } finally {
            container.stop();
        }
    }

    /** Of {@code jetty/12.1.14} for example. */
    private static String title(String server) {
        return server.substring(0, 1).toUpperCase(Locale.ROOT)
                + server.substring(1).replace('/', ' ');
    }

    /** By their names, for a person who wants to know. */
    private static List<String> failures(List<RangeVector> vectors, Column column) {
        return IntStream.range(0, vectors.size())
                .filter(i -> column.verdicts().get(i) != VectorVerdict.RIGHT)
                .mapToObj(i -> vectors.get(i).id())
                .toList();
    }

    private static String table(List<RangeVector> vectors, List<Column> columns) {
        StringBuilder table = new StringBuilder();
        table.append(columns.stream().map(Column::title).collect(joining(" | ", "| requests for | rows | ", " |\n")));
        table.append(columns.stream().map(column -> "---:").collect(joining("|", "|---|---:|", "|\n")));
        for (VectorArea area : VectorArea.values()) {
            table.append(row(area.title(), rows(vectors, area), columns));
        }
        return table.append(row("all", IntStream.range(0, vectors.size()).toArray(), columns))
                .toString();
    }

    private static int[] rows(List<RangeVector> vectors, VectorArea area) {
        return IntStream.range(0, vectors.size())
                .filter(i -> VectorArea.of(vectors.get(i)) == area)
                .toArray();
    }

    private static String row(String title, int[] rows, List<Column> columns) {
        return columns.stream()
                .map(column -> right(rows, column))
                .collect(joining(" | ", "| " + title + " | " + rows.length + " | ", " |\n"));
    }

    private static String right(int[] rows, Column column) {
        long right = count(rows, column, VectorVerdict.RIGHT);
        long applying = rows.length - count(rows, column, VectorVerdict.DOES_NOT_APPLY);
        return applying == rows.length ? Long.toString(right) : right + " of " + applying;
    }

    private static long count(int[] rows, Column column, VectorVerdict verdict) {
        return Arrays.stream(rows)
                .filter(i -> column.verdicts().get(i) == verdict)
                .count();
    }
}
