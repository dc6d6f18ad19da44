package io.github.playrange.servlet.transfer;

import io.github.playrange.servlet.transfer.TransferFailure.Kind;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.WriteListener;
import java.io.EOFException;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * The writes of one response that has gone asynchronous: one buffer, read and written by turns.
 *
 * <p>Whoever ends its waiting owns it, and no one else touches anything then: the container when it can take bytes or has
 * lost the client, or the watch when it has waited for too long. It waits again when its owner has nothing more to do.
 */
final class AsynchronousWrites implements WriteListener, AsyncListener, StallWatch.Watched {

    private static final System.Logger LOGGER = System.getLogger(AsynchronousWrites.class.getName());

    /** One time of waiting, so that nobody who has seen it ends a later one. */
    private record Wait(long since) {}

    private final AsyncContext context;
    private final ServletResponse response;
    private final ResponseOutput output;
    private final OutgoingBuffer buffer;
    private final TransferListener listener;
    private final StallWatch stallWatch;
    private final boolean quick;
    private final Pace pace = new Pace();
    private final ContainerKind container;

    /** Whether it may be ended while bytes wait for the client; asked as long as there is a request to be asked. */
    private final boolean mayBreakPendingWrite;

    /** Whether a failure is that of the connection, and not of one stream of it. */
    private final boolean oneResponseOnConnection;

    /** There while nobody owns it, from {@link #begin} on. */
    private final AtomicReference<@Nullable Wait> waiting = new AtomicReference<>();

    /** No container bears to be interrupted before it has called for the first time. */
    private volatile boolean called;

    /** What the container has told while there was an owner, who looks when it begins to wait. */
    private volatile @Nullable Throwable error;

    /** Whether everything was given back. */
    private volatile boolean givenBack;

    /** Read, and not written yet. */
    private @Nullable ByteBuffer unwritten;

    private long sent;
    private boolean committed;

    /**
     * Goes on with a response that was begun.
     *
     * @param quick whether the bytes may be read on any thread
     */
    AsynchronousWrites(
            ServletRequest request,
            ServletResponse response,
            AsyncContext context,
            ResponseOutput output,
            OutgoingBuffer buffer,
            TransferListener listener,
            StallWatch stallWatch,
            boolean quick) {
        this.context = context;
        this.response = response;
        this.output = output;
        this.buffer = buffer;
        this.listener = listener;
        this.stallWatch = stallWatch;
        this.quick = quick;
        this.container = ContainerKind.of(request);
        this.mayBreakPendingWrite = container.mayBreakPendingWriteOf(request);
        this.oneResponseOnConnection = !Multiplexing.isUsedBy(request);
    }

    /**
     * Waits for the container to take the first bytes.
     *
     * @return what the stream has against that, if it takes no listener; nothing was done then
     */
    Optional<Throwable> begin(ByteBuffer first) {
        unwritten = first;
        beginToWait();
        try {
            stallWatch.watch(this);
            context.addListener(this);
            output.stream().setWriteListener(this);
        } catch (RuntimeException | Error e) {
            if (own()) {
                stallWatch.forget(this);
                return Optional.of(e);
            }
        }
        return Optional.empty();
    }

    @Override
    public void onWritePossible() throws IOException {
        Wait ended = waiting.getAndSet(null);
        if (ended == null) {
            return;
        }
        called = true;
        if (sent > 0) {
            pace.waited(stallWatch.now() - ended.since());
        }
        try {
            goOn();
        } catch (IOException | RuntimeException | Error e) {
            // The others break a response whose listener throws.
            if (container == ContainerKind.UNDERTOW) {
                container.breakOff(context);
            }
            throw e;
        }
    }

    @Override
    public void onError(Throwable failure) {
        end(failure);
        // Before that, its owner would tell of the end by a request that is no more; the owner completes it.
        if (givenBack) {
            complete();
        }
    }

    @Override
    public void onComplete(AsyncEvent event) {
        Throwable cause = event.getThrowable();
        end(cause == null ? new EOFException("the container has ended the response") : cause);
    }

    @Override
    public void onError(AsyncEvent event) {
        // Told by the other listener as well, or followed by the completion.
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        // Set only to break off what has ended.
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        // Nobody does so while bytes are sent.
    }

    @Override
    public void endIfWaitingSince(long deadline) {
        Wait wait = waiting.get();
        if (wait != null && called && mayBreakPendingWrite && wait.since() - deadline < 0 && own(wait)) {
            try {
                letGo(false);
                abort(Kind.CLIENT_STALLED, new SocketTimeoutException("the client has taken no bytes for too long"));
            } catch (IOException | RuntimeException | Error e) {
                container.breakOff(context);
            }
        }
    }

    /** On a thread for slow sources, and as the owner. */
    private void readAndGoOn() {
        try {
            if (read()) {
                goOn();
            }
        } catch (IOException | RuntimeException | Error e) {
            container.breakOff(context);
        }
    }

    private void goOn() throws IOException {
        boolean goesOn = true;
        while (goesOn) {
            Wait wait = beginToWait();
            goesOn = error == null && isReady(wait) && own(wait) && doNext();
        }
    }

    /** Whether there is something else to be done now. */
    private boolean doNext() throws IOException {
        ByteBuffer bytes = unwritten;
        if (bytes != null) {
            return write(bytes);
        }
        if (!buffer.hasRemaining()) {
            giveBack();
            try {
                listener.done();
            } finally {
                complete();
            }
            return false;
        }
        if (quick) {
            return read();
        }
        try {
            SourceReads.start(this::readAndGoOn);
        } catch (RuntimeException | Error e) {
            // There is no thread to be had.
            giveBack();
            abort(Kind.SOURCE_FAILED, e);
        }
        return false;
    }

    private boolean isReady(Wait wait) throws IOException {
        try {
            return output.stream().isReady();
        } catch (RuntimeException | Error e) {
            if (own(wait)) {
                letGo(false);
                abort(Kind.CLIENT_GONE, toldOr(e));
            }
            return false;
        }
    }

    private boolean read() throws IOException {
        try {
            pace.fit(buffer, sent);
            unwritten = buffer.read();
            return true;
        } catch (IOException | RuntimeException | Error e) {
            Throwable told = error;
            if (told != null) {
                endByError(told);
                complete();
                return false;
            }
            giveBack();
            abort(Kind.SOURCE_FAILED, e);
            return false;
        }
    }

    private boolean write(ByteBuffer bytes) throws IOException {
        int count = bytes.remaining();
        try {
            unwritten = null;
            if (sent == 0 && output.takesBuffers()) {
                container.prepareForBuffers(response);
            }
            output.write(bytes);
            if (!committed || !quick) {
                flush();
            }
        } catch (IOException | RuntimeException | Error e) {
            endByClient(toldOr(e));
            return false;
        }
        sent += count;
        return true;
    }

    /** Once the head has left, nothing can become an error in good order; the bytes of a slow source leave as they come. */
    private void flush() throws IOException {
        if ((!quick || !response.isCommitted()) && output.stream().isReady()) {
            output.stream().flush();
        }
        committed = true;
    }

    /** What the container tells of its own accord; what was told first is the reason. */
    private void end(Throwable failure) {
        if (error == null) {
            error = failure;
        }
        if (own()) {
            endByError(failure);
        }
    }

    /** What the container has told, after which it may have thrown the stream away: a failure of that is no reason. */
    private Throwable toldOr(Throwable failure) {
        Throwable told = error;
        return told == null ? failure : told;
    }

    private void endByError(Throwable failure) {
        try {
            endByClient(failure);
        } catch (IOException e) {
            LOGGER.log(Level.TRACE, () -> "the container knows that already: " + e);
        }
    }

    private void endByClient(Throwable failure) throws IOException {
        boolean stalled = StallWatch.isTimeout(failure);
        letGo(oneResponseOnConnection && !stalled);
        abort(stalled ? Kind.CLIENT_STALLED : Kind.CLIENT_GONE, failure);
    }

    private void giveBack() {
        stallWatch.forget(this);
        buffer.close();
        givenBack = true;
    }

    /**
     * While bytes are pending, the container may still read from the buffer.
     *
     * @param connectionIsGone whether nothing that it reads can reach anybody
     */
    private void letGo(boolean connectionIsGone) {
        if (connectionIsGone || container.copiesPendingBytes()) {
            giveBack();
            return;
        }
        buffer.leaveToContainer();
        giveBack();
    }

    /** Tells of the end, after the buffer was given back; what it throws has to reach the container. */
    private void abort(Kind kind, Throwable cause) throws IOException {
        stallWatch.forget(this);
        listener.aborted(new TransferFailure(kind, sent, cause));
        // It was told in good order instead.
        complete();
    }

    private boolean own() {
        return waiting.getAndSet(null) != null;
    }

    private boolean own(Wait wait) {
        return waiting.compareAndSet(wait, null);
    }

    private Wait beginToWait() {
        Wait wait = new Wait(stallWatch.now());
        waiting.set(wait);
        Throwable told = error;
        if (told != null && own(wait)) {
            endByError(told);
            complete();
        }
        return wait;
    }

    private void complete() {
        try {
            context.complete();
        } catch (IllegalStateException e) {
            LOGGER.log(Level.TRACE, () -> "the container has completed the response by itself: " + e);
        }
    }
}
