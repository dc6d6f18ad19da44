package io.github.playrange.servlet.transfer;

import io.github.playrange.servlet.transfer.TransferFailure.Kind;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * Writes a buffer whenever the container can take one, so that no thread waits for a client.
 *
 * <p>The first buffer is read before the response begins, so that what cannot be read at all is an error in good order.
 * Sources that may take their time are read on threads of their own.
 */
record AsynchronousTransfer(
        HttpServletRequest request,
        HttpServletResponse response,
        ResponseOutput output,
        BufferPool pool,
        StallWatch stallWatch)
        implements Transfer {

    private static final System.Logger LOGGER = System.getLogger(AsynchronousTransfer.class.getName());

    private static final SizeClass SIZE = SizeClass.MEDIUM;

    @Override
    public TransferWay way() {
        return output.takesBuffers() ? TransferWay.ASYNCHRONOUS : TransferWay.ASYNCHRONOUS_ARRAYS;
    }

    @Override
    public void start(Outgoing outgoing, TransferListener listener) throws IOException {
        OutgoingBuffer buffer = new OutgoingBuffer(outgoing, output, pool, SIZE);
        if (SourceReads.areQuick(outgoing)) {
            beginHere(buffer, listener);
        } else {
            AsyncContext context = startAsync(buffer);
            AsynchronousWrites writes = writes(context, buffer, listener, false);
            try {
                SourceReads.start(() -> beginElsewhere(buffer, listener, context, writes));
            } catch (RuntimeException | Error e) {
                // There is no thread to be had.
                buffer.close();
                listener.aborted(new TransferFailure(Kind.SOURCE_FAILED, 0, e));
                context.complete();
            }
        }
    }

    private void beginHere(OutgoingBuffer buffer, TransferListener listener) throws IOException {
        ByteBuffer first;
        try {
            first = buffer.read();
        } catch (IOException | RuntimeException | Error e) {
            buffer.close();
            listener.aborted(new TransferFailure(Kind.SOURCE_FAILED, 0, e));
            return;
        }
        begin(buffer, listener);
        AsyncContext context = startAsync(buffer);
        if (writes(context, buffer, listener, true).begin(first).isPresent()) {
            sendBlocking(first, buffer, listener);
            context.complete();
        }
    }

    /** For a stream that says that it does without blocking, and does not. */
    private void sendBlocking(ByteBuffer first, OutgoingBuffer buffer, TransferListener listener) throws IOException {
        Optional<TransferFailure> failure;
        try (buffer;
                StallWatch.Writes writes = stallWatch.begin(output)) {
            failure = BlockingTransfer.send(first, buffer, output, writes);
        }
        if (failure.isPresent()) {
            listener.aborted(failure.get());
        } else {
            listener.done();
        }
    }

    /** On a thread of its own, from which nothing can be thrown to the container. */
    private void beginElsewhere(
            OutgoingBuffer buffer, TransferListener listener, AsyncContext context, AsynchronousWrites writes) {
        ContainerKind container = ContainerKind.of(request);
        try {
            ByteBuffer first;
            try {
                first = buffer.read();
            } catch (IOException | RuntimeException | Error e) {
                buffer.close();
                // Nothing was written, so that the listener can still send an error.
                listener.aborted(new TransferFailure(Kind.SOURCE_FAILED, 0, e));
                context.complete();
                return;
            }
            begin(buffer, listener);
            Optional<Throwable> refusal = writes.begin(first);
            if (refusal.isPresent()) {
                buffer.close();
                listener.aborted(new TransferFailure(Kind.CLIENT_GONE, 0, refusal.get()));
                context.complete();
            }
        } catch (IOException e) {
            LOGGER.log(Level.DEBUG, () -> "a response cannot be begun, since its client has gone: " + e);
            container.breakOff(context);
        } catch (RuntimeException | Error e) {
            LOGGER.log(Level.WARNING, "a response cannot be begun", e);
            container.breakOff(context);
        }
    }

    private AsynchronousWrites writes(
            AsyncContext context, OutgoingBuffer buffer, TransferListener listener, boolean quick) {
        return new AsynchronousWrites(request, response, context, output, buffer, listener, stallWatch, quick);
    }

    private static void begin(OutgoingBuffer buffer, TransferListener listener) {
        boolean begun = false;
        try {
            listener.begins();
            begun = true;
        } finally {
            if (!begun) {
                buffer.close();
            }
        }
    }

    private AsyncContext startAsync(OutgoingBuffer buffer) {
        boolean started = false;
        try {
            AsyncContext context = request.startAsync(request, response);
            // How long a film takes is no matter; that it stalls is watched.
            context.setTimeout(0);
            started = true;
            return context;
        } finally {
            if (!started) {
                buffer.close();
            }
        }
    }
}
