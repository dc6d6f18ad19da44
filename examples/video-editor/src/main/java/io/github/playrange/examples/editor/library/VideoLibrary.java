package io.github.playrange.examples.editor.library;

import io.github.playrange.content.FileRepresentation;
import io.github.playrange.content.Representation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The videos that lie directly in one folder and those that were imported, with their transcripts and captions.
 *
 * <p>Looks at the folders anew for each question, so that a file that was just put there is found. Safe for use by any
 * number of threads.
 */
public final class VideoLibrary {

    private final Shelf root;
    private final Optional<WorkLayout> work;

    /**
     * The library of a folder.
     *
     * @param folder an existing folder
     * @param work where imported videos and transcripts lie, if there is such a place
     * @throws IOException if the folder cannot be read
     */
    public VideoLibrary(Path folder, Optional<WorkLayout> work) throws IOException {
        this.root = new Shelf(folder.toRealPath(), "");
        this.work = work;
    }

    /**
     * All videos.
     *
     * @return the videos in the order of their names
     * @throws IOException if a folder cannot be read
     */
    public List<Video> videos() throws IOException {
        List<Video> videos = new ArrayList<>(videos(root));
        Optional<Shelf> imported = imported().filter(Shelf::exists);
        if (imported.isPresent()) {
            videos.addAll(videos(imported.get()));
        }
        videos.sort(Comparator.comparing(Video::sortKey).thenComparing(Video::key));
        return List.copyOf(videos);
    }

    /**
     * Finds a video.
     *
     * @param key of which nothing is known
     * @return the video; empty if there is none of that key
     * @throws IOException if a folder cannot be read
     */
    public Optional<Video> find(String key) throws IOException {
        return videos().stream().filter(video -> video.key().equals(key)).findFirst();
    }

    /**
     * Reads the transcript of a video.
     *
     * @param video a video of this library
     * @return the one that was imported for it, else what lies beside it
     */
    public TranscriptFile transcript(Video video) {
        Optional<Path> imported = importedTranscript(video);
        if (imported.isPresent()) {
            return TranscriptFile.read(imported.get());
        }
        Shelf shelf = shelf(video);
        return shelf.holds(video.transcriptName())
                ? TranscriptFile.read(shelf.folder().resolve(video.transcriptName()))
                : new TranscriptFile.Missing();
    }

    /**
     * Finds the captions of a video.
     *
     * @param key where their file is served, of which nothing is known
     * @return the file; empty if no video of this library has captions there
     * @throws IOException if a folder cannot be read
     */
    public Optional<Path> captions(String key) throws IOException {
        return videos().stream()
                .filter(video -> video.hasCaptions() && video.captionsKey().equals(key))
                .findFirst()
                .map(video -> shelf(video).folder().resolve(video.captionsName()));
    }

    /**
     * The file of a video.
     *
     * @param video a video of this library
     * @return its present version
     * @throws IOException if it is there no longer, or cannot be read
     */
    public Representation representation(Video video) throws IOException {
        return FileRepresentation.of(shelf(video).file(video.name()));
    }

    /**
     * What an edit of a video is made of.
     *
     * @param video a video of this library
     * @return its present version, and that of its transcript
     * @throws IOException if it is there no longer, or cannot be read
     */
    public VideoVersion version(Video video) throws IOException {
        return version(video, transcript(video));
    }

    /**
     * What an edit of a video is made of, where the transcript was read already.
     *
     * @param video a video of this library
     * @param transcript its transcript
     * @return its present version, and that of its transcript
     * @throws IOException if it is there no longer, or cannot be read
     */
    public VideoVersion version(Video video, TranscriptFile transcript) throws IOException {
        return new VideoVersion(
                representation(video).metadata().entityTag().orElseThrow(),
                transcript instanceof TranscriptFile.Usable usable ? Optional.of(usable.digest()) : Optional.empty());
    }

    private List<Video> videos(Shelf shelf) throws IOException {
        return shelf.videos().stream().map(file -> video(shelf, file)).toList();
    }

    private Video video(Shelf shelf, Path file) {
        Video video = new Video(shelf.prefix() + file.getFileName(), false, false);
        return new Video(
                video.key(),
                importedTranscript(video).isPresent() || shelf.holds(video.transcriptName()),
                shelf.holds(video.captionsName()));
    }

    private Optional<Path> importedTranscript(Video video) {
        return work.map(layout -> layout.transcript(video)).filter(Files::isRegularFile);
    }

    private Shelf shelf(Video video) {
        return video.isImported() ? imported().orElseThrow() : root;
    }

    private Optional<Shelf> imported() {
        return work.map(layout -> new Shelf(layout.imported(), Video.IMPORTED));
    }
}
