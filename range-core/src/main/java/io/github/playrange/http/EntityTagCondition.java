package io.github.playrange.http;

import io.github.playrange.content.EntityTag;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * The value of {@code If-Match} or {@code If-None-Match}: any representation, or those with one of these tags.
 *
 * @param any whether the value is {@code *}
 * @param tags the tags of the list; members that are no tags match nothing and are left out
 */
record EntityTagCondition(boolean any, List<EntityTag> tags) {

    static EntityTagCondition parse(List<String> lines) {
        String text = OptionalWhitespace.strip(String.join(",", lines));
        return text.equals("*") ? new EntityTagCondition(true, List.of()) : new EntityTagCondition(false, tags(text));
    }

    /** Reads what stands between the commas that do not stand between quotes. */
    private static List<EntityTag> tags(String text) {
        List<EntityTag> tags = new ArrayList<>();
        boolean quoted = false;
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || (text.charAt(i) == ',' && !quoted)) {
                EntityTag.parse(OptionalWhitespace.strip(text.substring(start, i)))
                        .ifPresent(tags::add);
                start = i + 1;
            } else if (text.charAt(i) == '"') {
                quoted = !quoted;
            }
        }
        return tags;
    }

    boolean matches(Optional<EntityTag> current, BiPredicate<EntityTag, EntityTag> comparison) {
        return any
                || current.filter(tag -> tags.stream().anyMatch(other -> comparison.test(tag, other)))
                        .isPresent();
    }
}
