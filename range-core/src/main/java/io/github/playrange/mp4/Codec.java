package io.github.playrange.mp4;

import java.util.Optional;

/** The ways of coding that are cut. */
enum Codec {
    AVC(TrackKind.VIDEO, 0),
    HEVC(TrackKind.VIDEO, 0),
    VP9(TrackKind.VIDEO, 0),
    AV1(TrackKind.VIDEO, 0),
    /** AAC or MP3: the first frame that is decoded is not yet right. */
    MPEG_AUDIO(TrackKind.SOUND, 1),
    /** Opus needs 80 ms until it is right. */
    OPUS(TrackKind.SOUND, 4),
    AC3(TrackKind.SOUND, 1);

    private final TrackKind kind;
    private final int primingFrames;

    Codec(TrackKind kind, int primingFrames) {
        this.kind = kind;
        this.primingFrames = primingFrames;
    }

    TrackKind kind() {
        return kind;
    }

    /** How many frames of sound are decoded, and not heard, before the first one. */
    int primingFrames() {
        return primingFrames;
    }

    /** The coding that a sample entry stands for. */
    static Optional<Codec> ofSampleEntry(String type) {
        return switch (type) {
            case "avc1", "avc3" -> Optional.of(AVC);
            case "hvc1", "hev1" -> Optional.of(HEVC);
            case "vp09" -> Optional.of(VP9);
            case "av01" -> Optional.of(AV1);
            case "mp4a", ".mp3" -> Optional.of(MPEG_AUDIO);
            case "Opus" -> Optional.of(OPUS);
            case "ac-3", "ec-3" -> Optional.of(AC3);
            default -> Optional.empty();
        };
    }
}
