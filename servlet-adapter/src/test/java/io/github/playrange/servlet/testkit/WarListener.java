package io.github.playrange.servlet.testkit;

import io.github.playrange.servlet.RangeServlet;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Path;

/** Installs the {@link Doors} to the folder that the context's init-param {@code root} names in an application of its own. */
public final class WarListener implements ServletContextListener {

    /** Made by the container. */
    public WarListener() {}

    @Override
    public void contextInitialized(ServletContextEvent event) {
        ServletContext context = event.getServletContext();
        try {
            Doors.install(context, Path.of(context.getInitParameter("root")), new Scenarios(), response -> {});
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        context.addServlet("classes", new ClassesServlet()).addMapping("/classes");
    }

    /** Tells where the library's classes come from, and which of those of the container the application can see. */
    private static final class ClassesServlet extends HttpServlet {

        private static final long serialVersionUID = 1L;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            String library = RangeServlet.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .getPath();
            response.setContentType("text/plain");
            response.getOutputStream()
                    .print((library.contains("/WEB-INF/lib/") ? "our own library" : library)
                            + visible(request)
                            + visible(response)
                            + visible(response.getOutputStream()));
        }

        private static String visible(Object object) {
            String name = object.getClass().getName();
            try {
                Class.forName(name, false, WarListener.class.getClassLoader());
                return ", " + name;
            } catch (ClassNotFoundException e) {
                return "";
            }
        }
    }
}
