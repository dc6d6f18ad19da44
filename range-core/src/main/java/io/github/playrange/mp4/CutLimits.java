package io.github.playrange.mp4;

/**
 * What an index and a cut may take of memory and time, whoever made the file and whoever asks.
 *
 * <p>Of the number of samples follows what else is bounded: to make a cut, no more than four times as many samples of the
 * film are looked at, and the film is read at no more than half as many places, of up to 4 KiB each, for what H.264 and
 * HEVC tell of pictures that are to be hidden. A cut of more, or one of more than 65 536 slices of the film, is refused as
 * {@link CutRefusal.Reason#CUT_TOO_LARGE}.
 *
 * <p>Immutable and safe for use by any number of threads.
 *
 * @param maxIndexBytes how many bytes the sample tables of one film may take in memory, at least 1
 * @param maxRanges how many ranges one cut may have, at least 1
 * @param maxSamples how many pictures and frames of sound one cut may have, hidden ones too, at least 1 and at most
 *     16 777 216; each takes up to 140 bytes while the cut is made, and up to 44 in its head afterwards. Each slice takes
 *     36 bytes for as long as the cut is kept, and 120 for as long as a response is sent
 * @see <a href="https://www.iso.org/standard/83102.html">ISO/IEC 14496-12, 8.5, sample tables</a>
 */
public record CutLimits(long maxIndexBytes, int maxRanges, int maxSamples) {

    /** Each is read on its own when the cut is sent. */
    static final int MOST_SLICES = 1 << 16;

    /** The head of more would be longer than an array can be. */
    private static final int MOST_SAMPLES = 1 << 24;

    private static final CutLimits STANDARD = new CutLimits(64L << 20, 1000, 1 << 20);

    /**
     * Checks the limits.
     *
     * @param maxIndexBytes how many bytes the sample tables of one film may take in memory
     * @param maxRanges how many ranges one cut may have
     * @param maxSamples how many pictures and frames of sound one cut may have
     * @throws IllegalArgumentException if one of them is less than 1, or there are more than 16 777 216 samples
     */
    public CutLimits {
        if (maxIndexBytes < 1 || maxRanges < 1 || maxSamples < 1) {
            throw new IllegalArgumentException("each limit must be at least 1, but they are " + maxIndexBytes
                    + " bytes, " + maxRanges + " ranges and " + maxSamples + " samples");
        }
        if (maxSamples > MOST_SAMPLES) {
            throw new IllegalArgumentException(
                    "a cut may have at most " + MOST_SAMPLES + " samples, and not " + maxSamples);
        }
    }

    /**
     * 64 MiB for an index, of which a film of two hours takes about five; 1000 ranges; 1 048 576 samples, which are
     * four hours of 25 pictures a second with sound.
     *
     * @return the limits that hold unless others are given
     */
    public static CutLimits standard() {
        return STANDARD;
    }
}
