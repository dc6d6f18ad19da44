package io.github.playrange.servlet.testkit;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A response as it came over the wire. */
public final class Reply {

    private final int status;
    private final Map<String, List<String>> fields;
    private final byte[] body;
    private final boolean complete;
    private final boolean broken;

    Reply(int status, Map<String, List<String>> fields, byte[] body, boolean complete, boolean broken) {
        this.status = status;
        this.fields = fields;
        this.body = body;
        this.complete = complete;
        this.broken = broken;
    }

    public int status() {
        return status;
    }

    /** The value of a field that comes once, by its name in lower case. */
    public Optional<String> field(String name) {
        List<String> values = fields.getOrDefault(name, List.of());
        if (values.size() > 1) {
            throw new AssertionError(name + " came more than once: " + values);
        }
        return values.stream().findFirst();
    }

    /** The values of a field that may come more than once, by its name in lower case. */
    public List<String> fields(String name) {
        return fields.getOrDefault(name, List.of());
    }

    /** The names of the fields that come more than once. */
    public Set<String> repeated() {
        return fields.entrySet().stream()
                .filter(field -> field.getValue().size() > 1)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** What came before the connection ended; not a copy. */
    public byte[] body() {
        return body;
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** Whether a client takes the body for all there is: it has the length that the head promises. */
    public boolean complete() {
        return complete;
    }

    /** Whether reading the body ended with an error. */
    public boolean broken() {
        return broken;
    }

    @Override
    public String toString() {
        return status + " " + fields + ", " + body.length + " bytes" + (complete ? "" : ", not complete");
    }
}
