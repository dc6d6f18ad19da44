package io.github.playrange.examples.editor;

import io.github.playrange.examples.editor.library.SampleTalk;
import io.github.playrange.examples.editor.library.VideoFolder;
import io.github.playrange.examples.editor.library.VideoLibrary;
import io.github.playrange.servlet.ClassPathResolver;
import io.github.playrange.servlet.CutResolver;
import io.github.playrange.servlet.DirectoryResolver;
import io.github.playrange.servlet.RangeServlet;
import io.github.playrange.servlet.RepresentationResolver;
import io.github.playrange.servlet.Resolution;
import jakarta.servlet.DispatcherType;
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

    @Override
    public void contextInitialized(ServletContextEvent event) {
        ServletContext context = event.getServletContext();
        VideoFolder folder = Optional.ofNullable(System.getProperty(VideoFolder.PROPERTY))
                .map(VideoFolder::named)
                .orElseGet(() -> sample(context));
        register(context, folder);
        FilterRegistration.Dynamic headers = context.addFilter("headers", new PageHeaders());
        headers.addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), false, "/*");
        headers.setAsyncSupported(true);
    }

    private static VideoFolder sample(ServletContext context) {
        try {
            Path workFolder = ((File) context.getAttribute(ServletContext.TEMPDIR)).toPath();
            return VideoFolder.ofSample(SampleTalk.folder(workFolder));
        } catch (IOException e) {
            return VideoFolder.withoutSample(e);
        }
    }

    private static void register(ServletContext context, VideoFolder folder) {
        if (folder instanceof VideoFolder.Usable usable) {
            try {
                VideoLibrary library = new VideoLibrary(usable.path());
                RepresentationResolver files = new FolderResolver(new DirectoryResolver(usable.path()), library);
                RepresentationResolver videos = new CutResolver(files);
                register(context, videos, new EditorServlet(library), new PlayerServlet(library));
                LOGGER.log(Level.INFO, "editing the videos of " + usable.path());
            } catch (IOException e) {
                register(context, VideoFolder.lost(usable.path(), e));
            }
        } else if (folder instanceof VideoFolder.Unusable unusable) {
            LOGGER.log(Level.ERROR, unusable.details());
            Resolution refused = new Resolution.Refused(503, unusable.problem());
            register(context, request -> refused, new NoFolderServlet(unusable), new NoFolderServlet(unusable));
        }
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
}
