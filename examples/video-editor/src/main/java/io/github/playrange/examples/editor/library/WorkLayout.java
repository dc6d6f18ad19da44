package io.github.playrange.examples.editor.library;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where things lie in the work folder.
 *
 * @param folder the work folder; neither it nor any folder in it has to exist
 * @param rootKey the name of the folders that belong to one folder of videos, since two may each hold a talk.mp4
 */
public record WorkLayout(Path folder, String rootKey) {

    /** The key of the sample, which lies in another place with each version of the application. */
    public static final String SAMPLE_KEY = "sample";

    /** Names have to have fewer than 256 bytes, and get an ending. */
    private static final int MOST_BYTES_OF_NAME = 200;

    private static final int HASH_DIGITS = 8;

    /**
     * The key of a folder of videos: its name, to be read by people, and a part of the digest of its path.
     *
     * @param root an existing folder
     * @return for example {@code videos-1a2b3c4d}
     * @throws IOException if the folder cannot be read
     */
    public static String keyOf(Path root) throws IOException {
        Path real = root.toRealPath();
        Path name = real.getFileName();
        return shortened(name == null ? "root" : name.toString(), MOST_BYTES_OF_NAME - HASH_DIGITS - 1)
                + hash(real.toString());
    }

    /** The edit of a video. */
    public Path edit(Video video) {
        return file("edits", video, ".json");
    }

    /**
     * An edit that was put aside, since it was made of another version of the video or with other words.
     *
     * @param video the video
     * @param madeOf tells what it was made of from all else, whatever it is
     */
    public Path editPutAside(Video video, String madeOf) {
        return file(
                "edits",
                video,
                '.' + Digest.of(madeOf.getBytes(StandardCharsets.UTF_8)).substring(0, 16) + ".json");
    }

    /**
     * The edits that were put aside.
     *
     * @param video the video
     * @return their files, in any order
     * @throws IOException if the folder cannot be read
     */
    public List<Path> editsPutAside(Video video) throws IOException {
        Path edit = edit(video);
        Path folder = edit.resolveSibling(".");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        String name = edit.getFileName().toString().replaceFirst("\\.json$", "");
        Pattern putAside = Pattern.compile(Pattern.quote(name) + "\\.[0-9a-f]{16}\\.json");
        try (Stream<Path> files = Files.list(folder.normalize())) {
            return files.filter(file ->
                            putAside.matcher(file.getFileName().toString()).matches())
                    .toList();
        }
    }

    /** The transcript that was imported for a video. */
    public Path transcript(Video video) {
        return file("transcripts", video, ".json");
    }

    /** The folder of the videos that were imported. */
    public Path imported() {
        return folder.resolve("imported");
    }

    /** The folder of files that are still being written. */
    public Path incoming() {
        return folder.resolve("incoming");
    }

    /** The file whose bytes are locked. */
    public Path locks() {
        return folder.resolve(".lock");
    }

    private Path file(String kind, Video video, String ending) {
        String owner = video.isImported() ? "imported" : rootKey;
        String name = video.name();
        boolean isShort = name.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES_OF_NAME;
        String fileName = isShort ? name : shortened(name, MOST_BYTES_OF_NAME - HASH_DIGITS - 1) + hash(name);
        return folder.resolve(kind).resolve(owner).resolve(fileName + ending);
    }

    private static String hash(String text) {
        return '-' + Digest.of(text.getBytes(StandardCharsets.UTF_8)).substring(0, HASH_DIGITS);
    }

    /** As many of the first characters as have no more bytes. */
    private static String shortened(String name, int bytes) {
        int end = name.length();
        while (name.substring(0, end).getBytes(StandardCharsets.UTF_8).length > bytes) {
            end = name.offsetByCodePoints(end, -1);
        }
        return name.substring(0, end);
    }
}
