package io.github.playrange.servlet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.playrange.servlet.testkit.EmbeddedJetty;
import io.github.playrange.servlet.testkit.Exchange;
import io.github.playrange.servlet.testkit.SampleFolder;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.util.resource.ResourceFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A root inside the web application, as a container really finds it. */
class RealPathTest {

    private Path folder;

    @BeforeEach
    void useFolder(@TempDir Path empty) {
        folder = empty;
    }

    @Test
    void rootUnderWebInf_isServed() throws Exception {
        Path root = SampleFolder.in(Files.createDirectories(folder.resolve("WEB-INF")));
        EmbeddedJetty server = EmbeddedJetty.start(root, handler -> {
            handler.setBaseResourceAsPath(folder);
            handler.addServlet(servlet("WEB-INF/videos"), "/films/*");
        });
        try {
            assertEquals(200, Exchange.get(server, "/app/films/short.mp4").status());
            assertEquals(
                    404, Exchange.get(server, "/app/films/WEB-INF/film.mp4").status());
        } finally {
            server.stop();
        }
    }

    @Test
    void rootThatDoesNotExist_isToldFromAnApplicationThatIsPacked() throws Exception {
        String message = failure(handler -> handler.setBaseResourceAsPath(folder));

        assertTrue(message.contains("there is no such folder inside the web application " + folder), message);
    }

    @Test
    void packedApplication_isNamed() throws Exception {
        Path war = folder.resolve("app.war");
        try (OutputStream file = Files.newOutputStream(war);
                ZipOutputStream zip = new ZipOutputStream(file)) {
            zip.putNextEntry(new ZipEntry("WEB-INF/films/film.mp4"));
        }
        URI inside = URI.create("jar:" + war.toUri() + "!/");
        String message = failure(
                handler -> handler.setBaseResource(ResourceFactory.of(handler).newResource(inside)));

        assertTrue(message.contains("needs one that is unpacked on the disk, and this one is not"), message);
    }

    private String failure(Application application) throws Exception {
        ServletHolder films = servlet("WEB-INF/films");
        EmbeddedJetty server = EmbeddedJetty.start(folder, handler -> {
            application.configure(handler);
            handler.addServlet(films, "/films/*");
        });
        try {
            return String.valueOf(films.getUnavailableException().getMessage());
        } finally {
            server.stop();
        }
    }

    private static ServletHolder servlet(String root) {
        ServletHolder holder = new ServletHolder("films", RangeServlet.class);
        holder.setInitParameter("root", root);
        holder.setInitOrder(1);
        return holder;
    }

    @FunctionalInterface
    private interface Application {

        void configure(ServletContextHandler handler);
    }
}
