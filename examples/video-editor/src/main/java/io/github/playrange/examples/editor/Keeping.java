package io.github.playrange.examples.editor;

import io.github.playrange.examples.editor.api.EditsServlet;
import io.github.playrange.examples.editor.api.ImportsServlet;
import io.github.playrange.examples.editor.api.TranscriptsServlet;
import io.github.playrange.examples.editor.api.WriteGuard;
import io.github.playrange.examples.editor.library.VideoLibrary;
import io.github.playrange.examples.editor.library.WorkFolder;
import io.github.playrange.examples.editor.library.WorkLayout;
import io.github.playrange.examples.editor.work.ImportedVideos;
import io.github.playrange.examples.editor.work.SavedEdits;
import io.github.playrange.examples.editor.work.WorkFiles;
import io.github.playrange.servlet.RangeServlet;
import io.github.playrange.servlet.Resolution;
import jakarta.servlet.ServletContext;
import java.io.Closeable;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The part of the application that keeps what people make: edits, and what they import.
 *
 * @param folder where that is kept
 * @param files writes there, if the folder can be used
 */
record Keeping(WorkFolder folder, Optional<WorkFiles> files) implements Closeable {

    /** The system property that lets the application write. */
    private static final String WRITABLE = "playrange.writable";

    /** The system property that says how long an imported video may be. */
    private static final String MAX_IMPORT_BYTES = "playrange.maxImportBytes";

    private static final long DEFAULT_MAX_IMPORT_BYTES = 8L << 30;

    private static final String[] PATHS = {"/edits", "/imports", "/transcripts"};

    private static final System.Logger LOGGER = System.getLogger(Keeping.class.getName());

    /**
     * Keeps things where the system properties say.
     *
     * @param context the web application, inside of which nothing is kept
     * @param root the folder of the videos, in which nothing is kept either
     * @param rootKey the key of that folder
     */
    static Keeping of(ServletContext context, Path root, String rootKey) {
        WorkFolder folder = WorkFolder.of(
                Optional.ofNullable(System.getProperty(WorkFolder.PROPERTY)),
                Boolean.getBoolean(WRITABLE),
                root,
                Optional.ofNullable(context.getRealPath("/")).map(Path::of));
        return new Keeping(
                folder,
                folder instanceof WorkFolder.Usable usable
                        ? Optional.of(new WorkFiles(new WorkLayout(usable.path(), rootKey)))
                        : Optional.empty());
    }

    /** Where things lie, if the folder can be used. */
    Optional<WorkLayout> layout() {
        return files.map(WorkFiles::layout);
    }

    /** The edits, if the folder can be used. */
    Optional<SavedEdits> edits() {
        return files.map(SavedEdits::new);
    }

    /** Registers the servlets through which things are kept. */
    void register(ServletContext context, VideoLibrary library) {
        Optional<String> readOnly = readOnly();
        EditorApplication.addFilter(context, "write-guard", new WriteGuard(readOnly), PATHS);
        if (files.isEmpty()) {
            Resolution none = new Resolution.Refused(404, "Nothing is kept.", List.of(), Optional.of("no-edit"));
            context.addServlet("keeping-nothing", new RangeServlet(request -> none))
                    .addMapping(PATHS);
            return;
        }
        WorkFiles writing = files.get();
        if (readOnly.isEmpty()) {
            removeAbandoned(writing);
        }
        context.addServlet("edits", new EditsServlet(library, new SavedEdits(writing)))
                .addMapping("/edits");
        context.addServlet("imports", new ImportsServlet(library, new ImportedVideos(writing), maxImportBytes()))
                .addMapping("/imports");
        context.addServlet("transcripts", new TranscriptsServlet(library, writing))
                .addMapping("/transcripts");
    }

    private Optional<String> readOnly() {
        if (folder instanceof WorkFolder.Unusable unusable) {
            LOGGER.log(Level.WARNING, unusable.details());
            return Optional.of(unusable.problem());
        }
        return folder instanceof WorkFolder.Usable usable && usable.writable()
                ? Optional.empty()
                : Optional.of("It was started without " + WRITABLE + "=true.");
    }

    private static void removeAbandoned(WorkFiles files) {
        try {
            files.removeAbandoned();
        } catch (IOException e) {
            LOGGER.log(Level.WARNING, "what was being written when the server ended cannot be removed: " + e);
        }
    }

    private static long maxImportBytes() {
        String bytes = System.getProperty(MAX_IMPORT_BYTES, Long.toString(DEFAULT_MAX_IMPORT_BYTES));
        try {
            return Long.parseLong(bytes);
        } catch (NumberFormatException e) {
            throw new IllegalStateException(
                    "the system property " + MAX_IMPORT_BYTES + " is a number of bytes, not '" + bytes + "'", e);
        }
    }

    @Override
    public void close() throws IOException {
        if (files.isPresent()) {
            files.get().close();
        }
    }
}
