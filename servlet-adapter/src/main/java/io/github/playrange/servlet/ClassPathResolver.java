package io.github.playrange.servlet;

import io.github.playrange.content.MediaType;
import io.github.playrange.content.MediaTypes;
import io.github.playrange.content.Representation;
import io.github.playrange.http.Field;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Serves the files of one folder of the class path, such as scripts and style sheets in a jar, and nothing else.
 *
 * <p>Each file is read into memory when it is first asked for, and kept. The class path is taken not to change. Safe for
 * use by any number of threads.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-3.2">RFC 9110, section 3.2</a>
 */
public final class ClassPathResolver implements RepresentationResolver {

    private static final String PLAYER_FOLDER = "META-INF/resources/playrange";
    private static final PathNames NAMES = PathNames.onEverySystem();
    private static final MediaTypes MEDIA_TYPES = MediaTypes.standard()
            .with("js", new MediaType("text/javascript;charset=utf-8"))
            .with("css", new MediaType("text/css;charset=utf-8"));

    private final ClassLoader loader;
    private final String folder;
    private final List<Field> fields;
    private final Map<String, Representation> known = new ConcurrentHashMap<>();

    /**
     * Serves a folder.
     *
     * @param loader finds the files
     * @param folder the folder's name, with slashes between its components and none at its ends
     * @param fields further fields of each response
     * @throws IllegalArgumentException if the folder is empty, or begins or ends with a slash
     */
    public ClassPathResolver(ClassLoader loader, String folder, List<Field> fields) {
        if (folder.isEmpty() || folder.startsWith("/") || folder.endsWith("/")) {
            throw new IllegalArgumentException("'" + folder
                    + "' is not a folder; write it without slashes at its ends, for example assets/player");
        }
        this.loader = loader;
        this.folder = folder;
        this.fields = List.copyOf(fields);
    }

    /**
     * Serves the player's own files out of the player-html jar, to pages of any origin.
     *
     * <p>Map its servlet to {@code /playrange/*}. It is needed where the container does not serve
     * {@code META-INF/resources} of the jars, and where the pages come from another origin, since browsers run modules
     * of another origin only if these say so. The files may be kept for a year, because their addresses hold the hash
     * of their content.
     *
     * @param loader a class loader that sees the player-html jar
     * @return the resolver
     */
    public static ClassPathResolver ofPlayer(ClassLoader loader) {
        return new ClassPathResolver(
                loader,
                PLAYER_FOLDER,
                List.of(
                        new Field("Cache-Control", "public, max-age=31536000, immutable"),
                        new Field("Access-Control-Allow-Origin", "*")));
    }

    @Override
    public Resolution resolve(ResourceRequest request) throws IOException {
        Representation representation = known.get(request.path());
        if (representation == null) {
            String name = folder + request.path();
            if (NAMES.of(request.path()).isEmpty() || !isFile(name)) {
                return new Resolution.NotFound();
            }
            try (InputStream content = loader.getResourceAsStream(name)) {
                if (content == null) {
                    return new Resolution.NotFound();
                }
                representation = representation(content.readAllBytes(), name);
            }
            known.put(request.path(), representation);
        }
        return new Resolution.Found(representation, fields);
    }

    /** A folder opens as a file does, and gives a list of what is in it. */
    private boolean isFile(String name) {
        URL address = loader.getResource(name);
        if (address == null) {
            return false;
        }
        return address.getProtocol().equals("file")
                ? Files.isRegularFile(Path.of(URI.create(address.toString())))
                : loader.getResource(name + "/") == null;
    }

    private static Representation representation(byte[] bytes, String name) {
        return DigestedContent.representation(bytes, MEDIA_TYPES.forName(name));
    }
}
