package io.github.playrange.examples.editor.harness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;

/** The programs that the tests need beside Java, and the rule for those that a machine does not have. */
public final class Programs {

    private static final boolean ON_THE_BUILD_SERVER = "true".equals(System.getenv("CI"));

    private static final Set<String> TOLD = ConcurrentHashMap.newKeySet();

    private Programs() {}

    /**
     * Finds a program that the tests need. Where it is missing the test fails on the build server, and is skipped on a
     * person's machine.
     *
     * @param name the name on the PATH
     * @param loss what cannot be tested without it
     */
    public static Path required(String name, String loss) {
        return find(name).orElseGet(() -> {
            String reason = missing(name, loss);
            return ON_THE_BUILD_SERVER ? fail(reason) : skip(reason);
        });
    }

    /**
     * Finds a program that is only one of several that a test can be made with. Where it is missing the test is skipped
     * everywhere.
     *
     * @param name the name on the PATH
     * @param loss what cannot be tested without it
     */
    public static Path optional(String name, String loss) {
        return find(name).orElseGet(() -> skip(missing(name, loss)));
    }

    /**
     * Runs a program to its good end.
     *
     * @return what it wrote to its standard output
     */
    public static byte[] run(Path program, String... arguments) throws IOException, InterruptedException {
        Process process = start(program, arguments);
        process.getOutputStream().close();
        return outputOf(process);
    }

    /** Starts a program whose messages go where ours go. */
    public static Process start(Path program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** Reads the output of a program until it ends well. */
    public static byte[] outputOf(Process process) throws IOException, InterruptedException {
        byte[] output = process.getInputStream().readAllBytes();
        int status = process.waitFor();
        assertEquals(
                0, status, () -> process.info().commandLine().orElse("") + new String(output, StandardCharsets.UTF_8));
        return output;
    }

    /**
     * Finds a program that the tests can do without.
     *
     * @param name the name on the PATH
     */
    static Optional<Path> find(String name) {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
        return Pattern.compile(File.pathSeparator, Pattern.LITERAL)
                .splitAsStream(path)
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Says why on the console as well, where Maven only counts what was skipped. */
    private static Path skip(String reason) {
        if (TOLD.add(reason)) {
            System.err.println("Skipping tests: " + reason);
        }
        return Assumptions.abort(reason);
    }

    private static String missing(String name, String loss) {
        return name + " is not on the PATH; without it " + loss;
    }
}
