package io.github.playrange.examples.editor.page;

import java.util.List;

/** What stands beside the player. */
public sealed interface TranscriptPane {

    /**
     * The words.
     *
     * @param language the language of the text, empty if it is not known
     * @param paragraphs at least one
     */
    record Words(String language, List<Paragraph> paragraphs) implements TranscriptPane {}

    /**
     * How to get words.
     *
     * @param videoName the file that has no transcript
     * @param fileName the file in which the transcript is looked for
     */
    record HowToAdd(String videoName, String fileName) implements TranscriptPane {}

    /**
     * Why there are none.
     *
     * @param fileName the file of the transcript
     * @param problem what is wrong in it, and where
     */
    record Broken(String fileName, String problem) implements TranscriptPane {}
}
