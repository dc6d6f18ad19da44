package io.github.playrange.examples.editor.harness;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;

/**
 * Things that take seconds to start, started once in each JVM of tests and closed after its last. Where several JVMs take
 * the classes one by one, each class is an execution of its own, but all those of a JVM are one session.
 */
public final class Shared {

    private static final Namespace NAMESPACE = Namespace.create(Shared.class);

    private Shared() {}

    /** Starts something that can be closed. */
    public interface Start<T extends AutoCloseable> {
        T start() throws Exception;
    }

    /** What the first caller started under this name. */
    public static <T extends AutoCloseable> T get(ExtensionContext context, String name, Class<T> type, Start<T> start)
            throws Exception {
        ExtensionContext.Store store = context.getStore(StoreScope.LAUNCHER_SESSION, NAMESPACE);
        T running = store.get(name, type);
        if (running == null) {
            running = start.start();
            store.put(name, running);
        }
        return running;
    }
}
