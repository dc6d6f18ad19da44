package io.github.playrange.examples.editor.work;

import io.github.playrange.content.FileRepresentation;
import io.github.playrange.content.MediaTypes;
import io.github.playrange.mp4.CutLimits;
import io.github.playrange.mp4.CutRefusal;
import io.github.playrange.mp4.IndexReading;
import io.github.playrange.mp4.Mp4Index;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/** The kinds of video that are imported, told by what a file holds and not by its name. */
enum VideoType {
    /** An MP4, also in fragments. */
    MP4("mp4"),
    /** A WebM. */
    WEBM("webm");

    /** Without these a file is no video, whereas others only cannot be cut. */
    private static final Set<CutRefusal.Reason> NO_VIDEO =
            EnumSet.of(CutRefusal.Reason.NOT_MP4, CutRefusal.Reason.MALFORMED, CutRefusal.Reason.NO_MEDIA);

    private static final int HEAD_BYTES = 4096;
    private static final byte[] FILE_TYPE_BOX = "ftyp".getBytes(StandardCharsets.US_ASCII);

    private final String extension;

    VideoType(String extension) {
        this.extension = extension;
    }

    /** What the names of such files end with, after a full stop. */
    String extension() {
        return extension;
    }

    /** What a file was found to be. */
    sealed interface Recognition {

        /** A video. */
        record Video(VideoType type) implements Recognition {}

        /**
         * No video that can be imported.
         *
         * @param reason why, in a sentence for people
         */
        record Other(String reason) implements Recognition {}
    }

    static Recognition of(Path file) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(HEAD_BYTES);
        }
        if (head.length >= 8 && Arrays.equals(head, 4, 8, FILE_TYPE_BOX, 0, 4)) {
            return ofMp4(file);
        }
        return EbmlHeader.isOfWebM(head)
                ? new Recognition.Video(WEBM)
                : new Recognition.Other("The file is neither an MP4 nor a WebM, whatever it is called.");
    }

    private static Recognition ofMp4(Path file) throws IOException {
        FileRepresentation film =
                FileRepresentation.of(file, MediaTypes.standard().forName(".mp4"), InstantSource.system());
        IndexReading reading = Mp4Index.read(film, CutLimits.standard());
        if (reading instanceof IndexReading.Refused refused
                && NO_VIDEO.contains(refused.refusal().reason())) {
            return new Recognition.Other(
                    "As a video it cannot be read: " + refused.refusal().explanation() + ".");
        }
        return reading instanceof IndexReading.Read read && !read.index().hasPictures()
                ? new Recognition.Other("The file has sound, but no pictures.")
                : new Recognition.Video(MP4);
    }
}
