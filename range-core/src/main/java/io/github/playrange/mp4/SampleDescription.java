package io.github.playrange.mp4;

import io.github.playrange.mp4.CutRefusal.Reason;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How the samples of a track are coded.
 *
 * @param box what the box {@code stsd} of the source holds, with each description referring to the first place of data,
 *     the only one that a cut has
 * @param index which of its entries describes the samples, from 1
 * @param codec the coding
 * @param nalUnits how pictures of H.264 and HEVC are put together
 * @param dataReference which place of data the entry of the source refers to, from 1
 * @see <a href="https://www.iso.org/standard/83102.html">ISO/IEC 14496-12, 8.5.2</a>
 */
record SampleDescription(ByteBuffer box, int index, Codec codec, Optional<NalUnits> nalUnits, int dataReference) {

    private static final int MOST_BYTES = 1 << 20;
    private static final int BYTES_BEFORE_ENTRIES = 8;
    private static final int BYTES_BEFORE_REFERENCE = 6;
    private static final int BYTES_OF_AN_ENTRY = 8;
    private static final int BYTES_BEFORE_BOXES_OF_VIDEO = 78;

    /** Whether the first entry is of a coding that is cut; an encrypted one is, to be refused for that reason. */
    static boolean isOfKnownCodec(BoxReader reader, Box stsd) throws IOException, RefusedException {
        String type = entry(reader, stsd, 1).type();
        return isEncrypted(type) || Codec.ofSampleEntry(type).isPresent();
    }

    /**
     * Reads the entry of a number.
     *
     * @throws RefusedException if there is none, or it is of a coding that is not cut
     */
    static SampleDescription read(BoxReader reader, Box stsd, int index) throws IOException, RefusedException {
        Box entry = entry(reader, stsd, index);
        if (isEncrypted(entry.type())) {
            throw new RefusedException(Reason.ENCRYPTED, "the film is encrypted");
        }
        Codec codec = Codec.ofSampleEntry(entry.type())
                .orElseThrow(() -> new RefusedException(
                        Reason.UNSUPPORTED_CODEC,
                        "what is coded as '" + Box.printable(entry.type())
                                + "' is not cut; H.264, HEVC, AV1, VP9, AAC, " + "MP3, Opus and AC-3 are"));
        int reference = reader.first(entry, BYTES_OF_AN_ENTRY).getShort(BYTES_BEFORE_REFERENCE) & 0xFFFF;
        return new SampleDescription(
                referringToTheFirst(reader, stsd), index, codec, nalUnits(reader, codec, entry), reference);
    }

    private static boolean isEncrypted(String type) {
        return type.startsWith("enc");
    }

    private static ByteBuffer referringToTheFirst(BoxReader reader, Box stsd) throws IOException, RefusedException {
        ByteBuffer box = reader.whole(stsd, MOST_BYTES);
        reader.childrenAfter(stsd, BYTES_BEFORE_ENTRIES, entry -> {
            if (entry.bodyLength() >= BYTES_OF_AN_ENTRY) {
                box.putShort((int) (entry.body() - stsd.body()) + BYTES_BEFORE_REFERENCE, (short) 1);
            }
            return true;
        });
        return box;
    }

    private static Optional<NalUnits> nalUnits(BoxReader reader, Codec codec, Box entry)
            throws IOException, RefusedException {
        return switch (codec) {
            case AVC -> Optional.of(NalUnits.ofAvc(configuration(reader, entry, "avcC")));
            case HEVC -> Optional.of(NalUnits.ofHevc(configuration(reader, entry, "hvcC")));
            default -> Optional.empty();
        };
    }

    private static Box entry(BoxReader reader, Box stsd, int index) throws IOException, RefusedException {
        List<Box> entries = new ArrayList<>();
        reader.childrenAfter(stsd, BYTES_BEFORE_ENTRIES, entry -> {
            entries.add(entry);
            return entries.size() < index;
        });
        if (index < 1 || entries.size() < index) {
            throw RefusedException.malformed("the samples of a track are not described");
        }
        return entries.get(index - 1);
    }

    private static ByteBuffer configuration(BoxReader reader, Box entry, String type)
            throws IOException, RefusedException {
        List<Box> found = new ArrayList<>(1);
        reader.childrenAfter(entry, BYTES_BEFORE_BOXES_OF_VIDEO, box -> {
            if (box.type().equals(type)) {
                found.add(box);
            }
            return found.isEmpty();
        });
        if (found.isEmpty()) {
            throw RefusedException.malformed("the box '" + type + "' is missing");
        }
        return reader.whole(found.get(0), MOST_BYTES);
    }
}
