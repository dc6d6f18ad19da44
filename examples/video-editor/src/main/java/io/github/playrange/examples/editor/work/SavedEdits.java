package io.github.playrange.examples.editor.work;

import io.github.playrange.examples.editor.library.Video;
import io.github.playrange.examples.editor.work.WorkFiles.Changing;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Predicate;

/** The edits of all videos, one for each. Safe for use by any number of threads, and beside other processes. */
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
     * @return the last one that was saved, if there is one
     * @throws IOException if it cannot be read
     */
    public Optional<SavedEdit> find(Video video) throws IOException {
        try {
            byte[] json = Files.readAllBytes(files.layout().edit(video));
            return Optional.of(new SavedEdit(new String(json, StandardCharsets.UTF_8)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /**
     * Saves an edit. One that was made of something else is put aside, where it can be found again.
     *
     * @param video the video
     * @param edit the edit
     * @param condition whether it may take the place of what is there; nobody changes that meanwhile
     * @return what became of it
     * @throws BusyException if others are saving
     * @throws IOException if it cannot be written
     */
    public Saving save(Video video, EditEnvelope edit, Predicate<Optional<SavedEdit>> condition) throws IOException {
        return files.alone(Changing.EDITS, () -> {
            Optional<SavedEdit> present = find(video);
            if (!condition.test(present)) {
                return new Saving.Refused(present);
            }
            Optional<SavedEdit> ofSomethingElse =
                    present.filter(old -> old.envelope().filter(edit::isOfSame).isEmpty());
            if (ofSomethingElse.isPresent()) {
                write(files.layout().previousEdit(video), ofSomethingElse.get());
            }
            SavedEdit saved = new SavedEdit(edit.toJson());
            write(files.layout().edit(video), saved);
            return new Saving.Saved(saved, present.isEmpty());
        });
    }

    private void write(Path file, SavedEdit edit) throws IOException {
        files.write(file, edit.json().getBytes(StandardCharsets.UTF_8));
    }
}
