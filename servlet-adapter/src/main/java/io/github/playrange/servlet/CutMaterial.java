package io.github.playrange.servlet;

import io.github.playrange.content.MediaType;
import java.util.Locale;

/** What a cut can be asked of. */
enum CutMaterial {
    /** A film that can be cut, unless there is something in it that cannot. */
    MP4,
    /** A film of another kind. */
    OTHER_FILM,
    CAPTIONS,
    /** Something of which nobody would expect it. */
    NONE;

    static CutMaterial of(MediaType type) {
        String essence = type.value().split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return switch (essence) {
            case "video/mp4", "audio/mp4" -> MP4;
            case "text/vtt", "application/x-subrip" -> CAPTIONS;
            // Segments of a stream, whose addresses have parameters of their own.
            case "video/mp2t", "video/iso.segment" -> NONE;
            default -> essence.startsWith("video/") || essence.startsWith("audio/") ? OTHER_FILM : NONE;
        };
    }
}
