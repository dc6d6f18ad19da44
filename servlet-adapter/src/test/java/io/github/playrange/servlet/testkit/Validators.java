package io.github.playrange.servlet.testkit;

import io.github.playrange.http.HttpDate;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the fields of a vector's request are filled in from.
 *
 * @param entityTag empty if there is none
 */
public record Validators(Optional<String> entityTag, Instant lastModified) {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z0-9_]+)([+-]\\d+)?}");

    private static final DateTimeFormatter RFC_850 =
            DateTimeFormatter.ofPattern("EEEE, dd-MMM-uu HH:mm:ss 'GMT'", Locale.ENGLISH);
    private static final DateTimeFormatter ASCTIME =
            DateTimeFormatter.ofPattern("EEE MMM ppd HH:mm:ss uuuu", Locale.ENGLISH);

    /** Those of a first response. */
    public static Validators of(Reply reply) {
        return new Validators(
                reply.field("etag"),
                HttpDate.parse(reply.field("last-modified").orElseThrow(), Instant.now())
                        .orElseThrow());
    }

    boolean hasStrongTag() {
        return entityTag.filter(tag -> tag.startsWith("\"")).isPresent();
    }

    /** Fills in {@code ${ETAG}}, {@code ${STRONG_PART}} and {@code ${LAST_MODIFIED+1}}. */
    public String fillIn(String text) {
        return VARIABLE.matcher(text).replaceAll(variable -> Matcher.quoteReplacement(value(variable)));
    }

    private String value(MatchResult variable) {
        String shift = variable.group(2);
        Instant shifted = lastModified.plusSeconds(shift == null ? 0 : Long.parseLong(shift));
        return switch (variable.group(1)) {
            case "ETAG" -> entityTag.orElseThrow();
            case "STRONG_PART" -> entityTag.orElseThrow().replaceFirst("^W/", "");
            case "LAST_MODIFIED" -> HttpDate.format(shifted);
            case "LAST_MODIFIED_RFC850" -> RFC_850.format(shifted.atOffset(ZoneOffset.UTC));
            case "LAST_MODIFIED_ASCTIME" -> ASCTIME.format(shifted.atOffset(ZoneOffset.UTC));
            default -> throw new IllegalArgumentException("an unknown variable: " + variable.group());
        };
    }
}
