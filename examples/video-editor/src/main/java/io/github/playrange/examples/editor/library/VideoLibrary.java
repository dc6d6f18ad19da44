package io.github.playrange.examples.editor.library;

import io.github.playrange.content.FileRepresentation;
import io.github.playrange.content.Representation;
import io.github.playrange.mp4.CutLimits;
import io.github.playrange.mp4.IndexReading;
import io.github.playrange.mp4.Mp4Index;
import io.github.playrange.timeline.FrameRate;
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
     * Finds the video that captions belong to.
     *
     * @param key where the captions are served, of which nothing is known
     * @return the video; empty if no video of this library has captions there
     * @throws IOException if a folder cannot be read
     */
    public Optional<Video> captioned(String key) throws IOException {
        return videos().stream()
                .filter(video -> video.hasCaptions() && video.captionsKey().equals(key))
                .findFirst();
    }

    /**
     * The file of a video's captions.
     *
     * @param video a video of this library
     * @return the one that lies beside it; empty if there is none, so that captions are made of the transcript
     */
    public Optional<Path> captions(Video video) {
        Shelf shelf = shelf(video);
        return shelf.holds(video.captionsName())
                ? Optional.of(shelf.folder().resolve(video.captionsName()))
                : Optional.empty();
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

    /**
     * Measures the frame rate of a video.
     *
     * @param video a video of this library
     * @return the rate, if it is an MP4 and its pictures come at an even one
     * @throws IOException if it is there no longer, or cannot be read
     */
    public Optional<FrameRate> frameRate(Video video) throws IOException {
        return Mp4Index.read(representation(video), CutLimits.standard()) instanceof IndexReading.Read read
                ? read.index().frameRate()
                : Optional.empty();
    }

    private List<Video> videos(Shelf shelf) throws IOException {
        return shelf.videos().stream().map(file -> video(shelf, file)).toList();
    }

    private Video video(Shelf shelf, Path file) {
        Video video = new Video(shelf.prefix() + file.getFileName(), false, false);
        return new Video(
                video.key(),
                importedTranscript(video).isPresent() || shelf.holds(video.transcriptName()),
                importedTranscript(video).isPresent() || shelf.holds(video.captionsName()));
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
