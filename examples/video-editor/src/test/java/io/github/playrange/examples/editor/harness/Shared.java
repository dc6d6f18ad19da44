package io.github.playrange.examples.editor.harness;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** Things that take seconds to start, started once for all test classes and closed after the last. */
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
        ExtensionContext.Store store = context.getRoot().getStore(NAMESPACE);
        T running = store.get(name, type);
        if (running == null) {
            running = start.start();
            store.put(name, running);
        }
        return running;
    }
}
