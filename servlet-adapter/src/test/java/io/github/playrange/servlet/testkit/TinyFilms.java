package io.github.playrange.servlet.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;

/**
 * Films of half a second, 25 pictures of it in one and a key frame every six, which range-core's fuzz test begins with.
 */
public enum TinyFilms {
    H264_AND_AAC("h264-aac.mp4"),
    FRAGMENTS("h264-mp3-fragments.mp4"),
    OPEN_GROUPS("h264-open-ntsc.mp4"),
    HEVC("hevc.mp4"),
    AV1("av1.mp4"),
    VP9("vp9-opus.mp4"),
    SOUND("sound.mp4");

    private static final Path FOLDER = Path.of(
            "..", "range-core", "src", "test", "resources", "io", "github", "playrange", "mp4", "Mp4CutFuzzTestInputs");

    private final String file;

    TinyFilms(String file) {
        this.file = file;
    }

    public byte[] bytes() throws IOException {
        return Files.readAllBytes(FOLDER.resolve(file));
    }

    /** Writes it, modified so long ago that its entity tag is strong. */
    public void write(Path path) throws IOException {
        write(path, bytes());
    }

    /** Writes anything else so. */
    public static void write(Path path, byte[] bytes) throws IOException {
        Files.createDirectories(path.getParent());
        Files.write(path, bytes);
        Files.setLastModifiedTime(path, FileTime.from(SampleFolder.LAST_MODIFIED));
    }
}
