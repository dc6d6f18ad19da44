package io.github.playrange.mp4;

import io.github.playrange.mp4.CutRefusal.Reason;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.OptionalInt;

/**
 * What the first bytes of a coded picture of H.264 or HEVC tell of it.
 *
 * @param lengthBytes how many bytes tell the length of each unit: 1, 2 or 4
 * @param syntax whose headers the units have
 * @param temporalLayers how many temporal layers there are, 0 if that is not known
 * @see <a href="https://www.itu.int/rec/T-REC-H.264">ITU-T H.264, 7.4.1</a>
 * @see <a href="https://www.itu.int/rec/T-REC-H.265">ITU-T H.265, 7.4.2.2</a>
 */
record NalUnits(int lengthBytes, Syntax syntax, int temporalLayers) {

    /** Headers of a unit. */
    private enum Syntax {
        AVC,
        HEVC
    }

    /** Parameter sets, messages and the like that come before the first slice. */
    private static final int MOST_UNITS_BEFORE_A_SLICE = 16;

    private static final int HEADER_BYTES = 2;

    private static final int AVC_IDR = 5;
    private static final int HEVC_IDR_W_RADL = 19;
    private static final int HEVC_IDR_N_LP = 20;
    private static final int HEVC_LAST_SUBLAYER_NON_REFERENCE = 14;
    private static final int HEVC_FIRST_OTHER_THAN_SLICE = 32;

    static NalUnits ofAvc(ByteBuffer configuration) throws RefusedException {
        return new NalUnits(lengthBytes(byteAt(configuration, 4)), Syntax.AVC, 0);
    }

    static NalUnits ofHevc(ByteBuffer configuration) throws RefusedException {
        int packed = byteAt(configuration, 21);
        return new NalUnits(lengthBytes(packed), Syntax.HEVC, (packed >> 3) & 7);
    }

    private static int byteAt(ByteBuffer configuration, int index) throws RefusedException {
        if (configuration.limit() <= index) {
            throw RefusedException.malformed("the configuration of a video codec is too short");
        }
        return configuration.get(index) & 0xFF;
    }

    private static int lengthBytes(int packed) throws RefusedException {
        int bytes = (packed & 3) + 1;
        if (bytes == 3) {
            throw new RefusedException(Reason.UNSUPPORTED_LAYOUT, "lengths of units have three bytes");
        }
        return bytes;
    }

    /** Whether all that follows a picture, in the order of decoding, does without what comes before it. */
    boolean isClosed(SourceReader source, CutBudget budget, long position, int size)
            throws IOException, RefusedException {
        OptionalInt slice = firstSlice(source, budget, position, size);
        if (slice.isEmpty()) {
            return false;
        }
        int type = type(slice.getAsInt());
        return switch (syntax) {
            case AVC -> type == AVC_IDR;
            case HEVC -> type == HEVC_IDR_W_RADL || type == HEVC_IDR_N_LP;
        };
    }

    /** Whether it is certain that no other picture refers to one. */
    boolean isUnreferenced(SourceReader source, CutBudget budget, long position, int size)
            throws IOException, RefusedException {
        OptionalInt slice = firstSlice(source, budget, position, size);
        if (slice.isEmpty()) {
            return false;
        }
        int header = slice.getAsInt();
        return switch (syntax) {
            case AVC -> ((header >> 13) & 3) == 0;
            case HEVC -> {
                // Pictures of higher temporal layers may refer to one that its own layer does not refer to.
                boolean highestLayer = temporalLayers > 0 && (header & 7) >= temporalLayers;
                int type = type(header);
                yield highestLayer && type <= HEVC_LAST_SUBLAYER_NON_REFERENCE && type % 2 == 0;
            }
        };
    }

    private OptionalInt firstSlice(SourceReader source, CutBudget budget, long position, int size)
            throws IOException, RefusedException {
        long at = position;
        long end = position + size;
        for (int unit = 0; unit < MOST_UNITS_BEFORE_A_SLICE && end - at >= lengthBytes + HEADER_BYTES; unit++) {
            budget.look(1);
            if (!source.holds(at, lengthBytes + HEADER_BYTES)) {
                budget.read();
            }
            ByteBuffer bytes = source.read(at, lengthBytes + HEADER_BYTES);
            long length = 0;
            for (int i = 0; i < lengthBytes; i++) {
                length = (length << 8) | (bytes.get() & 0xFF);
            }
            int header = bytes.getShort() & 0xFFFF;
            if (length >= HEADER_BYTES && isSlice(type(header))) {
                return OptionalInt.of(header);
            }
            at += lengthBytes + length;
        }
        return OptionalInt.empty();
    }

    private int type(int header) {
        return switch (syntax) {
            case AVC -> (header >> 8) & 0x1F;
            case HEVC -> (header >> 9) & 0x3F;
        };
    }

    private boolean isSlice(int type) {
        return switch (syntax) {
            case AVC -> type >= 1 && type <= AVC_IDR;
            case HEVC -> type < HEVC_FIRST_OTHER_THAN_SLICE;
        };
    }
}
