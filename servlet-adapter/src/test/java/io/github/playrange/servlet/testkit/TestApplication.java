package io.github.playrange.servlet.testkit;

import io.github.playrange.servlet.RangeResponder;
import io.github.playrange.servlet.RangeServlet;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRegistration;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;

/**
 * The application that every server under test runs: the folder under each kind of mapping and with each init-param, the
 * scripted sources behind the servlet, and the responder called from a plain servlet and from a filter.
 */
public final class TestApplication {

    private static final Map<String, String> TUNED = Map.of(
            "mediaTypes", "unknown=text/plain;charset=utf-8",
            "cacheControl", "public, max-age=60",
            "corsOrigins", "https://pages.example, http://localhost:8080",
            "downloadParameter", "save",
            "maxCutRanges", "2",
            "maxRanges", "2",
            "stallSeconds", "30");

    /** Undertow does not tell of every client that gives up a stream of HTTP/2, so that only the watch ends those. */
    private static final Map<String, String> SOON = Map.of("stallSeconds", "8");

    private TestApplication() {}

    /** Adds everything to a web application that is being started. */
    public static void install(ServletContext context, Path root) throws ServletException {
        folder(context, "path", root, SOON).addMapping("/videos/*");
        folder(context, "extension", root).addMapping("*.mp4");
        folder(context, "nowhere", root.resolve("does-not-exist")).addMapping("/nowhere/*");
        folder(context, "default", root).addMapping("/", "/sub/exact.webm");

        folder(context, "tuned", root, TUNED).addMapping("/tuned/*");
        folder(context, "open", root, Map.of("corsOrigins", "*", "downloadParameter", ""))
                .addMapping("/open/*");
        folder(context, "error-pages", root, Map.of("errorPages", "true")).addMapping("/error-pages/*");

        folder(context, "without-sendfile", root, Map.of("sendfile", "false")).addMapping("/without-sendfile/*");

        folder(context, "without-cuts", root, Map.of("cuts", "false")).addMapping("/without-cuts/*");

        RequestsUnderWay underWay = new RequestsUnderWay();
        context.addListener(underWay);
        context.addServlet("under-way", underWay).addMapping("/under-way");

        Scenarios scenarios = new Scenarios();
        EndedServlet ended = new EndedServlet();
        RangeResponder observed = RangeResponder.builder().listener(ended).build();
        context.addServlet("ended", ended).addMapping("/ended/*");
        ServletRegistration.Dynamic dropIn = context.addServlet("drop-in", new RangeServlet(scenarios, observed));
        dropIn.setAsyncSupported(true);
        dropIn.setInitParameter("corsOrigins", "https://pages.example");
        dropIn.addMapping("/drop-in/*");
        RangeResponder impatient = RangeResponder.builder()
                .listener(ended)
                .stallTimeout(Duration.ofSeconds(1))
                .build();
        ServletRegistration.Dynamic hurried = context.addServlet("impatient", new RangeServlet(scenarios, impatient));
        hurried.setAsyncSupported(true);
        hurried.addMapping("/impatient/*");
        context.addServlet("plain", new RespondingServlet(scenarios)).addMapping("/plain/*");
        context.addServlet("report", new ReportServlet(scenarios)).addMapping("/report/*");
        context.addServlet("jvm", new JvmServlet()).addMapping("/jvm");
        context.addFilter("filter", new RespondingFilter(scenarios))
                .addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), false, "/filtered/*");
        try {
            Doors.install(context, root, scenarios, ended);
        } catch (IOException e) {
            throw new ServletException(e);
        }
    }

    private static ServletRegistration.Dynamic folder(ServletContext context, String name, Path root) {
        return folder(context, name, root, Map.of());
    }

    private static ServletRegistration.Dynamic folder(
            ServletContext context, String name, Path root, Map<String, String> parameters) {
        ServletRegistration.Dynamic servlet = context.addServlet(name, RangeServlet.class);
        servlet.setInitParameter("root", root.toString());
        servlet.setInitParameters(parameters);
        servlet.setAsyncSupported(true);
        return servlet;
    }
}
