package org.eclipse.jetty.testkit;

import io.github.playrange.servlet.testkit.Fake;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;

/** A request whose class lies where those of Jetty do. */
public final class JettyRequest {

    private JettyRequest() {}

    /** Not public, so that its proxies lie in this package. */
    interface InThisPackage extends HttpServletRequest {}

    /** A request that answers nothing. */
    public static HttpServletRequest make() {
        return Fake.of(InThisPackage.class, Map.of());
    }
}
