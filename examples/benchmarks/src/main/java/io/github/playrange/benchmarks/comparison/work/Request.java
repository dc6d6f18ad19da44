package io.github.playrange.benchmarks.comparison.work;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A GET request for a film, and its answer.
 *
 * @param film the film
 * @param fieldLines further fields
 * @param answer what has to come back
 */
public record Request(Film film, List<String> fieldLines, Answer answer) {

    /** Copies the list. */
    public Request {
        fieldLines = List.copyOf(fieldLines);
    }

    static Request whole(Film film) {
        return new Request(film, List.of(), new Answer.Content(200, film, new Span(0, film.length())));
    }

    static Request fromZero(Film film) {
        return new Request(film, List.of("Range: bytes=0-"), new Answer.Content(206, film, new Span(0, film.length())));
    }

    static Request range(Film film, Span span) {
        return new Request(film, List.of("Range: bytes=" + span.spec()), new Answer.Content(206, film, span));
    }

    static Request ranges(Film film, List<Span> spans) {
        String specs = spans.stream().map(Span::spec).collect(Collectors.joining(","));
        return new Request(film, List.of("Range: bytes=" + specs), new Answer.Parts(film, spans));
    }
}
