package io.github.playrange.examples.editor.work;

import io.github.playrange.examples.editor.library.Video;
import io.github.playrange.examples.editor.library.VideoVersion;
import io.github.playrange.examples.editor.work.WorkFiles.Changing;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The edits of all videos, one for each of their versions. Safe for use by any number of threads, and beside other processes.
 */
public final class SavedEdits {

    private final WorkFiles files;

    /** The edits in a work folder. */
    public SavedEdits(WorkFiles files) {
        this.files = files;
    }

    /** What became of an edit that was to be saved. */
    public sealed interface Saving {

        /**
         * It is on the disk.
         *
         * @param edit as it is kept
         * @param isFirst whether there was none before
         */
        record Saved(SavedEdit edit, boolean isFirst) implements Saving {}

        /**
         * It is not, because of what is there.
         *
         * @param present the edit that is there, if there is one
         */
        record Refused(Optional<SavedEdit> present) implements Saving {}
    }

    /**
     * The edit of a video.
     *
     * @param video the video
     * @param version its present version
     * @return the one that was made of that version; else the last one that was saved, if there is one
     * @throws IOException if it cannot be read
     */
    public Optional<SavedEdit> find(Video video, VideoVersion version) throws IOException {
        Optional<SavedEdit> last = read(files.layout().edit(video));
        if (last.isEmpty() || last.get().isOf(version)) {
            return last;
        }
        return read(putAside(video, version)).filter(edit -> edit.isOf(version)).or(() -> last);
    }

    private Path putAside(Video video, VideoVersion version) {
        return files.layout().editPutAside(video, version.identifier());
    }

    private static Optional<SavedEdit> read(Path file) throws IOException {
        try {
            byte[] json = Files.readAllBytes(file);
            return Optional.of(new SavedEdit(new String(json, StandardCharsets.UTF_8)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /**
     * Saves an edit as it was sent. One that was made of something else is put aside, and found again when that is back.
     *
     * @param video the video
     * @param edit an edit of the video's present version
     * @param condition whether it may take the place of what is there; nobody changes that meanwhile
     * @return what became of it
     * @throws EditFormatException if it is none
     * @throws BusyException if others are saving
     * @throws IOException if it cannot be written
     */
    public Saving save(Video video, SavedEdit edit, Predicate<Optional<SavedEdit>> condition) throws IOException {
        VideoVersion version = EditEnvelope.fromJson(edit.json()).version();
        return files.alone(Changing.EDITS, () -> {
            Optional<SavedEdit> present = find(video, version);
            if (!condition.test(present)) {
                return new Saving.Refused(present);
            }
            Path file = files.layout().edit(video);
            Optional<SavedEdit> ofSomethingElse = read(file).filter(last -> !last.isOf(version));
            if (ofSomethingElse.isPresent()) {
                String madeOf = ofSomethingElse.get().madeOf();
                write(files.layout().editPutAside(video, madeOf), ofSomethingElse.get());
            }
            write(file, edit);
            Files.deleteIfExists(putAside(video, version));
            return new Saving.Saved(edit, present.isEmpty());
        });
    }

    private void write(Path file, SavedEdit edit) throws IOException {
        files.write(file, edit.json().getBytes(StandardCharsets.UTF_8));
    }
}
