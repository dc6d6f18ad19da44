package io.github.playrange.servlet.testkit;

import io.github.playrange.content.Representation;
import io.github.playrange.http.Field;
import io.github.playrange.servlet.RepresentationResolver;
import io.github.playrange.servlet.Resolution;
import io.github.playrange.servlet.ResourceRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Finds a {@link Scenario} by a path that ends in its name and a key, and tells by the key what became of it. */
final class Scenarios implements RepresentationResolver {

    private static final List<Field> FIELDS = List.of(
            new Field("Cache-Control", "public, max-age=60"),
            new Field("Link", "</captions.vtt>; rel=alternate"),
            new Field("Vary", "Accept-Language"),
            new Field("link", "</poster.jpg>; rel=icon"));

    private final Map<String, Tally> tallies = new ConcurrentHashMap<>();

    @Override
    public Resolution resolve(ResourceRequest request) throws IOException {
        return switch (scenario(request.path())) {
            case MISSING -> new Resolution.NotFound();
            case REFUSED ->
                new Resolution.Refused(
                        402, "This film has to be paid for.", List.of(new Field("Link", "</shop>; rel=payment")));
            case CANNOT_BE_LOOKED_UP -> throw new IOException("the database is asleep");
            case LOOKED_UP_BY_MISTAKE -> throw new IllegalStateException("a mistake in somebody's code");
            case LOOKED_UP_INTO_AN_ERROR -> throw new NoClassDefFoundError("com/example/Database");
            default -> new Resolution.Found(current(request.path()), FIELDS);
        };
    }

    /** The version that is current now: a new one with each call. */
    Representation current(String path) {
        Tally tally = tally(path);
        return new ScriptedRepresentation(scenario(path), tally, tally.lookedUp());
    }

    Tally tally(String path) {
        return tallies.computeIfAbsent(path.substring(path.lastIndexOf('/') + 1), key -> new Tally());
    }

    private static Scenario scenario(String path) {
        String[] segments = path.split("/", -1);
        return Scenario.ofPathName(segments[segments.length - 2]);
    }
}
