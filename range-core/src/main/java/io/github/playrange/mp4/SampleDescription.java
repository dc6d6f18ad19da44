package io.github.playrange.mp4;

import io.github.playrange.mp4.CutRefusal.Reason;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * How the samples of a track are coded.
 *
 * @param box what the box {@code stsd} of the source holds, which a cut takes over as it is
 * @param index which of its entries describes the samples, from 1
 * @param codec the coding
 * @param nalUnits how pictures of H.264 and HEVC are put together
 * @see <a href="https://www.iso.org/standard/83102.html">ISO/IEC 14496-12, 8.5.2</a>
 */
record SampleDescription(ByteBuffer box, int index, Codec codec, Optional<NalUnits> nalUnits) {

    private static final int HEADER_BYTES = 8;
    private static final int BYTES_BEFORE_ENTRIES = 8;
    private static final int BYTES_BEFORE_BOXES_OF_VIDEO = 86;

    /**
     * Reads the entry of a number.
     *
     * @throws RefusedException if there is none, or it is of a coding that is not cut
     */
    static SampleDescription read(ByteBuffer box, int index) throws RefusedException {
        ByteBuffer entry = entry(box.duplicate(), index);
        String type = type(entry);
        if (type.startsWith("enc")) {
            throw new RefusedException(Reason.ENCRYPTED, "the film is encrypted");
        }
        Codec codec = Codec.ofSampleEntry(type)
                .orElseThrow(() -> new RefusedException(
                        Reason.UNSUPPORTED_CODEC,
                        "what is coded as '" + Box.printable(type) + "' is not cut; H.264, HEVC, AV1, VP9, AAC, MP3, "
                                + "Opus and AC-3 are"));
        return new SampleDescription(box, index, codec, nalUnits(codec, entry));
    }

    private static Optional<NalUnits> nalUnits(Codec codec, ByteBuffer entry) throws RefusedException {
        return switch (codec) {
            case AVC -> Optional.of(NalUnits.ofAvc(configuration(entry, "avcC")));
            case HEVC -> Optional.of(NalUnits.ofHevc(configuration(entry, "hvcC")));
            default -> Optional.empty();
        };
    }

    private static ByteBuffer entry(ByteBuffer box, int index) throws RefusedException {
        if (box.remaining() < BYTES_BEFORE_ENTRIES) {
            throw RefusedException.malformed("the box 'stsd' is too short");
        }
        box.position(BYTES_BEFORE_ENTRIES);
        for (int i = 1; box.remaining() >= HEADER_BYTES; i++) {
            ByteBuffer entry = nextBox(box);
            if (i == index) {
                return entry;
            }
        }
        throw RefusedException.malformed("the samples of a track are not described");
    }

    private static ByteBuffer configuration(ByteBuffer entry, String type) throws RefusedException {
        if (entry.limit() > BYTES_BEFORE_BOXES_OF_VIDEO) {
            ByteBuffer boxes = entry.slice(BYTES_BEFORE_BOXES_OF_VIDEO, entry.limit() - BYTES_BEFORE_BOXES_OF_VIDEO);
            while (boxes.remaining() >= HEADER_BYTES) {
                ByteBuffer box = nextBox(boxes);
                if (type(box).equals(type)) {
                    return box.slice(HEADER_BYTES, box.limit() - HEADER_BYTES);
                }
            }
        }
        throw RefusedException.malformed("the box '" + type + "' is missing");
    }

    /** The next box with its header, from position 0 to its limit. */
    private static ByteBuffer nextBox(ByteBuffer boxes) throws RefusedException {
        int start = boxes.position();
        long size = Integer.toUnsignedLong(boxes.getInt(start));
        if (size < HEADER_BYTES || size > boxes.remaining()) {
            throw RefusedException.malformed("a description of samples is shorter or longer than what it lies in");
        }
        boxes.position(start + (int) size);
        return boxes.slice(start, (int) size);
    }

    private static String type(ByteBuffer box) {
        byte[] type = new byte[4];
        box.get(4, type);
        return new String(type, StandardCharsets.ISO_8859_1);
    }
}
