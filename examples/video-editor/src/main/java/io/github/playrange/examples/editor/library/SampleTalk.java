package io.github.playrange.examples.editor.library;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.List;

/** The talk that comes with the application: three files on the class path. */
public final class SampleTalk {

    private static final String CLASS_PATH_FOLDER = "/sample/";
    private static final String VIDEO = "talk.mp4";
    private static final List<String> FILES = List.of(VIDEO, "talk.json", "talk.vtt");

    private SampleTalk() {}

    /**
     * The folder in which the sample lies. If the application was not unpacked, there is none on the disk, and the files
     * are copied into one.
     *
     * @param workFolder an existing folder that belongs to the application
     * @return an existing folder
     * @throws IOException if the sample is missing, or cannot be copied
     */
    public static Path folder(Path workFolder) throws IOException {
        URL video = addressOf(VIDEO);
        if (video.getProtocol().equals("file")) {
            return Path.of(URI.create(video.toString()).resolve("."));
        }
        Path folder = Files.createDirectories(workFolder.resolve("sample"));
        for (String file : FILES) {
            URLConnection packed = addressOf(file).openConnection();
            Path copy = folder.resolve(file);
            try (InputStream in = packed.getInputStream()) {
                Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
            }
            // The same each time, so that what was edited is an edit of this very file when the server starts again.
            Files.setLastModifiedTime(copy, FileTime.fromMillis(packed.getLastModified()));
        }
        return folder;
    }

    private static URL addressOf(String file) throws IOException {
        URL address = SampleTalk.class.getResource(CLASS_PATH_FOLDER + file);
        if (address == null) {
            throw new FileNotFoundException("there is no " + CLASS_PATH_FOLDER + file + " on the class path");
        }
        return address;
    }
}
