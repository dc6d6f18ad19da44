package io.github.playrange.content;

import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * The attributes that tell one version of a file from another.
 *
 * @param key the file's identity where the file system has one
 */
record FileVersion(Optional<Object> key, long length, Instant lastModified) {

    /** Coarse enough for the clocks of every file system in use; FAT's ticks are the longest. */
    private static final Duration SETTLED = Duration.ofSeconds(2);

    static FileVersion of(BasicFileAttributes attributes) {
        return new FileVersion(
                Optional.ofNullable(attributes.fileKey()),
                attributes.size(),
                attributes.lastModifiedTime().toInstant());
    }

    EntityTag entityTag(Instant now) {
        String opaque = Long.toHexString(length)
                + '-'
                + Long.toHexString(lastModified.getEpochSecond())
                + '-'
                + Integer.toHexString(lastModified.getNano());
        return new EntityTag(lastModified.isAfter(now.minus(SETTLED)), opaque);
    }
}
