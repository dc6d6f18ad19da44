package io.github.playrange.benchmarks.comparison.work;

import io.github.playrange.benchmarks.comparison.http.ResponseHead;
import java.io.IOException;
import java.nio.ByteBuffer;

/** Compares a body with the bytes of a film. */
final class ContentCheck implements Answer.BodyCheck {

    private final Film film;
    private final Span span;
    private long compared;

    ContentCheck(Film film, Span span) {
        this.film = film;
        this.span = span;
    }

    @Override
    public void accept(ByteBuffer piece) throws IOException {
        if (compared + piece.remaining() > span.length()) {
            throw new WrongAnswerException("more than the " + span.length() + " bytes asked for");
        }
        ByteBuffer expected = ByteBuffer.allocate(piece.remaining());
        film.fill(span.position() + compared, expected);
        int mismatch = expected.flip().mismatch(piece);
        if (mismatch >= 0) {
            throw new WrongAnswerException("byte " + (compared + mismatch) + " of " + span.length() + " is wrong");
        }
        compared += expected.limit();
    }

    @Override
    public void finish(ResponseHead head) throws WrongAnswerException {
        if (compared != span.length()) {
            throw new WrongAnswerException(compared + " bytes instead of " + span.length());
        }
    }
}
