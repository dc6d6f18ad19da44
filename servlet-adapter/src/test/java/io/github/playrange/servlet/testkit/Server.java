package io.github.playrange.servlet.testkit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A server that runs the {@link TestApplication} under {@code /app}, in this JVM or in one of its own. */
public interface Server {

    /** What a person calls it, for example {@code tomcat-11}. */
    String name();

    /** The port on the loopback address. */
    int port();

    /** The folder that it serves. */
    Path root();

    /** The lines that were logged up to now, each beginning with its level in the words of java.util.logging. */
    List<String> log() throws IOException;

    /** The process that the server runs in. */
    long pid();

    /** Ends it. */
    void stop() throws Exception;
}
