package io.github.playrange.examples.editor.work;

import io.github.playrange.content.MediaType;
import io.github.playrange.content.MediaTypes;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What an imported video is called, without an extension: as much of what its owner calls it as is a name of one file on
 * every system.
 *
 * @param stem at least one character, and at most {@value #MOST_BYTES} bytes of UTF-8
 */
public record ImportName(String stem) {

    /** Leaves room for a number and for endings. */
    private static final int MOST_BYTES = 160;

    private static final Pattern FOLDERS = Pattern.compile("^.*[/\\\\]", Pattern.DOTALL);
    /** Controls; what changes the direction of text, so that it reads as something else; halves of characters. */
    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Co}\\p{Cn}\\x{FEFF}\\x{200B}\\x{200E}\\x{200F}\\p{Zl}\\p{Zp}"
                    + "\\x{202A}-\\x{202E}\\x{2066}-\\x{206F}]");

    /** Of file systems; and what some servers refuse in an address, even if it is written with an escape. */
    private static final Pattern RESERVED = Pattern.compile("[<>:\"|?*~%;]");

    private static final Pattern EDGES = Pattern.compile("^[.\\s]+|[.\\s]+$", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern DEVICE = Pattern.compile(
            "(?i)(?:CON|PRN|AUX|NUL|CONIN\\$|CONOUT\\$|CLOCK\\$|(?:COM|LPT)[0-9\u00b9\u00b2\u00b3])\\s*(?:\\..*)?");

    /**
     * Mends a name.
     *
     * @param given of which nothing is known
     * @return the name; empty if nothing of it can be used
     */
    public static Optional<ImportName> of(String given) {
        String name = FOLDERS.matcher(given).replaceFirst("");
        name = Normalizer.normalize(UNSEEN.matcher(name).replaceAll(""), Normalizer.Form.NFC);
        name = EDGES.matcher(RESERVED.matcher(name).replaceAll("_")).replaceAll("");
        name = EDGES.matcher(shortened(withoutExtension(name))).replaceAll("");
        if (DEVICE.matcher(name).matches()) {
            name = '_' + name;
        }
        return name.isEmpty() ? Optional.empty() : Optional.of(new ImportName(name));
    }

    /** The name of a file; of the second and later ones of the name, with its number. */
    String fileName(int number, VideoType type) {
        return stem + (number == 1 ? "" : " " + number) + '.' + type.extension();
    }

    /** What is known as an extension is left out, since the content decides on that. */
    private static String withoutExtension(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 && !MediaTypes.standard().forName(name).equals(MediaType.OCTET_STREAM)
                ? name.substring(0, dot)
                : name;
    }

    private static String shortened(String name) {
        int end = name.length();
        while (name.substring(0, end).getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            end = name.offsetByCodePoints(end, -1);
        }
        return name.substring(0, end);
    }
}
