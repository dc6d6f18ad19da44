package io.github.playrange.servlet.transfer;

import io.github.playrange.servlet.testkit.Fake;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A container that takes some writes at once and then calls back, on the thread that lets it {@link #serve}.
 *
 * <p>It notes what a container would not survive: a write while it is not ready, or after the end, and a buffer that is
 * touched while it is kept.
 */
final class ScriptedContainer {

    private static final long PATIENCE_SECONDS = 20;

    /** What it does with the bytes of the last write before it is not ready. */
    enum Pending {
        /** It has made its own copy, as Tomcat and Undertow do. */
        COPIED,
        /** It reads them later, as Jetty does. */
        KEPT
    }

    private final boolean takesBuffers;
    private final Pending pending;
    private final int writesAtOnce;
    private final FailingOutput client;

    private final BlockingQueue<Runnable> events = new LinkedBlockingQueue<>();
    private final List<String> violations = new CopyOnWriteArrayList<>();
    private final List<Integer> writes = new CopyOnWriteArrayList<>();
    private final List<Long> timeouts = new CopyOnWriteArrayList<>();
    private final List<AsyncListener> asyncListeners = new ArrayList<>();

    private volatile Runnable beforeCallback = () -> {};
    private volatile Runnable afterLookingWhetherReady = () -> {};
    private volatile Runnable whenListening = () -> {};
    private volatile String protocol = "HTTP/1.1";
    private volatile boolean completesAfterErrors;

    private @Nullable WriteListener listener;
    private int left;
    private boolean callbackIsDue;
    private @Nullable ByteBuffer kept;
    private byte[] keptBytes = {};
    private boolean committed;
    private boolean completed;
    private boolean broken;

    ScriptedContainer(boolean takesBuffers, Pending pending, int writesAtOnce, FailingOutput client) {
        this.takesBuffers = takesBuffers;
        this.pending = pending;
        this.writesAtOnce = writesAtOnce;
        this.client = client;
    }

    ScriptedContainer byProtocol(String name) {
        protocol = name;
        return this;
    }

    ScriptedContainer beforeEachCallback(Runnable action) {
        beforeCallback = action;
        return this;
    }

    ScriptedContainer afterLookingWhetherReady(Runnable action) {
        afterLookingWhetherReady = action;
        return this;
    }

    ScriptedContainer whenListening(Runnable action) {
        whenListening = action;
        return this;
    }

    /** As those that complete a response by themselves once its listeners have been told of an error. */
    ScriptedContainer completingAfterErrors() {
        completesAfterErrors = true;
        return this;
    }

    Transfer transfer(BufferPool pool, StallWatch stallWatch) {
        return new AsynchronousTransfer(request(), response(), output(), pool, stallWatch);
    }

    ResponseOutput output() {
        return takesBuffers
                ? ResponseOutput.byBuffers(new BufferStream(this))
                : ResponseOutput.byArrays(new ArrayStream(this));
    }

    /** Calls back until the response has ended in either way, and then once more. */
    void serve() throws InterruptedException {
        while (!hasEnded()) {
            callBackOnce();
        }
        callWritePossible();
    }

    /** Does what is due next. */
    void callBackOnce() throws InterruptedException {
        Runnable event = events.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (event == null) {
            throw new AssertionError("the response hangs");
        }
        event.run();
    }

    /** Tells of an error, as when the client resets the connection. */
    void tellError(Throwable failure) throws IOException {
        listener().onError(failure);
        if (completesAfterErrors) {
            tellCompletion();
        }
    }

    /** Ends the response before anybody listens. */
    void endUnseen() {
        complete();
    }

    /** Ends the response of its own accord. */
    void completeByItself() throws IOException {
        complete();
        tellCompletion();
    }

    private void tellCompletion() throws IOException {
        for (AsyncListener told : List.copyOf(asyncListeners)) {
            told.onComplete(new AsyncEvent(context()));
        }
    }

    /** Calls even if it is not due, as a thread does that comes late. */
    void callWritePossible() {
        WriteListener told = listener;
        if (told != null) {
            try {
                told.onWritePossible();
            } catch (IOException | RuntimeException e) {
                synchronized (this) {
                    broken = true;
                }
                told.onError(e);
            }
        }
    }

    /** Looks as the watch does, when everything that waits since before that time is too late. */
    void endIfWaitingSince(long deadline) {
        ((StallWatch.Watched) listener()).endIfWaitingSince(deadline);
    }

    synchronized boolean hasEnded() {
        return completed || broken || timeouts.contains(1L);
    }

    /** Whether the client has learned that bytes are missing. */
    synchronized boolean isBroken() {
        return broken || timeouts.contains(1L);
    }

    synchronized boolean isPending() {
        return left == 0;
    }

    /** The sizes of the writes. */
    List<Integer> writes() {
        return writes;
    }

    List<String> violations() {
        return violations;
    }

    private synchronized WriteListener listener() {
        WriteListener known = listener;
        if (known == null) {
            throw new AssertionError("nobody listens");
        }
        return known;
    }

    void listen(WriteListener newListener) {
        whenListening.run();
        synchronized (this) {
            listener = newListener;
            callbackIsDue = true;
        }
        events.add(this::writePossible);
    }

    private void writePossible() {
        synchronized (this) {
            callbackIsDue = false;
            lookAtKept();
            left = writesAtOnce;
        }
        beforeCallback.run();
        callWritePossible();
    }

    private void lookAtKept() {
        ByteBuffer held = kept;
        if (held != null && !held.equals(ByteBuffer.wrap(keptBytes))) {
            violations.add("a buffer was touched while it was kept");
        }
        kept = null;
    }

    boolean isReady() {
        boolean ready;
        synchronized (this) {
            if (completed) {
                throw new IllegalStateException("the response has ended");
            }
            ready = left > 0;
            if (!ready && !callbackIsDue) {
                callbackIsDue = true;
                events.add(this::writePossible);
            }
        }
        afterLookingWhetherReady.run();
        return ready;
    }

    synchronized void write(ByteBuffer bytes) throws IOException {
        if (completed) {
            violations.add("a write after the end");
        } else if (left == 0) {
            violations.add("a write while it was not ready");
        }
        left--;
        writes.add(bytes.remaining());
        byte[] copy = new byte[bytes.remaining()];
        bytes.duplicate().get(copy);
        client.write(copy, 0, copy.length);
        if (left == 0 && pending == Pending.KEPT) {
            kept = bytes.duplicate();
            keptBytes = copy;
        }
        committed = true;
    }

    private synchronized void complete() {
        if (completed) {
            throw new IllegalStateException("the response has ended");
        }
        lookAtKept();
        completed = true;
        events.add(() -> {});
    }

    private synchronized void setTimeout(long millis) {
        if (completed) {
            throw new IllegalStateException("the response has ended");
        }
        timeouts.add(millis);
        if (hasEnded()) {
            lookAtKept();
            events.add(() -> {});
        }
    }

    private HttpServletRequest request() {
        return Fake.of(
                HttpServletRequest.class, Map.of("getProtocol", none -> protocol, "startAsync", request -> context()));
    }

    private HttpServletResponse response() {
        return Fake.of(HttpServletResponse.class, Map.of("isCommitted", none -> isCommitted()));
    }

    private synchronized boolean isCommitted() {
        return committed;
    }

    private AsyncContext context() {
        return Fake.of(
                AsyncContext.class,
                Map.of(
                        "addListener", added -> run(() -> addListener((AsyncListener) added)),
                        "getRequest", none -> request(),
                        "getResponse", none -> response(),
                        "setTimeout", millis -> run(() -> setTimeout((Long) millis)),
                        "complete", none -> run(this::complete)));
    }

    private synchronized void addListener(AsyncListener added) {
        if (completed) {
            throw new IllegalStateException("the response has ended");
        }
        asyncListeners.add(added);
    }

    private static @Nullable Object run(Runnable action) {
        action.run();
        return null;
    }

    /** A stream that takes arrays, and inherits nothing else. */
    private static class ArrayStream extends ServletOutputStream {

        final ScriptedContainer container;

        ArrayStream(ScriptedContainer container) {
            this.container = container;
        }

        @Override
        public void write(int b) throws IOException {
            throw new UnsupportedOperationException("byte by byte");
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            container.write(ByteBuffer.wrap(bytes, offset, length));
        }

        @Override
        public void flush() {}

        @Override
        public boolean isReady() {
            return container.isReady();
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            container.listen(listener);
        }
    }

    /** A stream that takes buffers too. Public, as that of every container. */
    public static final class BufferStream extends ArrayStream {

        BufferStream(ScriptedContainer container) {
            super(container);
        }

        /** Takes the rest of a buffer. */
        public void write(ByteBuffer bytes) throws IOException {
            container.write(bytes);
        }
    }
}
