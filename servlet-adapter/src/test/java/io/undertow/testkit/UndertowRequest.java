package io.undertow.testkit;

import io.github.playrange.servlet.testkit.Fake;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;

/** A request whose class lies where those of Undertow do. */
public final class UndertowRequest {

    private UndertowRequest() {}

    /** Not public, so that its proxies lie in this package. */
    interface InThisPackage extends HttpServletRequest {}

    /** A request that answers nothing, and has no connection either. */
    public static HttpServletRequest make() {
        return Fake.of(InThisPackage.class, Map.of());
    }
}
