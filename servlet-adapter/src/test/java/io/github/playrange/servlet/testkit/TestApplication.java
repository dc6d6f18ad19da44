package io.github.playrange.servlet.testkit;

import io.github.playrange.servlet.RangeServlet;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import java.nio.file.Path;
import java.util.EnumSet;

/**
 * The application that every server under test runs: the folder under each kind of mapping, the scripted sources behind
 * the servlet, and the responder called from a plain servlet and from a filter.
 */
public final class TestApplication {

    private TestApplication() {}

    /** Adds everything to a web application that is being started. */
    public static void install(ServletContext context, Path root) {
        folder(context, "path", root).addMapping("/videos/*");
        folder(context, "extension", root).addMapping("*.mp4");
        folder(context, "nowhere", root.resolve("does-not-exist")).addMapping("/nowhere/*");
        folder(context, "default", root).addMapping("/", "/sub/exact.webm");

        Scenarios scenarios = new Scenarios();
        context.addServlet("drop-in", new RangeServlet(scenarios)).addMapping("/drop-in/*");
        context.addServlet("plain", new RespondingServlet(scenarios)).addMapping("/plain/*");
        context.addServlet("report", new ReportServlet(scenarios)).addMapping("/report/*");
        context.addFilter("filter", new RespondingFilter(scenarios))
                .addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), false, "/filtered/*");
    }

    private static ServletRegistration.Dynamic folder(ServletContext context, String name, Path root) {
        ServletRegistration.Dynamic servlet = context.addServlet(name, RangeServlet.class);
        servlet.setInitParameter("root", root.toString());
        servlet.setAsyncSupported(true);
        return servlet;
    }
}
