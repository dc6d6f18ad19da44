/** Serves representations by byte ranges from any Jakarta servlet container. */
module io.github.playrange.servlet {
    requires transitive io.github.playrange.core;
    requires transitive jakarta.servlet;
    requires com.github.benmanes.caffeine;
    requires jdk.jfr;
    requires jdk.management;
    requires static org.jspecify;

    exports io.github.playrange.servlet;
}
