package io.github.playrange.servlet;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;

@EnabledForJreRange(min = JRE.JAVA_21, disabledReason = "there are virtual threads from JDK 21 on")
class VirtualThreadsIT {

    @Nested
    class Tomcat10 extends VirtualThreadRules {
        Tomcat10() {
            super("tomcat-10.1", "TomcatLauncher.java");
        }
    }

    @Nested
    class Tomcat11 extends VirtualThreadRules {
        Tomcat11() {
            super("tomcat-11", "TomcatLauncher.java");
        }
    }

    @Nested
    class JettyEe10 extends VirtualThreadRules {
        JettyEe10() {
            super("jetty-ee10", "JettyLauncher.java");
        }
    }

    @Nested
    class JettyEe11 extends VirtualThreadRules {
        JettyEe11() {
            super("jetty-ee11", "JettyLauncher.java");
        }
    }

    @Nested
    class OnUndertow extends VirtualThreadRules {
        OnUndertow() {
            super("undertow", "UndertowLauncher.java");
        }
    }
}
