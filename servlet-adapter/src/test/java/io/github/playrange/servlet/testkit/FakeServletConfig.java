package io.github.playrange.servlet.testkit;

import jakarta.servlet.ServletConfig;
import jakarta.servlet.ServletContext;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The configuration of a servlet.
 *
 * @param name the servlet's name
 * @param parameters its init-params
 * @param application where the web application is unpacked, if it is
 */
public record FakeServletConfig(String name, Map<String, String> parameters, Optional<Path> application)
        implements ServletConfig {

    @Override
    public String getServletName() {
        return name;
    }

    @Override
    public @Nullable String getInitParameter(String parameter) {
        return parameters.get(parameter);
    }

    @Override
    public Enumeration<String> getInitParameterNames() {
        return Collections.enumeration(parameters.keySet());
    }

    @Override
    public ServletContext getServletContext() {
        return Fake.of(
                ServletContext.class,
                Map.of("getRealPath", path -> realPath((String) path), "getResource", path -> resource()));
    }

    private @Nullable URL resource() {
        try {
            return application.isPresent() ? application.get().toUri().toURL() : null;
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As Tomcat does: what is not there has a real path too, what lies outside has none. */
    private @Nullable String realPath(String path) {
        return application
                .map(folder -> folder.resolve(path.substring(1)).normalize())
                .filter(real -> real.startsWith(application.get()))
                .map(Path::toString)
                .orElse(null);
    }
}
