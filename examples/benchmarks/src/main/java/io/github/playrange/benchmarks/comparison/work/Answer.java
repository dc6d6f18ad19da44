package io.github.playrange.benchmarks.comparison.work;

import io.github.playrange.benchmarks.comparison.http.BodySink;
import io.github.playrange.benchmarks.comparison.http.ResponseHead;
import java.io.IOException;
import java.util.List;

/** What has to come back. */
public sealed interface Answer {

    /** The status code. */
    int status();

    /** The most and the fewest bytes that the body can have. */
    boolean fits(long bodyLength);

    /** Compares each byte. */
    BodyCheck check();

    /** Looks at a body while it comes, and then at all of it. */
    interface BodyCheck extends BodySink {

        /**
         * Called when the response is complete.
         *
         * @throws WrongAnswerException if it is not the right one
         * @throws IOException if the film cannot be read
         */
        void finish(ResponseHead head) throws IOException;
    }

    /** The film has not changed. */
    record NotModified() implements Answer {

        @Override
        public int status() {
            return 304;
        }

        @Override
        public boolean fits(long bodyLength) {
            return bodyLength == 0;
        }

        @Override
        public BodyCheck check() {
            return new ContentCheck(new PatternFilm("", 0), new Span(0, 0));
        }
    }

    /**
     * Bytes of a film.
     *
     * @param status 200 or 206
     * @param film the film
     * @param span which of its bytes
     */
    record Content(int status, Film film, Span span) implements Answer {

        @Override
        public boolean fits(long bodyLength) {
            return bodyLength == span.length();
        }

        @Override
        public BodyCheck check() {
            return new ContentCheck(film, span);
        }
    }

    /**
     * Several ranges as a multipart.
     *
     * @param film the film
     * @param spans which of its bytes, in any order
     */
    record Parts(Film film, List<Span> spans) implements Answer {

        /** What a part's head may take. */
        private static final long LONGEST_PART_HEAD = 500;

        /** Copies the list. */
        public Parts {
            spans = List.copyOf(spans);
        }

        @Override
        public int status() {
            return 206;
        }

        @Override
        public boolean fits(long bodyLength) {
            long asked = spans.stream().mapToLong(Span::length).sum();
            return bodyLength > asked && bodyLength < asked + (spans.size() + 1) * LONGEST_PART_HEAD;
        }

        @Override
        public BodyCheck check() {
            return new MultipartCheck(this);
        }
    }
}
