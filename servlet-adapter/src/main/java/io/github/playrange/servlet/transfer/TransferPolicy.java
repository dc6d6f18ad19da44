package io.github.playrange.servlet.transfer;

import io.github.playrange.content.Slice;
import io.github.playrange.range.ByteRange;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.ServletRequestWrapper;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.ServletResponseWrapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Chooses the way for each response: the best one that is allowed and that the container offers for it.
 *
 * <p>Immutable and safe for use by any number of threads.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-6.4">RFC 9110, section 6.4</a>
 */
public final class TransferPolicy {

    /** With a head, this fits into one write of Tomcat, which makes three of 16 KiB, and two of a file of any length. */
    private static final int MOST_AT_ONCE = 7 << 10;

    private final Set<TransferWay> allowed;
    private final BufferPool pool;
    private final StallWatch stallWatch;
    private final Predicate<HttpServletRequest> blocksForLess;

    /**
     * Allows some ways.
     *
     * @param allowed the ways; {@link TransferWay#BLOCKING} is allowed in any case, since something has to be, and if it
     *     is among them it is preferred where waiting costs nothing
     * @param pool where the buffers come from
     * @param stallWatch ends responses whose clients take nothing
     */
    public TransferPolicy(Set<TransferWay> allowed, BufferPool pool, StallWatch stallWatch) {
        this(allowed, pool, stallWatch, TransferPolicy::isOfTomcatOnVirtualThread);
    }

    /** Allows some ways, where it is told for which requests it costs less to block, and holds no thread. */
    TransferPolicy(
            Set<TransferWay> allowed,
            BufferPool pool,
            StallWatch stallWatch,
            Predicate<HttpServletRequest> blocksForLess) {
        this.allowed = allowed.isEmpty() ? EnumSet.noneOf(TransferWay.class) : EnumSet.copyOf(allowed);
        this.pool = pool;
        this.stallWatch = stallWatch;
        this.blocksForLess = blocksForLess;
    }

    /**
     * Whether a span of a file would best be sent by the container, which opens the file itself, so that nobody else needs
     * to.
     *
     * @param request the request
     * @param response nothing of it is set yet
     * @param length of the span in bytes
     * @return whether {@link #sendfile} suits it
     */
    public boolean prefersSendfile(HttpServletRequest request, HttpServletResponse response, long length) {
        return allowed.contains(TransferWay.SENDFILE)
                && (length > MOST_AT_ONCE || !allowed.contains(TransferWay.SINGLE_WRITE))
                && !(request instanceof ServletRequestWrapper)
                && !(response instanceof ServletResponseWrapper)
                && areOfOnePackage(response, request)
                && !request.isAsyncStarted()
                && SendfileTransfer.isSupportedFor(request);
    }

    /**
     * The way for a span of a file that is sent by the container.
     *
     * @param request a request for which {@link #prefersSendfile} holds
     * @param file the file
     * @param range the span, in bytes
     * @return the way
     */
    public Transfer sendfile(HttpServletRequest request, Path file, ByteRange range) {
        return new SendfileTransfer(request, file, range);
    }

    /**
     * Chooses the way for a response.
     *
     * @param request the request
     * @param response nothing of it is set yet
     * @param outgoing what is to be sent
     * @return the way
     * @throws IOException if the response offers none
     */
    public Transfer choose(HttpServletRequest request, HttpServletResponse response, Outgoing outgoing)
            throws IOException {
        ServletOutputStream stream = response.getOutputStream();
        // What stands between may change the bytes, or not know of writes that do not block.
        boolean direct = isOfTheContainer(stream, response);
        Optional<Slice.FileSpan> span = onlyFileSpan(outgoing);
        if (direct && span.isPresent() && prefersSendfile(request, response, outgoing.length())) {
            return sendfile(request, span.get().path(), span.get().range());
        }
        ResponseOutput output = direct ? ResponseOutput.byBuffers(stream) : ResponseOutput.byArrays(stream);
        boolean quick = SourceReads.areQuick(outgoing);
        boolean asynchronous = direct
                && !(quick && isBetterBlocking(request))
                && request.isAsyncSupported()
                && !request.isAsyncStarted()
                && (quick || ContainerKind.of(request) != ContainerKind.OTHER);
        if (allowed.contains(TransferWay.SINGLE_WRITE)
                && outgoing.length() <= SingleWriteTransfer.SIZE.bytes()
                && quick
                && !(mayBeAsynchronous(asynchronous) && isBetterAsynchronous(request))) {
            return new SingleWriteTransfer(output, pool, stallWatch);
        }
        if (asynchronous) {
            if (allowed.contains(TransferWay.ASYNCHRONOUS) && output.takesBuffers()) {
                return new AsynchronousTransfer(request, response, output, pool, stallWatch);
            }
            if (allowed.contains(TransferWay.ASYNCHRONOUS_ARRAYS)) {
                return new AsynchronousTransfer(request, response, ResponseOutput.byArrays(stream), pool, stallWatch);
            }
        }
        return new BlockingTransfer(output, pool, stallWatch);
    }

    /** Even where it is small: by HTTP/2 a client may leave no room for a byte, for as long as it likes. */
    private static boolean isBetterAsynchronous(HttpServletRequest request) {
        return Multiplexing.isUsedBy(request) || ContainerKind.of(request).writesWhereItWasAsked();
    }

    /** By HTTP/2 Tomcat gains nothing by it, and lets few streams of a connection run at a time. */
    private boolean isBetterBlocking(HttpServletRequest request) {
        return allowed.contains(TransferWay.BLOCKING) && blocksForLess.test(request) && !Multiplexing.isUsedBy(request);
    }

    /** Where waiting holds no thread, Tomcat writes at once for less than without blocking. */
    private static boolean isOfTomcatOnVirtualThread(HttpServletRequest request) {
        return VirtualThreads.currentMayWait() && ContainerKind.of(request) == ContainerKind.TOMCAT;
    }

    private boolean mayBeAsynchronous(boolean offered) {
        return offered
                && (allowed.contains(TransferWay.ASYNCHRONOUS) || allowed.contains(TransferWay.ASYNCHRONOUS_ARRAYS));
    }

    private static Optional<Slice.FileSpan> onlyFileSpan(Outgoing outgoing) {
        return outgoing.slices().size() == 1 && outgoing.slices().get(0) instanceof Slice.FileSpan span
                ? Optional.of(span)
                : Optional.empty();
    }

    private static boolean isOfTheContainer(ServletOutputStream stream, ServletResponse response) {
        ServletResponse inner = response;
        while (inner instanceof ServletResponseWrapper wrapper) {
            inner = wrapper.getResponse();
        }
        return areOfOnePackage(inner, stream);
    }

    /** As request, response and stream of every container are, whose names need not be known for that. */
    private static boolean areOfOnePackage(Object one, Object other) {
        return one.getClass().getPackageName().equals(other.getClass().getPackageName());
    }
}
