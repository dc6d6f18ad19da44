package io.github.playrange.mp4;

import java.util.Locale;

/**
 * Why a film, or a list of ranges of it, cannot be cut.
 *
 * <p>Immutable and safe for use by any number of threads.
 *
 * @param reason what stands in the way, for programs
 * @param explanation one sentence for people; it names nothing of the machine that serves the film
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-15.5.21">RFC 9110, section 15.5.21</a>
 */
public record CutRefusal(Reason reason, String explanation) {

    /** What stands in the way of a cut. */
    public enum Reason {
        /** The file is not an MP4. */
        NOT_MP4,
        /** What the file says of itself cannot be. */
        MALFORMED,
        /** The file has neither pictures nor sound. */
        NO_MEDIA,
        /** Pictures or sound are coded in a way that is not cut. */
        UNSUPPORTED_CODEC,
        /** The sample tables are of a kind that is not read. */
        UNSUPPORTED_LAYOUT,
        /** The samples are encrypted. */
        ENCRYPTED,
        /** The file is an edit itself, of more than one part or not at its natural speed. */
        SEVERAL_EDITS,
        /** Samples of one track are described in more than one way. */
        SEVERAL_SAMPLE_DESCRIPTIONS,
        /** The sample tables are longer than the limit. */
        INDEX_TOO_LARGE,
        /** A range begins in a group of pictures that refers to the one before it. */
        OPEN_GOP,
        /** A range begins where no key frame comes before it. */
        NO_KEY_FRAME,
        /** More pictures would have to be hidden at a joint than there is time for. */
        TOO_MANY_HIDDEN_PICTURES,
        /** The list has more ranges than the limit. */
        TOO_MANY_RANGES,
        /** The cut has more samples than the limit. */
        CUT_TOO_LARGE,
        /** No picture of the film lies in the ranges. */
        NOTHING_LEFT;

        /**
         * The reason as it is written in answers.
         *
         * @return for example {@code open-gop}
         */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
