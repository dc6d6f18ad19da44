package io.github.playrange.examples.editor.library;

import io.github.playrange.content.MediaTypes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The videos that lie directly in one folder, with their transcripts.
 *
 * <p>Looks at the folder anew for each question, so that a file that was just put there is found. Safe for use by any
 * number of threads.
 */
public final class VideoLibrary {

    private final Path folder;

    /**
     * The library of a folder.
     *
     * @param folder an existing folder
     * @throws IOException if it cannot be read
     */
    public VideoLibrary(Path folder) throws IOException {
        this.folder = folder.toRealPath();
    }

    /**
     * All videos.
     *
     * @return the videos in the order of their names
     * @throws IOException if the folder cannot be read
     */
    public List<Video> videos() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(this::isVideo)
                    .map(this::video)
                    .sorted(Comparator.comparing(Video::sortKey).thenComparing(Video::name))
                    .toList();
        }
    }

    /**
     * Reads the transcript of a video.
     *
     * @param video a video of this library
     * @return what lies beside it
     */
    public TranscriptFile transcript(Video video) {
        Path file = folder.resolve(video.transcriptName());
        return isOwnFile(file) ? TranscriptFile.read(file) : new TranscriptFile.Missing();
    }

    private Video video(Path file) {
        Video video = new Video(file.getFileName().toString(), false);
        return isOwnFile(folder.resolve(video.transcriptName())) ? new Video(video.name(), true) : video;
    }

    /** Whether a file is a video, and one that the servlet below {@code /videos/} serves. */
    private boolean isVideo(Path file) {
        String name = file.getFileName().toString();
        return !name.startsWith(".")
                && name.chars().noneMatch(c -> c == '\\' || Character.isISOControl(c))
                && MediaTypes.standard().forName(name).value().startsWith("video/")
                && isOwnFile(file);
    }

    /** Whether there is a regular file that, if it is a link, leads to a place below the folder. */
    private boolean isOwnFile(Path file) {
        try {
            return Files.isRegularFile(file)
                    && (!Files.isSymbolicLink(file) || file.toRealPath().startsWith(folder));
        } catch (IOException e) {
            return false;
        }
    }
}
