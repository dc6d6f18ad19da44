package io.github.playrange.mp4;

/**
 * What an index and a cut may take of memory and time, whoever made the file and whoever asks.
 *
 * <p>Immutable and safe for use by any number of threads.
 *
 * @param maxIndexBytes how many bytes the sample tables of one film may take in memory, at least 1
 * @param maxRanges how many ranges one cut may have, at least 1
 * @param maxSamples how many pictures and frames of sound one cut may look at, at least 1; each takes some 40 bytes while
 *     the cut is made
 * @see <a href="https://www.iso.org/standard/83102.html">ISO/IEC 14496-12, 8.5, sample tables</a>
 */
public record CutLimits(long maxIndexBytes, int maxRanges, int maxSamples) {

    private static final CutLimits STANDARD = new CutLimits(64L << 20, 1000, 1 << 21);

    /**
     * Checks the limits.
     *
     * @param maxIndexBytes how many bytes the sample tables of one film may take in memory
     * @param maxRanges how many ranges one cut may have
     * @param maxSamples how many pictures and frames of sound one cut may look at
     * @throws IllegalArgumentException if one of them is less than 1
     */
    public CutLimits {
        if (maxIndexBytes < 1 || maxRanges < 1 || maxSamples < 1) {
            throw new IllegalArgumentException("each limit must be at least 1, but they are " + maxIndexBytes
                    + " bytes, " + maxRanges + " ranges and " + maxSamples + " samples");
        }
    }

    /**
     * 64 MiB for an index, of which a film of two hours takes about five; 1000 ranges; 2 097 152 samples, which are seven
     * hours of 25 pictures a second with sound.
     *
     * @return the limits that hold unless others are given
     */
    public static CutLimits standard() {
        return STANDARD;
    }
}
