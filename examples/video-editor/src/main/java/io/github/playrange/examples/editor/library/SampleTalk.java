package io.github.playrange.examples.editor.library;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The talk that comes with the application: three files on the class path. */
public final class SampleTalk {

    private static final String CLASS_PATH_FOLDER = "/sample/";
    private static final List<String> FILES = List.of("talk.mp4", "talk.json", "talk.vtt");

    private SampleTalk() {}

    /**
     * Copies the sample into a folder.
     *
     * @param workFolder an existing folder that belongs to the application
     * @return an existing folder
     * @throws IOException if the sample is missing, or cannot be copied
     */
    public static Path folder(Path workFolder) throws IOException {
        Path folder = Files.createDirectories(workFolder.resolve("sample"));
        for (String file : FILES) {
            Path copy = folder.resolve(file);
            byte[] content;
            try (InputStream in = addressOf(file).openStream()) {
                content = in.readAllBytes();
            }
            Files.write(copy, content);
            Files.setLastModifiedTime(copy, timeOf(content));
        }
        return folder;
    }

    /**
     * A time before 2005 that depends on the content alone. Since a file's version is told by its length and its time, what
     * was edited is an edit of this very file, whenever the application was built and started.
     */
    private static FileTime timeOf(byte[] content) {
        long seconds = Long.parseLong(Digest.of(content).substring(0, 8), 16) >> 2;
        return FileTime.from(seconds, TimeUnit.SECONDS);
    }

    private static URL addressOf(String file) throws IOException {
        URL address = SampleTalk.class.getResource(CLASS_PATH_FOLDER + file);
        if (address == null) {
            throw new FileNotFoundException("there is no " + CLASS_PATH_FOLDER + file + " on the class path");
        }
        return address;
    }
}
