package io.github.playrange.examples.editor.harness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A film with words of one's own in the {@link TestFolder}, until it is closed.
 *
 * @param film the file of the film
 * @param transcript the file of its words
 */
public record SpokenFilm(Path film, Path transcript) implements AutoCloseable {

    /** Three paragraphs of two speakers, with fillers, and a word that is said twice. */
    private static final String[][] DIALOGUE = {
        {"Ann", "So, um, I like the the film."},
        {"Ben", "You know, um, it is Café time."},
        {"Ann", "I mean, the film is done."},
    };

    /** The {@link NumberedFilm}, in each of whose seconds a word of a short dialogue is said, from 0.3 s to 0.7 s. */
    public static SpokenFilm dialogue(String name) throws IOException {
        String[] words = new String[NumberedFilm.STANDARD.length()];
        int second = 0;
        for (int paragraph = 0; paragraph < DIALOGUE.length; paragraph++) {
            for (String text : DIALOGUE[paragraph][1].split(" ", -1)) {
                words[second] = word(text, second * 1000 + 300, second * 1000 + 700, DIALOGUE[paragraph][0], paragraph);
                second++;
            }
        }
        return lay(name, TestFolder.file(TestFolder.FILM), "en", words);
    }

    /**
     * Copies a film.
     *
     * @param language of the words; empty if the transcript does not say it
     * @param words as JSON objects
     */
    public static SpokenFilm lay(String name, Path film, String language, String... words) throws IOException {
        SpokenFilm laid = new SpokenFilm(TestFolder.file(name + ".mp4"), TestFolder.file(name + ".json"));
        Files.copy(film, laid.film);
        String languageField = language.isEmpty() ? "" : "\"language\":\"" + language + "\",";
        Files.writeString(
                laid.transcript,
                IntStream.range(0, words.length)
                        .mapToObj(i -> words[i])
                        .collect(Collectors.joining(",\n", "{" + languageField + "\"words\":[\n", "]}")));
        return laid;
    }

    /** A word as JSON, with times in milliseconds. */
    public static String word(String text, long start, long end, String speaker, int paragraph) {
        return String.format(
                Locale.ROOT,
                "{\"text\":\"%s\",\"start\":%.3f,\"end\":%.3f,\"speaker\":\"%s\",\"paragraph\":%d}",
                text,
                start / 1000.0,
                end / 1000.0,
                speaker,
                paragraph);
    }

    /** The path of the page on which it is edited. */
    public String editing() {
        return EditorServer.editing(film.getFileName().toString());
    }

    @Override
    public void close() throws IOException {
        Files.delete(film);
        Files.delete(transcript);
    }
}
