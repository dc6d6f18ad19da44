package io.github.playrange.examples.editor.library;

import java.util.Locale;

/**
 * A video that can be edited.
 *
 * @param key what it is called by the application: its file name, and before it {@value #IMPORTED} if it was imported
 *     and does not lie in the folder of the videos
 * @param hasTranscript whether there is a file of its transcript
 * @param hasCaptions whether there are captions of it, or they can be made of a transcript that was imported
 */
public record Video(String key, boolean hasTranscript, boolean hasCaptions) {

    /** What the keys of imported videos begin with; no file name holds a slash. */
    public static final String IMPORTED = "imported/";

    /** Whether it was imported. */
    public boolean isImported() {
        return key.startsWith(IMPORTED);
    }

    /** Its file name. */
    public String name() {
        return isImported() ? key.substring(IMPORTED.length()) : key;
    }

    /** What the file is called without its extension, which is what people call the film. */
    public String title() {
        return stem().isBlank() ? name() : stem();
    }

    /** Where the transcript lies, or would lie, beside the video. */
    public String transcriptName() {
        return stem() + ".json";
    }

    /** Where the captions lie, or would lie, beside the video. */
    public String captionsName() {
        return stem() + ".vtt";
    }

    /** Where the captions are served, as the video is by its key. */
    public String captionsKey() {
        return (isImported() ? IMPORTED : "") + captionsName();
    }

    private String stem() {
        String name = name();
        int dot = name.lastIndexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }

    /** What people sort names by. */
    String sortKey() {
        return name().toLowerCase(Locale.ROOT);
    }
}
