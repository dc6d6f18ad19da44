package io.github.playrange.servlet.testkit;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Keeps what the library logs in this JVM, down to its debug lines, and keeps it off the console. */
public final class LogCapture extends Handler {

    private static final Logger LIBRARY = Logger.getLogger("io.github.playrange");

    private final List<String> lines = new CopyOnWriteArrayList<>();

    /** Begins to listen. */
    public LogCapture() {
        setLevel(Level.ALL);
        LIBRARY.setLevel(Level.ALL);
        LIBRARY.setUseParentHandlers(false);
        LIBRARY.addHandler(this);
    }

    /** Each line begins with its level. */
    public List<String> lines() {
        return List.copyOf(lines);
    }

    @Override
    public void publish(LogRecord entry) {
        lines.add(entry.getLevel() + " " + entry.getLoggerName() + ": " + entry.getMessage());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        LIBRARY.removeHandler(this);
        LIBRARY.setUseParentHandlers(true);
    }
}
