package io.github.playrange.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The fields of a request as a test writes them; names are compared without regard to case, as servers do. */
record TestFields(Map<String, List<String>> byName) implements RequestFields {

    static final RequestFields NONE = of();

    /** Names and values in turn; a name may be repeated. */
    static RequestFields of(String... namesAndValues) {
        Map<String, List<String>> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (int i = 0; i < namesAndValues.length; i += 2) {
            byName.computeIfAbsent(namesAndValues[i], name -> new ArrayList<>()).add(namesAndValues[i + 1]);
        }
        return new TestFields(byName);
    }

    @Override
    public List<String> lines(String name) {
        return List.copyOf(byName.getOrDefault(name, List.of()));
    }
}
