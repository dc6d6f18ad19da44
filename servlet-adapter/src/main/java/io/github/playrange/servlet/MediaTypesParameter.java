package io.github.playrange.servlet;

import io.github.playrange.content.MediaType;
import io.github.playrange.content.MediaTypes;
import jakarta.servlet.UnavailableException;
import java.util.regex.Pattern;

/** The init-param that adds media types to the standard ones. */
final class MediaTypesParameter {

    static final String NAME = "mediaTypes";

    private static final String ALLOWED =
            "give an extension and its type, such as mxf=application/mxf, with commas or line breaks between several";

    /** Commas and line breaks that do not stand between quotes, as they may in a parameter of a media type. */
    private static final Pattern SEPARATOR = Pattern.compile("[,\n](?=(?:[^\"]*+\"[^\"]*+\")*+[^\"]*+$)");

    private MediaTypesParameter() {}

    static MediaTypes read(InitParameters parameters) throws UnavailableException {
        return parameters.value(NAME, MediaTypesParameter::parse, ALLOWED).orElse(MediaTypes.standard());
    }

    private static MediaTypes parse(String text) {
        MediaTypes types = MediaTypes.standard();
        for (String member : SEPARATOR.split(text, -1)) {
            if (member.isBlank()) {
                continue;
            }
            int equals = member.indexOf('=');
            if (equals < 0) {
                throw new IllegalArgumentException("'" + member.strip() + "' has no equals sign");
            }
            types = types.with(
                    member.substring(0, equals).strip(),
                    new MediaType(member.substring(equals + 1).strip()));
        }
        return types;
    }
}
