package io.github.playrange.transcript;

import java.util.Arrays;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;

/**
 * The language of a text.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc5646#section-2.1">RFC 5646 (BCP 47), section 2.1</a>
 */
final class LanguageTag {

    private static final int LONGEST_CODE = 3;

    private LanguageTag() {}

    static boolean isWellFormed(String tag) {
        try {
            new Locale.Builder().setLanguageTag(tag);
            return !tag.isEmpty();
        } catch (IllformedLocaleException e) {
            return false;
        }
    }

    /** The tag that a recogniser means by a tag, one with an underscore, or the English name of a language. */
    static Optional<String> of(String told) {
        String tag = told.strip().replace('_', '-');
        if (tag.indexOf('-') > LONGEST_CODE || (tag.indexOf('-') < 0 && tag.length() > LONGEST_CODE)) {
            return Arrays.stream(Locale.getISOLanguages())
                    .filter(code -> Locale.forLanguageTag(code)
                            .getDisplayLanguage(Locale.ENGLISH)
                            .equalsIgnoreCase(tag))
                    .findFirst();
        }
        return Optional.of(tag)
                .filter(LanguageTag::isWellFormed)
                .map(wellFormed -> Locale.forLanguageTag(wellFormed).toLanguageTag());
    }
}
