package io.github.playrange.examples.editor.library;

import io.github.playrange.content.MediaTypes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The videos that lie directly in one folder, with their transcripts and captions.
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

    /**
     * Finds the captions of a video.
     *
     * @param name the name of their file, of which nothing is known
     * @return the file; empty if no video of this library has captions of that name
     * @throws IOException if the folder cannot be read
     */
    public Optional<Path> captions(String name) throws IOException {
        return videos().stream()
                .filter(video -> video.hasCaptions() && video.captionsName().equals(name))
                .findFirst()
                .map(video -> folder.resolve(name));
    }

    private Video video(Path file) {
        Video video = new Video(file.getFileName().toString(), false, false);
        return new Video(
                video.name(),
                isOwnFile(folder.resolve(video.transcriptName())),
                isOwnFile(folder.resolve(video.captionsName())));
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
