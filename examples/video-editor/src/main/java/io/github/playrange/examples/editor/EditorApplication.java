package io.github.playrange.examples.editor;

import io.github.playrange.examples.editor.api.EditsServlet;
import io.github.playrange.examples.editor.api.ImportsServlet;
import io.github.playrange.examples.editor.api.TranscriptsServlet;
import io.github.playrange.examples.editor.api.WriteGuard;
import io.github.playrange.examples.editor.library.SampleTalk;
import io.github.playrange.examples.editor.library.VideoFolder;
import io.github.playrange.examples.editor.library.VideoLibrary;
import io.github.playrange.examples.editor.library.WorkFolder;
import io.github.playrange.examples.editor.library.WorkLayout;
import io.github.playrange.examples.editor.work.ImportedVideos;
import io.github.playrange.examples.editor.work.SavedEdits;
import io.github.playrange.examples.editor.work.WorkFiles;
import io.github.playrange.servlet.ClassPathResolver;
import io.github.playrange.servlet.CutResolver;
import io.github.playrange.servlet.DirectoryResolver;
import io.github.playrange.servlet.RangeServlet;
import io.github.playrange.servlet.RepresentationResolver;
import io.github.playrange.servlet.Resolution;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterRegistration;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.ServletRegistration;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpServlet;
import java.io.File;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/**
 * Puts the application together when it starts. The servlets are registered here and not in a {@code web.xml}, because
 * the folder of the videos is only known at run time.
 */
@WebListener
public final class EditorApplication implements ServletContextListener {

    /** The system property that lets the application write. */
    private static final String WRITABLE = "playrange.writable";

    /** The system property that says how long an imported video may be. */
    private static final String MAX_IMPORT_BYTES = "playrange.maxImportBytes";

    private static final List<String> WRITING = List.of("/edits", "/imports", "/transcripts");

    private static final System.Logger LOGGER = System.getLogger(EditorApplication.class.getName());

    private Optional<WorkFiles> workFiles = Optional.empty();

    @Override
    public void contextInitialized(ServletContextEvent event) {
        ServletContext context = event.getServletContext();
        Optional<String> root = property(VideoFolder.PROPERTY);
        VideoFolder folder = root.map(VideoFolder::named).orElseGet(() -> sample(context));
        addFilter(context, "headers", new PageHeaders(), "/*");
        register(context, folder, root.isEmpty());
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        if (workFiles.isPresent()) {
            try {
                workFiles.get().close();
            } catch (IOException e) {
                LOGGER.log(Level.WARNING, "the work folder's locks cannot be closed: " + e);
            }
        }
    }

    private static Optional<String> property(String name) {
        return Optional.ofNullable(System.getProperty(name));
    }

    private static VideoFolder sample(ServletContext context) {
        try {
            Path workFolder = ((File) context.getAttribute(ServletContext.TEMPDIR)).toPath();
            return VideoFolder.ofSample(SampleTalk.folder(workFolder));
        } catch (IOException e) {
            return VideoFolder.withoutSample(e);
        }
    }

    private void register(ServletContext context, VideoFolder folder, boolean isSample) {
        if (folder instanceof VideoFolder.Usable usable) {
            try {
                register(context, usable.path(), isSample ? WorkLayout.SAMPLE_KEY : WorkLayout.keyOf(usable.path()));
                LOGGER.log(Level.INFO, "editing the videos of " + usable.path());
            } catch (IOException e) {
                register(context, VideoFolder.lost(usable.path(), e));
            }
        } else if (folder instanceof VideoFolder.Unusable unusable) {
            register(context, unusable);
        }
    }

    private static void register(ServletContext context, VideoFolder.Unusable folder) {
        LOGGER.log(Level.ERROR, folder.details());
        Resolution refused = new Resolution.Refused(503, folder.problem());
        register(context, request -> refused, new NoFolderServlet(folder), new NoFolderServlet(folder));
    }

    private void register(ServletContext context, Path root, String rootKey) throws IOException {
        WorkFolder work = WorkFolder.of(
                property(WorkFolder.PROPERTY),
                Boolean.getBoolean(WRITABLE),
                root,
                Optional.ofNullable(context.getRealPath("/")).map(Path::of));
        workFiles = work instanceof WorkFolder.Usable usable
                ? Optional.of(new WorkFiles(new WorkLayout(usable.path(), rootKey)))
                : Optional.empty();
        VideoLibrary library = new VideoLibrary(root, workFiles.map(WorkFiles::layout));
        Optional<SavedEdits> edits = workFiles.map(SavedEdits::new);
        RepresentationResolver files = new FolderResolver(
                new DirectoryResolver(root),
                workFiles.map(writing -> writing.layout().imported()),
                library);
        register(context, new CutResolver(files), new EditorServlet(library, work, edits), new PlayerServlet(library));
        registerWriting(context, library, work);
    }

    private static void register(
            ServletContext context, RepresentationResolver videos, HttpServlet editor, HttpServlet player) {
        register(context, "videos", videos);
        // The container serves these files as well, but not to pages of another origin.
        register(context, "playrange", ClassPathResolver.ofPlayer(EditorApplication.class.getClassLoader()));
        context.addServlet("editor", editor).addMapping("");
        context.addServlet("player", player).addMapping("/player");
    }

    private void registerWriting(ServletContext context, VideoLibrary library, WorkFolder work) {
        Optional<String> readOnly = Optional.empty();
        if (work instanceof WorkFolder.Usable usable && !usable.writable()) {
            readOnly = Optional.of("It was started without " + WRITABLE + "=true.");
        } else if (work instanceof WorkFolder.Unusable unusable) {
            LOGGER.log(Level.WARNING, unusable.details());
            readOnly = Optional.of(unusable.problem());
        }
        addFilter(context, "write-guard", new WriteGuard(readOnly), WRITING.toArray(String[]::new));
        if (workFiles.isEmpty()) {
            Resolution none = new Resolution.Refused(404, "Nothing is kept.", List.of(), Optional.of("no-edit"));
            context.addServlet("keeping-nothing", new RangeServlet(request -> none))
                    .addMapping(WRITING.toArray(String[]::new));
            return;
        }
        WorkFiles files = workFiles.get();
        if (readOnly.isEmpty()) {
            removeAbandoned(files);
        }
        ImportedVideos imports = new ImportedVideos(files);
        context.addServlet("edits", new EditsServlet(library, new SavedEdits(files)))
                .addMapping("/edits");
        context.addServlet("imports", new ImportsServlet(library, imports, maxImportBytes()))
                .addMapping("/imports");
        context.addServlet("transcripts", new TranscriptsServlet(library, files))
                .addMapping("/transcripts");
    }

    private static void removeAbandoned(WorkFiles files) {
        try {
            files.removeAbandoned();
        } catch (IOException e) {
            LOGGER.log(Level.WARNING, "what was being written when the server ended cannot be removed: " + e);
        }
    }

    private static long maxImportBytes() {
        String bytes = System.getProperty(MAX_IMPORT_BYTES, Long.toString(8L << 30));
        try {
            return Long.parseLong(bytes);
        } catch (NumberFormatException e) {
            throw new IllegalStateException(
                    "the system property " + MAX_IMPORT_BYTES + " is a number of bytes, not " + bytes, e);
        }
    }

    private static void register(ServletContext context, String name, RepresentationResolver resolver) {
        ServletRegistration.Dynamic servlet = context.addServlet(name, new RangeServlet(resolver));
        servlet.addMapping("/" + name + "/*");
        servlet.setAsyncSupported(true);
    }

    private static void addFilter(ServletContext context, String name, Filter filter, String... patterns) {
        FilterRegistration.Dynamic registration = context.addFilter(name, filter);
        registration.addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), false, patterns);
        registration.setAsyncSupported(true);
    }
}
