package io.github.playrange.examples.editor.page;

import io.github.playrange.examples.editor.library.VideoVersion;
import io.github.playrange.examples.editor.library.WorkFolder;
import io.github.playrange.examples.editor.work.SavedEdit;
import io.github.playrange.timeline.FrameRate;
import java.util.Locale;
import java.util.Optional;

/**
 * What the editor's script begins with.
 *
 * @param version what is edited
 * @param frameRate how many pictures it has in a second, if that could be measured
 * @param saved the edit that was saved last
 * @param work where it is kept
 */
public record EditState(
        VideoVersion version, Optional<FrameRate> frameRate, Optional<SavedEdit> saved, WorkFolder work) {

    /** Whether edits are kept. */
    public boolean isWritable() {
        return work instanceof WorkFolder.Usable usable && usable.writable();
    }

    /** Why the saved edit cannot be applied, if there is one that cannot. */
    public Optional<String> staleness() {
        return saved.flatMap(edit -> edit.staleness(version))
                .map(stale -> stale.name().toLowerCase(Locale.ROOT));
    }

    /** Where edits are kept, or why they are not. The path is nobody's business but of those who may write there. */
    public String workFolder() {
        if (work instanceof WorkFolder.Unusable unusable) {
            return unusable.problem();
        }
        return work instanceof WorkFolder.Usable usable && usable.writable()
                ? "Edits and imported videos are kept in " + usable.path() + "."
                : "This server keeps no edits; it was started without playrange.writable=true.";
    }
}
