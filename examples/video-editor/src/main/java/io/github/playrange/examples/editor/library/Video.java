package io.github.playrange.examples.editor.library;

import java.util.Locale;

/**
 * A video of the folder.
 *
 * @param name its file name
 * @param hasTranscript whether a file of its transcript lies beside it
 * @param hasCaptions whether a file of its captions lies beside it
 */
public record Video(String name, boolean hasTranscript, boolean hasCaptions) {

    /** What the file is called without its extension, which is what people call the film. */
    public String title() {
        return stem().isBlank() ? name : stem();
    }

    /** Where the transcript lies, or would lie, beside the video. */
    public String transcriptName() {
        return stem() + ".json";
    }

    /** Where the captions lie, or would lie, beside the video. */
    public String captionsName() {
        return stem() + ".vtt";
    }

    private String stem() {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }

    /** What people sort names by. */
    String sortKey() {
        return name.toLowerCase(Locale.ROOT);
    }
}
