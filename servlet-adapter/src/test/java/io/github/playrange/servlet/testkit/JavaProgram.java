package io.github.playrange.servlet.testkit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A program that runs in a JVM of its own, with the class path of the tests. */
public final class JavaProgram {

    private JavaProgram() {}

    /**
     * Runs the main method of a class.
     *
     * @return what it prints to either stream
     * @throws IOException if it ends with another exit code than 0
     */
    public static String output(Class<?> program, List<String> options) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), program.getName()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int code = process.waitFor();
        if (code != 0) {
            throw new IOException(program + " ends with " + code + ": " + output);
        }
        return output;
    }
}
