package io.github.playrange.mp4;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;

/** ffmpeg and ffprobe; where they are missing, tests fail on the build server and are skipped on a person's machine. */
final class Ffmpeg {

    private static final boolean ON_THE_BUILD_SERVER = "true".equals(System.getenv("CI"));

    private static final AtomicBoolean TOLD = new AtomicBoolean();

    private Ffmpeg() {}

    /** What is written to the program's standard input. */
    @FunctionalInterface
    interface Input {

        void writeTo(OutputStream output) throws IOException;
    }

    /** What a program wrote while it came to its good end. */
    static final class Output {

        private final byte[] bytes;
        private final String errors;

        private Output(byte[] bytes, String errors) {
            this.bytes = bytes;
            this.errors = errors;
        }

        byte[] bytes() {
            return bytes;
        }

        String errors() {
            return errors;
        }

        String text() {
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    static Output ffmpeg(String... arguments) throws IOException, InterruptedException {
        return run("ffmpeg", output -> {}, arguments);
    }

    static Output ffmpeg(Input input, List<String> arguments) throws IOException, InterruptedException {
        return run("ffmpeg", input, arguments.toArray(String[]::new));
    }

    static Output ffprobe(String... arguments) throws IOException, InterruptedException {
        return run("ffprobe", output -> {}, arguments);
    }

    private static Output run(String program, Input input, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(required(program).toString(), "-v", "error"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).start();
        CompletableFuture<String> errors = CompletableFuture.supplyAsync(() -> errorsOf(process));
        CompletableFuture<Void> written = CompletableFuture.runAsync(() -> write(input, process));
        byte[] bytes = process.getInputStream().readAllBytes();
        written.join();
        String messages = errors.join();
        assertEquals(0, process.waitFor(), () -> command + ": " + messages);
        return new Output(bytes, messages);
    }

    private static String errorsOf(Process process) {
        try {
            return new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static void write(Input input, Process process) {
        try (OutputStream output = process.getOutputStream()) {
            input.writeTo(output);
        } catch (IOException e) {
            // The program tells why by its status.
        }
    }

    private static Path required(String program) {
        return find(program).orElseGet(() -> {
            String reason = program + " is not on the PATH; without it no cut is decoded";
            return ON_THE_BUILD_SERVER ? fail(reason) : skip(reason);
        });
    }

    /** Says why on the console as well, where Maven only counts what was skipped. */
    private static Path skip(String reason) {
        if (!TOLD.getAndSet(true)) {
            System.err.println("Skipping tests: " + reason);
        }
        return Assumptions.abort(reason);
    }

    private static Optional<Path> find(String program) {
        return Pattern.compile(File.pathSeparator, Pattern.LITERAL)
                .splitAsStream(Optional.ofNullable(System.getenv("PATH")).orElse(""))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
