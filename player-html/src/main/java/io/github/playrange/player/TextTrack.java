package io.github.playrange.player;

import java.util.Optional;

/**
 * Text that belongs to a film, as a WebVTT file on the film's own clock: the player shows what belongs to the kept parts.
 *
 * <p>Immutable and safe for use by any number of threads.
 *
 * @param kind what the text is
 * @param url the address of the WebVTT file
 * @param language the language of the text as a tag of BCP 47, for example {@code pt-BR}
 * @param label what the player's menu says; if empty, a browser says something of its own
 * @param isDefault whether the track is on unless the viewer has chosen otherwise
 * @see <a href="https://html.spec.whatwg.org/multipage/media.html#the-track-element">HTML, the track element</a>
 */
public record TextTrack(Kind kind, WebUrl url, Optional<String> language, Optional<String> label, boolean isDefault) {

    /**
     * What the text of a track is.
     *
     * @see <a href="https://html.spec.whatwg.org/multipage/media.html#attr-track-kind">HTML, the kind attribute</a>
     */
    public enum Kind {
        /** What is said, translated. */
        SUBTITLES("subtitles"),
        /** What is said and heard, for those who do not hear it. */
        CAPTIONS("captions"),
        /** What is seen, to be spoken for those who do not see it. */
        DESCRIPTIONS("descriptions"),
        /** Titles of chapters. */
        CHAPTERS("chapters"),
        /** Data for scripts; not shown. */
        METADATA("metadata");

        private final String keyword;

        Kind(String keyword) {
            this.keyword = keyword;
        }

        String keyword() {
            return keyword;
        }
    }

    /**
     * Checks language and label.
     *
     * @param kind what the text is
     * @param url the address of the WebVTT file
     * @param language the language of the text as a tag of BCP 47, for example {@code pt-BR}
     * @param label what the player's menu says; if empty, a browser says something of its own
     * @param isDefault whether the track is on unless the viewer has chosen otherwise
     * @throws IllegalArgumentException if the language is no well-formed tag, if it is missing from subtitles, or if the
     *     label is blank or holds a control character
     */
    public TextTrack {
        language.ifPresent(LanguageTag::checked);
        label.ifPresent(text -> PlainText.checked("the label of a track", text));
        if (kind == Kind.SUBTITLES && language.isEmpty()) {
            throw new IllegalArgumentException("subtitles have a language; write its tag of BCP 47, for example en");
        }
    }

    /**
     * A track with language and label, off at first.
     *
     * @param kind what the text is
     * @param url the address of the WebVTT file, as {@link WebUrl} takes it
     * @param language the language of the text as a tag of BCP 47
     * @param label what the player's menu says
     * @return the track
     * @throws IllegalArgumentException if one of them is not what it has to be
     */
    public static TextTrack of(Kind kind, String url, String language, String label) {
        return new TextTrack(kind, new WebUrl(url), Optional.of(language), Optional.of(label), false);
    }

    /**
     * This track, on unless the viewer has chosen otherwise.
     *
     * @return the track with the {@code default} attribute
     */
    public TextTrack asDefault() {
        return new TextTrack(kind, url, language, label, true);
    }
}
