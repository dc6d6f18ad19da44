package io.github.playrange.examples.editor.harness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * An editor that saves and imports, of the film with its words and the film without words; all test classes share it. It
 * keeps its address if it is killed and started again.
 */
public final class WritingEditor implements BeforeAllCallback {

    /** What is larger is no import. */
    public static final int MAX_IMPORT_BYTES = 32_000_000;

    private Optional<Running> running = Optional.empty();

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        running = Optional.of(Shared.get(context, "editor that writes", Running.class, Running::start));
    }

    /** The address of a path of the root context. */
    public String url(String path) {
        return running().tomcat.origin() + path;
    }

    /** The film with its words, in the folder of the videos. */
    public Path film() {
        return running().videos.resolve(TestFolder.FILM);
    }

    /** The folder of the videos, which is never written. */
    public Path videos() {
        return running().videos;
    }

    /** The folder that is written. */
    public Path work() {
        return running().work;
    }

    /** The files in the folder that is written. */
    public List<String> written() throws IOException {
        try (Stream<Path> files = Files.walk(work())) {
            return files.filter(file -> Files.isRegularFile(file) && !file.endsWith(".lock"))
                    .map(file -> work().relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    /** Takes away what was saved and imported. */
    public void forgetEverything() throws IOException {
        List<Path> deepestFirst;
        try (Stream<Path> content = Files.walk(work())) {
            deepestFirst = content.filter(path -> !path.equals(work()))
                    .sorted(Comparator.reverseOrder())
                    .toList();
        }
        for (Path path : deepestFirst) {
            Files.delete(path);
        }
    }

    /**
     * Ends the server as a power cut does, and starts it at its old address afterwards.
     *
     * @param what is done while it is dead
     */
    public void whileDead(Runnable what) throws IOException, InterruptedException {
        Running editor = running();
        editor.tomcat.kill();
        try {
            what.run();
        } finally {
            editor.tomcat = editor.tomcat(editor.tomcat.origin().getPort());
        }
    }

    private Running running() {
        return running.orElseThrow();
    }

    private static final class Running implements AutoCloseable {

        private final Path videos;
        private final Path work;
        private TomcatServer tomcat;

        private Running(Path videos, Path work) throws IOException, InterruptedException {
            this.videos = videos;
            this.work = work;
            this.tomcat = tomcat(0);
        }

        static Running start() throws IOException, InterruptedException {
            return new Running(TestFolder.makeOfFilms("writing/videos"), BuildFolder.emptied("writing/work"));
        }

        private TomcatServer tomcat(int port) throws IOException, InterruptedException {
            return new TomcatServer.Setup("writing")
                    .videoEditor()
                    .port(port)
                    .property(EditorServer.ROOT_PROPERTY, videos.toString())
                    .property(EditorServer.WORK_PROPERTY, work.toString())
                    .property(EditorServer.WRITABLE_PROPERTY, "true")
                    .property("playrange.maxImportBytes", String.valueOf(MAX_IMPORT_BYTES))
                    .start();
        }

        @Override
        public void close() {
            tomcat.close();
        }
    }
}
