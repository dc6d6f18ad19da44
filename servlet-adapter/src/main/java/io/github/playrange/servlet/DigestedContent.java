package io.github.playrange.servlet;

import io.github.playrange.content.BytesRepresentation;
import io.github.playrange.content.EntityTag;
import io.github.playrange.content.MediaType;
import io.github.playrange.content.Representation;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** Makes representations of bytes in memory, whose entity tags are the digests of the bytes. */
final class DigestedContent {

    private DigestedContent() {}

    static Representation representation(byte[] bytes, MediaType type) {
        EntityTag tag = EntityTag.strong(HexFormat.of().formatHex(sha256(bytes)));
        return new BytesRepresentation(bytes, type, Optional.of(tag), Optional.empty());
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
