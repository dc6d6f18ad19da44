package io.github.playrange.servlet.transfer;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletRequestWrapper;
import jakarta.servlet.ServletResponse;
import java.io.Closeable;
import java.io.IOException;
import java.lang.System.Logger.Level;

/** What containers need in different ways because the API has no call for it, known by the classes of their objects. */
enum ContainerKind {
    UNDERTOW {
        /**
         * When the socket is full, its stream sends the whole of its own buffer, which is empty, before the rest of ours
         * (2.3.26); it has none then. Nothing else can be written by such a stream.
         */
        @Override
        void prepareForBuffers(ServletResponse response) {
            response.setBufferSize(0);
        }

        /** It has no time-out, and waits for the client if it is told to complete: the connection itself is closed. */
        @Override
        void end(AsyncContext context) {
            try {
                connection(innermost(context.getRequest())).close();
            } catch (ReflectiveOperationException | IOException | ClassCastException e) {
                LOGGER.log(Level.WARNING, "a connection cannot be closed: " + e);
            }
            context.complete();
        }
    },
    JETTY {
        @Override
        boolean copiesPendingBytes() {
            return false;
        }

        @Override
        boolean writesWhereItWasAsked() {
            return true;
        }

        /** It breaks what is completed before all bytes have left. */
        @Override
        void end(AsyncContext context) {
            context.complete();
        }
    },
    TOMCAT {
        /** What has timed out is broken if no listener prevents that, while what is completed waits for its client. */
        @Override
        void end(AsyncContext context) {
            context.setTimeout(1);
        }

        /**
         * By HTTP/1.1 it would send the last bytes of what it has before the others; it has a time-out of its own there,
         * and none by HTTP/2.
         */
        @Override
        boolean mayBreakPendingWriteOf(ServletRequest request) {
            return Multiplexing.isUsedBy(request);
        }
    },
    /** One that is not known: as Tomcat, with the benefit of every doubt. */
    OTHER {
        @Override
        void end(AsyncContext context) {
            try {
                context.setTimeout(1);
            } catch (IllegalStateException e) {
                // By the specification, it may be set before the servlet returns alone.
                context.complete();
            }
        }

        @Override
        boolean mayBreakPendingWriteOf(ServletRequest request) {
            return TOMCAT.mayBreakPendingWriteOf(request);
        }

        @Override
        boolean copiesPendingBytes() {
            return false;
        }
    };

    private static final System.Logger LOGGER = System.getLogger(ContainerKind.class.getName());

    private static final String CONNECTION_HOLDER = "getExchange";
    private static final String CONNECTION = "getConnection";

    /** The kind of container that a request comes from. */
    static ContainerKind of(ServletRequest request) {
        ServletRequest inner = innermost(request);
        ContainerKind kind = of(inner.getClass());
        // GlassFish has classes of the same names.
        return kind == TOMCAT && inner.getAttribute(SendfileTransfer.SUPPORT) == null ? OTHER : kind;
    }

    /** The kind of container that a class comes from. */
    static ContainerKind of(Class<?> type) {
        String name = type.getName();
        if (name.startsWith("io.undertow.")) {
            return UNDERTOW;
        }
        if (name.startsWith("org.eclipse.jetty.")) {
            return JETTY;
        }
        return name.startsWith("org.apache.catalina.") ? TOMCAT : OTHER;
    }

    /** Immediately before the first write of a response that goes on without blocking. */
    void prepareForBuffers(ServletResponse response) {}

    /**
     * Breaks off a response that has gone asynchronous, from any thread, so that no client takes what it has for the
     * whole, and the container gives back what the request holds. One that has ended by itself in the meantime stays as
     * it is.
     */
    void breakOff(AsyncContext context) {
        try {
            end(context);
        } catch (RuntimeException e) {
            LOGGER.log(Level.DEBUG, () -> "the container has ended the response by itself: " + e);
        }
    }

    abstract void end(AsyncContext context);

    /** Whether what a client has not taken yet is kept in memory of the container's own. */
    boolean copiesPendingBytes() {
        return true;
    }

    /** Whether a response that goes asynchronous is not handed over to another thread for its first write. */
    boolean writesWhereItWasAsked() {
        return false;
    }

    /** Whether a response may be broken off while bytes of it wait for the client. */
    boolean mayBreakPendingWriteOf(ServletRequest request) {
        return true;
    }

    private static ServletRequest innermost(ServletRequest request) {
        ServletRequest inner = request;
        while (inner instanceof ServletRequestWrapper wrapper) {
            inner = wrapper.getRequest();
        }
        return inner;
    }

    private static Closeable connection(ServletRequest request) throws ReflectiveOperationException {
        Object exchange = request.getClass().getMethod(CONNECTION_HOLDER).invoke(request);
        return (Closeable) exchange.getClass().getMethod(CONNECTION).invoke(exchange);
    }
}
