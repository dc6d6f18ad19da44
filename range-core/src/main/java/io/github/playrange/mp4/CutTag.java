package io.github.playrange.mp4;

import io.github.playrange.content.EntityTag;
import io.github.playrange.content.RepresentationMetadata;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * The entity tag of a cut: equal if and only if the bytes are.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-8.8.3">RFC 9110, section 8.8.3</a>
 */
final class CutTag {

    /** To be raised with whatever changes a byte of a cut. */
    private static final int VERSION = 1;

    private static final int BYTES = 16;

    private CutTag() {}

    /** None unless the source has a strong one. */
    static Optional<EntityTag> of(RepresentationMetadata source, CutPrecision applied, List<SnappedRange> ranges) {
        return source.entityTag().filter(tag -> !tag.weak()).map(tag -> of(tag, applied, ranges));
    }

    private static EntityTag of(EntityTag source, CutPrecision applied, List<SnappedRange> ranges) {
        MessageDigest digest = sha256();
        digest.update((VERSION + " " + applied + " ").getBytes(StandardCharsets.US_ASCII));
        ByteBuffer numbers = ByteBuffer.allocate(ranges.size() * 2 * (Integer.BYTES + Long.BYTES));
        for (SnappedRange range : ranges) {
            numbers.putInt(range.first())
                    .putInt(range.end())
                    .putLong(range.start())
                    .putLong(range.stop());
        }
        digest.update(numbers.flip());
        digest.update(source.opaque().getBytes(StandardCharsets.ISO_8859_1));
        return EntityTag.strong("cut-" + HexFormat.of().formatHex(digest.digest(), 0, BYTES));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
