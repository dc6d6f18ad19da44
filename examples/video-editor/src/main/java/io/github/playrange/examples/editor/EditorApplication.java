package io.github.playrange.examples.editor;

import io.github.playrange.examples.editor.api.ExportServlet;
import io.github.playrange.examples.editor.api.WriteGuard;
import io.github.playrange.examples.editor.library.SampleTalk;
import io.github.playrange.examples.editor.library.VideoFolder;
import io.github.playrange.examples.editor.library.VideoLibrary;
import io.github.playrange.examples.editor.library.WorkLayout;
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
import java.util.Optional;

/**
 * Puts the application together when it starts. The servlets are registered here and not in a {@code web.xml}, because
 * the folder of the videos is only known at run time.
 */
@WebListener
public final class EditorApplication implements ServletContextListener {

    private static final System.Logger LOGGER = System.getLogger(EditorApplication.class.getName());

    private Optional<Keeping> keeping = Optional.empty();

    @Override
    public void contextInitialized(ServletContextEvent event) {
        ServletContext context = event.getServletContext();
        Optional<String> root = Optional.ofNullable(System.getProperty(VideoFolder.PROPERTY));
        VideoFolder folder = root.map(VideoFolder::named).orElseGet(() -> sample(context));
        addFilter(context, "headers", new PageHeaders(), "/*");
        register(context, folder, root.isEmpty());
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        if (keeping.isPresent()) {
            try {
                keeping.get().close();
            } catch (IOException e) {
                LOGGER.log(Level.WARNING, "the work folder's locks cannot be closed: " + e);
            }
        }
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
        Keeping kept = Keeping.of(context, root, rootKey);
        keeping = Optional.of(kept);
        VideoLibrary library = new VideoLibrary(root, kept.layout());
        RepresentationResolver files =
                new FolderResolver(new DirectoryResolver(root), kept.layout().map(WorkLayout::imported), library);
        register(
                context,
                new CutResolver(files),
                new EditorServlet(library, kept.folder(), kept.edits()),
                new PlayerServlet(library));
        addFilter(context, "export-guard", new WriteGuard(Optional.empty()), "/export");
        context.addServlet("export", new ExportServlet(library)).addMapping("/export");
        kept.register(context, library);
    }

    private static void register(
            ServletContext context, RepresentationResolver videos, HttpServlet editor, HttpServlet player) {
        register(context, "videos", videos);
        // The container serves these files as well, but not to pages of another origin.
        register(context, "playrange", ClassPathResolver.ofPlayer(EditorApplication.class.getClassLoader()));
        context.addServlet("editor", editor).addMapping("");
        context.addServlet("player", player).addMapping("/player");
    }

    private static void register(ServletContext context, String name, RepresentationResolver resolver) {
        ServletRegistration.Dynamic servlet = context.addServlet(name, new RangeServlet(resolver));
        servlet.addMapping("/" + name + "/*");
        servlet.setAsyncSupported(true);
    }

    static void addFilter(ServletContext context, String name, Filter filter, String... patterns) {
        FilterRegistration.Dynamic registration = context.addFilter(name, filter);
        registration.addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), false, patterns);
        registration.setAsyncSupported(true);
    }
}
