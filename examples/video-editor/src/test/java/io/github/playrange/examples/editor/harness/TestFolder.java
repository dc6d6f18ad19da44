package io.github.playrange.examples.editor.harness;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A folder of videos, good and bad, that the editor of the tests works on. */
public final class TestFolder {

    /** A {@link NumberedFilm} with one word in each of its 20 seconds. */
    public static final String FILM = "film.mp4";

    /** Captions of the film, with a style sheet; several at once, some of them longer than others' pauses. */
    public static final String CAPTIONS = "film.vtt";

    /** The same film without a transcript, under a name that has to be encoded in an address. */
    public static final String ODDLY_NAMED = "Grüße #1 (50% & more)?.mp4";

    /** The same film, with a transcript that is not one. */
    public static final String BROKEN_TRANSCRIPT = "broken.mp4";

    /** No film at all. */
    public static final String TEXT = "text.mp4";

    /** The pictures of the film, with its words, in a container that is not cut. */
    public static final String WEBM = "webm.webm";

    /** A film whose pictures are in a coding that nobody knows. */
    public static final String UNKNOWN_CODING = "unknown.mp4";

    /** Bytes without a pattern, enough of them to be fetched over several connections. */
    public static final String MANY_BYTES = "many.bin";

    private static final int HOW_MANY = 12 << 20;

    private static final String NAME = "test-folder";

    /** How long the word of each second is silent before and after it is said, in milliseconds. */
    private static final int PAUSE = 300;

    private TestFolder() {}

    /** Lays the folder out anew. */
    static Path make() throws IOException, InterruptedException {
        Path film = NumberedFilm.STANDARD.file();
        Path folder = BuildFolder.emptied(NAME);
        for (String name : new String[] {FILM, ODDLY_NAMED, BROKEN_TRANSCRIPT}) {
            Files.copy(film, folder.resolve(name));
        }
        Files.writeString(folder.resolve("film.json"), transcript());
        Files.writeString(
                folder.resolve("broken.json"), "{\"words\":[\n  {\"text\":\"one\",\"start\":1,\"end\":0.5}]}");
        Files.writeString(folder.resolve(CAPTIONS), captions());
        Programs.run(
                Programs.required("ffmpeg", "there is no film of another kind"),
                ("-v error -i " + film + " -an -c:v libvpx -deadline realtime -cpu-used 16 " + folder.resolve(WEBM))
                        .split(" "));
        Files.writeString(folder.resolve("webm.json"), transcript());
        Files.writeString(folder.resolve(TEXT), "This is not a film.");
        Files.write(folder.resolve(UNKNOWN_CODING), inUnknownCoding(film));
        byte[] many = new byte[HOW_MANY];
        new Random(1).nextBytes(many);
        Files.write(folder.resolve(MANY_BYTES), many);
        return folder;
    }

    /** Lays out a folder that holds nothing but the film with its words, and the film without words. */
    static Path makeOfFilms(String name) throws IOException, InterruptedException {
        Path folder = BuildFolder.emptied(name);
        Files.copy(NumberedFilm.STANDARD.file(), folder.resolve(FILM));
        Files.writeString(folder.resolve("film.json"), transcript());
        Files.copy(NumberedFilm.STANDARD.file(), folder.resolve(ODDLY_NAMED));
        return folder;
    }

    /** A file of the folder that was laid out last. */
    public static Path file(String name) {
        return BuildFolder.ofThisJvm(NAME).resolve(name);
    }

    /**
     * The words {@code word0} to {@code word19}; each begins 0.3 s after its second begins and ends 0.3 s before it
     * ends. Of a pause beside a struck word, the kept side keeps 0.15 s.
     */
    public static String transcript() {
        return IntStream.range(0, NumberedFilm.STANDARD.length())
                .mapToObj(second -> String.format(
                        Locale.ROOT,
                        "{\"text\":\"word%d\",\"start\":%.1f,\"end\":%.1f}",
                        second,
                        second + PAUSE / 1000.0,
                        second + 1 - PAUSE / 1000.0))
                .collect(Collectors.joining(",\n  ", "{\"language\":\"en\",\"words\":[\n  ", "]}\n"));
    }

    /** A caption for each second but the last three, and for each third second one that goes on for two more. */
    private static String captions() {
        return IntStream.range(0, NumberedFilm.STANDARD.length() - 3)
                .mapToObj(second -> String.format(
                        Locale.ROOT,
                        "00:%02d.100 --> 00:%02d.%d00\nCaption %d\n",
                        second,
                        second % 3 == 0 ? second + 3 : second,
                        second % 3 == 0 ? 4 : 9,
                        second))
                .collect(Collectors.joining("\n", "WEBVTT\n\nSTYLE\n::cue(b) { color: gold }\n\n", ""));
    }

    /** The film with another name of its pictures' coding, wherever that stands; its sound stays as it is. */
    private static byte[] inUnknownCoding(Path film) throws IOException {
        String bytes = new String(Files.readAllBytes(film), StandardCharsets.ISO_8859_1);
        String renamed = bytes.replace("avc1", "zzzz").replace("avcC", "zzzC");
        assertTrue(!renamed.equals(bytes), "the film is not coded as it was");
        return renamed.getBytes(StandardCharsets.ISO_8859_1);
    }
}
