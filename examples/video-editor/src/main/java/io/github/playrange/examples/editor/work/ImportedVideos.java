package io.github.playrange.examples.editor.work;

import io.github.playrange.examples.editor.library.Digest;
import io.github.playrange.examples.editor.library.Video;
import io.github.playrange.examples.editor.library.WorkLayout;
import io.github.playrange.examples.editor.work.WorkFiles.Changing;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The videos that were imported. Safe for use by any number of threads, and beside other processes. */
public final class ImportedVideos {

    private final WorkFiles files;
    private final WorkLayout layout;

    /** The videos in a work folder. */
    public ImportedVideos(WorkFiles files) {
        this.files = files;
        this.layout = files.layout();
    }

    /** What became of a video that was to be imported. */
    public sealed interface Importing {

        /**
         * It is there.
         *
         * @param key the video's key
         * @param isNew whether that very file was not there before
         */
        record Imported(String key, boolean isNew) implements Importing {}

        /**
         * It was refused.
         *
         * @param reason why, in a sentence for people
         */
        record NotAVideo(String reason) implements Importing {}
    }

    /**
     * Begins to import a video; what others had begun and abandoned is removed.
     *
     * @param bytes how long it will be, as far as known: at least so many
     * @return the video, of which there is no byte yet
     * @throws NoSpaceException if so many bytes do not fit onto the disk
     * @throws IOException if the work folder cannot be written
     */
    public ArrivingVideo begin(long bytes) throws IOException {
        files.removeAbandoned();
        ArrivingVideo video = new ArrivingVideo(files.begin());
        try {
            video.requireSpace(bytes);
            return video;
        } catch (IOException e) {
            video.close();
            throw e;
        }
    }

    /**
     * Keeps a video of which all bytes are there, under a name that no other has. If that very file is there already,
     * whatever it is called, it stays as it is.
     *
     * @param video the video
     * @param name what its owner calls it
     * @return what became of it
     * @throws BusyException if others are importing
     * @throws IOException if files cannot be read or written
     */
    public Importing keep(ArrivingVideo video, ImportName name) throws IOException {
        VideoType.Recognition recognition = VideoType.of(video.path());
        if (recognition instanceof VideoType.Recognition.Other other) {
            return new Importing.NotAVideo(other.reason());
        }
        VideoType type = ((VideoType.Recognition.Video) recognition).type();
        String digest = video.digest();
        video.force();
        Set<Path> compared = new HashSet<>();
        while (true) {
            // Digests of whole videos take long, so that nobody has to wait for them.
            Set<Path> since = present();
            since.removeAll(compared);
            Optional<Path> same = same(since, video, digest);
            if (same.isPresent()) {
                return thereAlready(same.get());
            }
            compared.addAll(since);
            Optional<Importing> kept = files.alone(Changing.IMPORTS, () -> {
                Set<Path> present = present();
                return compared.containsAll(present)
                        ? Optional.of(keep(video, unused(present, name, type)))
                        : Optional.empty();
            });
            if (kept.isPresent()) {
                return kept.get();
            }
        }
    }

    private Importing keep(ArrivingVideo video, String fileName) throws IOException {
        video.finish(layout.imported().resolve(fileName));
        return new Importing.Imported(key(fileName), true);
    }

    private static Importing thereAlready(Path file) {
        return new Importing.Imported(key(file.getFileName().toString()), false);
    }

    /**
     * Removes a video with its transcript and its edit.
     *
     * @param video an imported video
     * @throws IOException if that cannot be done
     */
    public void remove(Video video) throws IOException {
        files.alone(Changing.IMPORTS, () -> {
            // The video last: what is left of it after a power cut can be removed again.
            List<Path> paths = new ArrayList<>(layout.editsPutAside(video));
            paths.add(layout.edit(video));
            paths.add(layout.transcript(video));
            paths.add(layout.imported().resolve(video.name()));
            for (Path path : paths) {
                Files.deleteIfExists(path);
            }
            return paths;
        });
    }

    private Set<Path> present() throws IOException {
        if (!Files.isDirectory(layout.imported())) {
            return new HashSet<>();
        }
        try (Stream<Path> list = Files.list(layout.imported())) {
            return list.collect(Collectors.toCollection(HashSet::new));
        }
    }

    private static Optional<Path> same(Set<Path> present, ArrivingVideo video, String digest) throws IOException {
        long size = Files.size(video.path());
        for (Path file : present) {
            if (Files.isRegularFile(file)
                    && Files.size(file) == size
                    && digestOf(file).equals(digest)) {
                return Optional.of(file);
            }
        }
        return Optional.empty();
    }

    private static String digestOf(Path file) throws IOException {
        MessageDigest digest = Digest.begin();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return Digest.hexadecimal(digest.digest());
    }

    /** A name that leads neither to another's file, nor to what was left of one that somebody has removed by hand. */
    private String unused(Set<Path> present, ImportName name, VideoType type) {
        int number = 1;
        while (isUsed(present, name.fileName(number, type))) {
            number++;
        }
        return name.fileName(number, type);
    }

    private boolean isUsed(Set<Path> present, String fileName) {
        Video video = new Video(key(fileName), false, false);
        return Files.exists(layout.edit(video))
                || Files.exists(layout.transcript(video))
                || present.stream()
                        .map(file -> new Video(key(file.getFileName().toString()), false, false))
                        .anyMatch(other -> other.title().equalsIgnoreCase(video.title()));
    }

    private static String key(String fileName) {
        return Video.IMPORTED + fileName;
    }
}
