package io.github.playrange.examples.editor.harness;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The packaged video editor in a Tomcat, at the root context and at {@code /app}; all test classes share it. */
public final class EditorServer implements BeforeAllCallback {

    /** The system property that names the folder of the videos. */
    public static final String ROOT_PROPERTY = "playrange.root";

    /** The system property that names the folder into which the editor writes. */
    public static final String WORK_PROPERTY = "playrange.work";

    /** The system property that lets the editor write. */
    public static final String WRITABLE_PROPERTY = "playrange.writable";

    private final String name;
    private final Shared.Start<TomcatServer> start;
    private Optional<TomcatServer> tomcat = Optional.empty();

    private EditorServer(String name, Shared.Start<TomcatServer> start) {
        this.name = name;
        this.start = start;
    }

    /** Of the {@link TestFolder}. */
    public static EditorServer ofTestFolder() {
        return new EditorServer("test-folder", () -> {
            Path folder = TestFolder.make();
            return new TomcatServer.Setup("test-folder")
                    .videoEditor()
                    .property(ROOT_PROPERTY, folder.toString())
                    .start();
        });
    }

    /** Of the sample talk. */
    public static EditorServer ofSample() {
        return new EditorServer(
                "sample", () -> new TomcatServer.Setup("sample").videoEditor().start());
    }

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
        tomcat = Optional.of(Shared.get(context, "editor of " + name, TomcatServer.class, start));
    }

    /** The address of the server, without a slash at its end. */
    public URI origin() {
        return tomcat.orElseThrow().origin();
    }

    /** The address of a path of the root context. */
    public String url(String path) {
        return origin() + path;
    }

    /** The path of the page on which a video is edited. */
    public static String editing(String video) {
        return "/?video=" + encoded(video);
    }

    /**
     * The path of a player's page.
     *
     * @param video the file's name
     * @param cut the ranges as they stand in the address, such as {@code t=1,2&t=3,4}; empty for the whole film
     */
    public static String player(String video, String cut) {
        return "/player?video=" + encoded(video) + (cut.isEmpty() ? "" : "&" + cut);
    }

    private static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8);
    }
}
