package io.github.playrange.benchmarks.comparison.work;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/** The kinds of request whose cost is compared. */
public enum Work {
    /** A film of 1 GiB by a request without {@code Range}. */
    WHOLE("whole", "1 GiB whole", 2, Unit.SECONDS) {
        @Override
        public Supplier<Request> requests(Films films, Validator validator) throws IOException {
            Request request = Request.whole(films.large());
            return () -> request;
        }
    },

    /** The same film, as a browser asks for it first. */
    FROM_ZERO("0-", "1 GiB as bytes=0-", 2, Unit.SECONDS) {
        @Override
        public Supplier<Request> requests(Films films, Validator validator) throws IOException {
            Request request = Request.fromZero(films.large());
            return () -> request;
        }
    },

    /** Random ranges of 1 MiB of the same film. */
    ONE_MIB("1MiB", "random 1 MiB ranges of one film", 4, Unit.MICROSECONDS) {
        @Override
        public Supplier<Request> requests(Films films, Validator validator) throws IOException {
            return randomMebibytes(films.large());
        }
    },

    /** Random ranges of 16 KiB of a thousand films. */
    SIXTEEN_KIB("16KiB", "random 16 KiB ranges over 1 000 films", 8, Unit.MICROSECONDS) {
        @Override
        public Supplier<Request> requests(Films films, Validator validator) throws IOException {
            List<Film> small = films.manySmall();
            SplittableRandom random = new SplittableRandom(SEED);
            return () -> {
                Film film = small.get(random.nextInt(small.size()));
                return Request.range(film, randomSpan(random, film, 16 << 10));
            };
        }
    },

    /** A film that the client has already. */
    NOT_MODIFIED("304", "304", 8, Unit.MICROSECONDS) {
        @Override
        public Supplier<Request> requests(Films films, Validator validator) throws IOException {
            Film film = films.small();
            Request request = new Request(film, List.of(validator.preconditionOf(film)), new Answer.NotModified());
            return () -> request;
        }
    },

    /** Five random ranges of 4 KiB in one request. */
    FIVE_RANGES("five", "five ranges of 4 KiB in one request", 8, Unit.MICROSECONDS) {
        @Override
        public Supplier<Request> requests(Films films, Validator validator) throws IOException {
            Film film = films.large();
            SplittableRandom random = new SplittableRandom(SEED);
            return () -> Request.ranges(film, fiveSpans(random, film));
        }
    },

    /** A cut by a request without {@code Range}. */
    CUT("cut", "cut whole", 2, Unit.MILLISECONDS) {
        @Override
        public Supplier<Request> requests(Films films, Validator validator) throws IOException {
            Request request = Request.whole(films.cut());
            return () -> request;
        }
    },

    /** Random ranges of 1 MiB of the same cut. */
    CUT_ONE_MIB("cut1MiB", "random 1 MiB ranges of the cut", 4, Unit.MICROSECONDS) {
        @Override
        public Supplier<Request> requests(Films films, Validator validator) throws IOException {
            return randomMebibytes(films.cut());
        }
    };

    /** In which a cost is printed. */
    public enum Unit {
        /** For what takes long. */
        SECONDS("s", 1),
        /** For what takes a part of one. */
        MILLISECONDS("ms", 1e3),
        /** For what does not. */
        MICROSECONDS("µs", 1e6);

        private final String symbol;
        private final double perSecond;

        Unit(String symbol, double perSecond) {
            this.symbol = symbol;
            this.perSecond = perSecond;
        }

        /** The unit's symbol. */
        public String symbol() {
            return symbol;
        }

        /** Seconds in this unit. */
        public double of(double seconds) {
            return seconds * perSecond;
        }
    }

    /** Finds the validator that a server gives to a film. */
    @FunctionalInterface
    public interface Validator {

        /** The precondition that holds as long as the film has not changed. */
        String preconditionOf(Film film) throws IOException;
    }

    private static final long SEED = 20261126;

    private final String key;
    private final String title;
    private final int connections;
    private final Unit unit;

    Work(String key, String title, int connections, Unit unit) {
        this.key = key;
        this.title = title;
        this.connections = connections;
        this.unit = unit;
    }

    /** The requests in the order in which they are sent, without end; for each client the same. */
    public abstract Supplier<Request> requests(Films films, Validator validator) throws IOException;

    /** What the work is called by options. */
    public String key() {
        return key;
    }

    /** What it is called in the table. */
    public String title() {
        return title;
    }

    /** On how many connections at once it is asked for. */
    public int connections() {
        return connections;
    }

    /** In which its cost is printed. */
    public Unit unit() {
        return unit;
    }

    private static Supplier<Request> randomMebibytes(Film film) {
        SplittableRandom random = new SplittableRandom(SEED);
        return () -> Request.range(film, randomSpan(random, film, 1 << 20));
    }

    private static Span randomSpan(SplittableRandom random, Film film, long length) {
        return new Span(random.nextLong(film.length() - length + 1), length);
    }

    /** One in each fifth of the film, so that they never touch. */
    private static List<Span> fiveSpans(SplittableRandom random, Film film) {
        long fifth = film.length() / 5;
        long length = 4 << 10;
        List<Span> spans = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            spans.add(new Span(i * fifth + random.nextLong(fifth - length), length));
        }
        return spans;
    }
}
