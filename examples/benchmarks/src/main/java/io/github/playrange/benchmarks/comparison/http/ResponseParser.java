package io.github.playrange.benchmarks.comparison.http;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;

/**
 * Reads one response, in pieces as they arrive, without copying its body.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9112#section-6">RFC 9112, section 6</a>
 */
public final class ResponseParser {

    private static final int LONGEST_HEAD = 16 * 1024;
    private static final byte[] END_OF_HEAD = {'\r', '\n', '\r', '\n'};

    private enum State {
        HEAD,
        BODY,
        UNTIL_CLOSE,
        CHUNK_SIZE,
        CHUNK_EXTENSION,
        CHUNK_DATA,
        CHUNK_END,
        TRAILER,
        COMPLETE
    }

    private final BodySink sink;
    private byte[] headBytes = new byte[1024];
    private int headLength;
    private State state = State.HEAD;
    private ResponseHead head = new ResponseHead(0, Map.of());
    private long left;
    private int trailerLineLength;
    private long bodyLength;

    /** Hands the body to a sink. */
    public ResponseParser(BodySink sink) {
        this.sink = sink;
    }

    /** Whether all of the response has come. */
    public boolean isComplete() {
        return state == State.COMPLETE;
    }

    /** Whether status and fields are known. */
    public boolean hasHead() {
        return state != State.HEAD;
    }

    /** Status and fields, once {@link #hasHead} says so. */
    public ResponseHead head() {
        return head;
    }

    /** How many bytes of the body have come. */
    public long bodyLength() {
        return bodyLength;
    }

    /**
     * Takes what has arrived, up to the end of the response.
     *
     * @throws IOException if this is no response of HTTP/1.1, or the sink does not like the body
     */
    public void accept(ByteBuffer in) throws IOException {
        while (in.hasRemaining() && state != State.COMPLETE) {
            switch (state) {
                case HEAD -> takeHead(in);
                case BODY -> {
                    takeBody(in, left);
                    state = left == 0 ? State.COMPLETE : State.BODY;
                }
                case UNTIL_CLOSE -> takeBody(in, Long.MAX_VALUE);
                case CHUNK_DATA -> {
                    takeBody(in, left);
                    state = left == 0 ? State.CHUNK_END : State.CHUNK_DATA;
                }
                default -> takeChunkFraming((char) in.get());
            }
        }
    }

    /**
     * Takes note that the server has closed the connection.
     *
     * @throws EOFException if that came too early
     */
    public void close() throws EOFException {
        if (state == State.UNTIL_CLOSE) {
            state = State.COMPLETE;
        }
        if (state != State.COMPLETE) {
            throw new EOFException("the server closed the connection after " + bodyLength + " bytes of the body");
        }
    }

    private void takeHead(ByteBuffer in) throws IOException {
        while (in.hasRemaining()) {
            if (headLength == LONGEST_HEAD) {
                throw new IOException("a head of more than " + LONGEST_HEAD + " bytes");
            }
            if (headLength == headBytes.length) {
                headBytes = Arrays.copyOf(headBytes, 2 * headLength);
            }
            headBytes[headLength++] = in.get();
            if (endsHead()) {
                head = ResponseHead.parse(
                        new String(headBytes, 0, headLength - END_OF_HEAD.length, StandardCharsets.ISO_8859_1));
                state = afterHead();
                return;
            }
        }
    }

    private boolean endsHead() {
        int begin = headLength - END_OF_HEAD.length;
        return begin > 0
                && headBytes[headLength - 1] == '\n'
                && Arrays.equals(headBytes, begin, headLength, END_OF_HEAD, 0, END_OF_HEAD.length);
    }

    private State afterHead() throws IOException {
        if (head.hasNoBody()) {
            return State.COMPLETE;
        }
        if (head.isChunked()) {
            return State.CHUNK_SIZE;
        }
        if (head.field("content-length").isEmpty()) {
            return State.UNTIL_CLOSE;
        }
        try {
            left = Long.parseLong(head.field("content-length").get());
        } catch (NumberFormatException e) {
            throw new IOException("a Content-Length that is no number", e);
        }
        return left == 0 ? State.COMPLETE : State.BODY;
    }

    private void takeBody(ByteBuffer in, long most) throws IOException {
        int length = (int) Math.min(most, in.remaining());
        int end = in.position() + length;
        int limit = in.limit();
        in.limit(end);
        sink.accept(in);
        in.limit(limit).position(end);
        bodyLength += length;
        left -= length;
    }

    private void takeChunkFraming(char c) throws IOException {
        switch (state) {
            case CHUNK_SIZE -> takeChunkSize(c);
            case CHUNK_EXTENSION -> {
                if (c == '\n') {
                    state = left == 0 ? State.TRAILER : State.CHUNK_DATA;
                }
            }
            case CHUNK_END -> {
                if (c == '\n') {
                    left = 0;
                    state = State.CHUNK_SIZE;
                }
            }
            case TRAILER -> {
                if (c == '\n' && trailerLineLength == 0) {
                    state = State.COMPLETE;
                }
                trailerLineLength = c == '\n' ? 0 : trailerLineLength + (c == '\r' ? 0 : 1);
            }
            default -> throw new IllegalStateException(state.toString());
        }
    }

    private void takeChunkSize(char c) throws IOException {
        int digit = Character.digit(c, 16);
        if (digit >= 0) {
            left = Math.addExact(Math.multiplyExact(left, 16L), digit);
        } else if (c == '\r' || c == ';' || c == ' ') {
            state = State.CHUNK_EXTENSION;
        } else {
            throw new IOException("'" + c + "' in the size of a chunk");
        }
    }
}
