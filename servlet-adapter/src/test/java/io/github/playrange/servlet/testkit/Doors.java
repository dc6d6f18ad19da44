package io.github.playrange.servlet.testkit;

import io.github.playrange.servlet.Delivery;
import io.github.playrange.servlet.ForcedWay;
import io.github.playrange.servlet.RangeResponder;
import io.github.playrange.servlet.RangeResponderBuilder;
import io.github.playrange.servlet.RangeServlet;
import io.github.playrange.servlet.RepresentationResolver;
import io.github.playrange.servlet.ResponseListener;
import io.github.playrange.servlet.ServedResponse.Way;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterRegistration;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Locale;

/** The doors of the test application of which is told how responses leave, one for each way of transfer among them. */
public final class Doors {

    /** The thread that watches looks all the more often, and ends all the earlier after the last response. */
    private static final Duration PATIENCE = Duration.ofMillis(Long.getLong("test.patience", 4_000));

    private final ServletContext context;
    private final RepresentationResolver folder;
    private final RepresentationResolver scripted;
    private final ResponseListener listener;

    private Doors(
            ServletContext context,
            RepresentationResolver folder,
            RepresentationResolver scripted,
            ResponseListener listener) {
        this.context = context;
        this.folder = folder;
        this.scripted = scripted;
        this.listener = listener;
    }

    /** To the folder, by one way. */
    public static String folder(Way way) {
        return "way-" + name(way);
    }

    /** To the scripted sources, by one way. */
    public static String scripted(Way way) {
        return "scripted-" + name(way);
    }

    /** As {@link #scripted}, with a second of patience with clients that stall. */
    public static String impatient(Way way) {
        return "impatient-" + name(way);
    }

    private static String name(Way way) {
        return way.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static void install(ServletContext context, Path root, Scenarios scripted, ResponseListener ended)
            throws IOException {
        WaysServlet ways = new WaysServlet();
        context.addServlet("ways", ways).addMapping("/ways/*");
        ResponseListener both = response -> {
            ways.ended(response);
            ended.ended(response);
        };
        Doors doors = new Doors(context, new ChangingFolder(root), scripted, both);
        for (Way way : ForcedWay.ALL) {
            doors.forced(way);
        }
        doors.chosen();
    }

    private void forced(Way way) {
        add(folder(way), folder, ForcedWay.only(way).stallTimeout(PATIENCE));
        add(scripted(way), scripted, ForcedWay.only(way).stallTimeout(PATIENCE))
                .setInitParameter("corsOrigins", "https://pages.example");
        add(impatient(way), scripted, ForcedWay.only(way).stallTimeout(Duration.ofSeconds(1)));
    }

    /** Where the policy chooses. */
    private void chosen() {
        add("observed", folder, patient());
        add("observed-without-async", folder, patient()).setAsyncSupported(false);
        add("observed-blocking", folder, patient().delivery(Delivery.BLOCKING));
        add("observed-without-buffers", folder, patient().bufferBytes(0));
        for (Wrapping wrapping : Wrapping.values()) {
            String door = "observed-wrapped-" + wrapping.name().toLowerCase(Locale.ROOT);
            add(door, folder, patient());
            filter(door, wrapping, "/" + door + "/*");
        }
        ReturnsServlet returns = new ReturnsServlet();
        context.addServlet("returns", returns).addMapping("/returns/*");
        filter("returns", returns, "/observed/*", "/observed-blocking/*", "/without-sendfile/*");
    }

    private static RangeResponderBuilder patient() {
        return RangeResponder.builder().stallTimeout(PATIENCE);
    }

    private ServletRegistration.Dynamic add(
            String door, RepresentationResolver resolver, RangeResponderBuilder responder) {
        ServletRegistration.Dynamic servlet = context.addServlet(
                door, new RangeServlet(resolver, responder.listener(listener).build()));
        servlet.setAsyncSupported(true);
        servlet.addMapping("/" + door + "/*");
        return servlet;
    }

    private void filter(String name, Filter filter, String... patterns) {
        FilterRegistration.Dynamic registration = context.addFilter(name, filter);
        registration.setAsyncSupported(true);
        registration.addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), false, patterns);
    }
}
