package io.github.playrange.player;

import java.util.IllformedLocaleException;
import java.util.Locale;

/** Tags for languages as BCP 47 writes them, such as {@code pt-BR}. */
final class LanguageTag {

    private LanguageTag() {}

    /** The tag itself, if it is well-formed. */
    static String checked(String tag) {
        if (!isWellFormed(tag)) {
            throw new IllegalArgumentException("'" + PlainText.replaced(tag)
                    + "' is not a language; write a tag of BCP 47, for example en, pt-BR or zh-Hans");
        }
        return tag;
    }

    private static boolean isWellFormed(String tag) {
        try {
            // The locale itself is of no use: the builder is the one that tells what is ill-formed.
            Locale ignored = new Locale.Builder().setLanguageTag(tag).build();
            return !tag.isEmpty();
        } catch (IllformedLocaleException e) {
            return false;
        }
    }
}
