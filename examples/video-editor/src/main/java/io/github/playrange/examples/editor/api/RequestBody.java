package io.github.playrange.examples.editor.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * The body of a request, of which no more is read than allowed.
 *
 * @param request the request
 * @param limit how many bytes it may have
 */
record RequestBody(HttpServletRequest request, long limit) {

    private static final int BUFFER_BYTES = 1 << 16;

    /** Takes the bytes of a body. */
    @FunctionalInterface
    interface Sink {

        /**
         * Takes some bytes.
         *
         * @param bytes valid until this returns
         * @throws IOException if they cannot be taken
         */
        void take(ByteBuffer bytes) throws IOException;
    }

    /** Says that the client went away before all of the body was there. */
    static final class BrokenException extends IOException {

        private static final long serialVersionUID = 1L;

        BrokenException(IOException cause) {
            super(cause);
        }
    }

    /**
     * Looks only at what the client says of the length.
     *
     * @throws ProblemException if that is too much
     */
    void requireAllowedLength() throws ProblemException {
        if (request.getContentLengthLong() > limit) {
            throw tooLarge();
        }
    }

    /**
     * Hands the bytes over as they come.
     *
     * @throws ProblemException if there are too many
     * @throws BrokenException if the client goes away
     * @throws IOException if they cannot be taken
     */
    void to(Sink sink) throws ProblemException, IOException {
        requireAllowedLength();
        InputStream in = request.getInputStream();
        byte[] buffer = new byte[BUFFER_BYTES];
        long total = 0;
        for (int count = read(in, buffer); count >= 0; count = read(in, buffer)) {
            total += count;
            if (total > limit) {
                throw tooLarge();
            }
            sink.take(ByteBuffer.wrap(buffer, 0, count));
        }
    }

    private static int read(InputStream in, byte[] buffer) throws BrokenException {
        try {
            return in.read(buffer);
        } catch (IOException e) {
            throw new BrokenException(e);
        }
    }

    /** All bytes. */
    byte[] bytes() throws ProblemException, IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        to(some -> {
            byte[] copy = new byte[some.remaining()];
            some.get(copy);
            bytes.writeBytes(copy);
        });
        return bytes.toByteArray();
    }

    /**
     * The text of all bytes.
     *
     * @throws ProblemException if there are too many, or they are not UTF-8
     */
    String text() throws ProblemException, IOException {
        byte[] bytes = bytes();
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new ProblemException(422, "not-an-edit", "This is no edit", "The text is not UTF-8.");
        }
    }

    private ProblemException tooLarge() {
        return new ProblemException(413, "too-large", "This is too large", "At most " + limit + " bytes are taken.");
    }
}
