package io.github.playrange.captions;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Gives cues whose identifier has occurred before one that occurs nowhere. */
final class UniqueIdentifiers {

    private final Set<String> used = new HashSet<>();
    private final Set<String> taken = new HashSet<>();
    private final Map<String, Integer> numbers = new HashMap<>();

    UniqueIdentifiers(List<Cue> source) {
        source.forEach(cue -> cue.identifier().ifPresent(taken::add));
    }

    Cue unique(Cue cue) {
        Optional<String> identifier = cue.identifier();
        return identifier.isEmpty() || used.add(identifier.get())
                ? cue
                : cue.withIdentifier(numbered(identifier.get()));
    }

    private String numbered(String identifier) {
        String candidate;
        do {
            candidate = identifier + "-" + numbers.merge(identifier, 2, (number, two) -> number + 1);
        } while (!taken.add(candidate));
        return candidate;
    }
}
