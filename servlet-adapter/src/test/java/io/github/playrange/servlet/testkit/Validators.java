package io.github.playrange.servlet.testkit;

import io.github.playrange.http.HttpDate;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the fields of a vector's request are filled in from.
 *
 * @param entityTag {@code none} if there is none, which no server takes for a tag
 */
public record Validators(String entityTag, Instant lastModified) {

    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z0-9_]+)([+-]\\d+)?}");

    private static final DateTimeFormatter RFC_850 =
            DateTimeFormatter.ofPattern("EEEE, dd-MMM-uu HH:mm:ss 'GMT'", Locale.ENGLISH);
    private static final DateTimeFormatter ASCTIME =
            DateTimeFormatter.ofPattern("EEE MMM ppd HH:mm:ss uuuu", Locale.ENGLISH);

    /** Those of a first response. */
    public static Validators of(Reply reply) {
        return new Validators(
                reply.field("etag").orElse("none"),
                HttpDate.parse(reply.field("last-modified").orElseThrow(), Instant.now())
                        .orElseThrow());
    }

    /** Fills in {@code ${ETAG}}, {@code ${STRONG_PART}} and {@code ${LAST_MODIFIED+1}}. */
    public String fillIn(String text) {
        return VARIABLE.matcher(text).replaceAll(variable -> Matcher.quoteReplacement(value(variable)));
    }

    private String value(MatchResult variable) {
        String shift = variable.group(2);
        Instant shifted = lastModified.plusSeconds(shift == null ? 0 : Long.parseLong(shift));
        return switch (variable.group(1)) {
            case "ETAG" -> entityTag;
            case "STRONG_PART" -> entityTag.startsWith("W/") ? entityTag.substring(2) : entityTag;
            case "LAST_MODIFIED" -> HttpDate.format(shifted);
            case "LAST_MODIFIED_RFC850" -> RFC_850.format(shifted.atOffset(ZoneOffset.UTC));
            case "LAST_MODIFIED_ASCTIME" -> ASCTIME.format(shifted.atOffset(ZoneOffset.UTC));
            default -> throw new IllegalArgumentException("an unknown variable: " + variable.group());
        };
    }
}
