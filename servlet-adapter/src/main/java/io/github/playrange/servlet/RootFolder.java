package io.github.playrange.servlet;

import io.github.playrange.content.MediaTypes;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.UnavailableException;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.nio.file.FileSystemAlreadyExistsException;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.FileSystems;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.ProviderNotFoundException;
import java.time.InstantSource;
import java.util.Map;
import java.util.regex.Pattern;

/** Finds the folder that a servlet's init-param {@code root} names. */
final class RootFolder {

    static final String PARAMETER = "root";

    private static final String ALLOWED =
            "give an absolute path (/srv/videos), a path inside the web application (WEB-INF/videos) or a URI"
                    + " (file:///srv/videos)";

    /** At least two letters, since one and a colon is a drive. */
    private static final Pattern URI_SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+:.*");

    private final InitParameters parameters;
    private final ServletContext context;
    private final String value;

    private RootFolder(InitParameters parameters, ServletContext context, String value) {
        this.parameters = parameters;
        this.context = context;
        this.value = value;
    }

    /** Serves the folder, or says in a message for the person who deploys the application why that is not possible. */
    static DirectoryResolver resolver(InitParameters parameters, ServletContext context, MediaTypes mediaTypes)
            throws ServletException {
        String value = parameters.text(PARAMETER).orElse("");
        if (value.isEmpty()) {
            throw parameters.missing(PARAMETER, "the folder that it serves", ALLOWED);
        }
        return new RootFolder(parameters, context, value).resolver(mediaTypes);
    }

    private DirectoryResolver resolver(MediaTypes mediaTypes) throws ServletException {
        Path folder = locate();
        try {
            return new DirectoryResolver(folder, mediaTypes, InstantSource.system());
        } catch (NoSuchFileException e) {
            throw problem("there is no folder " + folder);
        } catch (NotDirectoryException e) {
            throw problem(folder + " is not a folder");
        } catch (IOException e) {
            throw problem("the folder " + folder + " cannot be read (" + e + ")");
        }
    }

    private Path locate() throws ServletException {
        try {
            if (URI_SCHEME.matcher(value).matches()) {
                return pathOf(URI.create(value));
            }
            Path path = Path.of(value);
            return path.isAbsolute() ? path : insideApplication();
        } catch (InvalidPathException e) {
            throw problem("this is not a path of the file system");
        } catch (FileSystemNotFoundException | ProviderNotFoundException e) {
            throw problem("no file system of this JVM has such URIs");
        } catch (IllegalArgumentException e) {
            throw problem("this is not the URI of a folder (" + e.getMessage() + ")");
        } catch (IOException e) {
            throw problem("the file system of this URI cannot be opened (" + e + ")");
        }
    }

    private static Path pathOf(URI uri) throws IOException {
        try {
            return Path.of(uri);
        } catch (FileSystemNotFoundException e) {
            return openFileSystem(uri);
        }
    }

    /** A provider such as jar: has to be opened first. It stays open, since other servlets may have come to share it. */
    @SuppressWarnings("resource")
    private static Path openFileSystem(URI uri) throws IOException {
        try {
            FileSystems.newFileSystem(uri, Map.of());
        } catch (FileSystemAlreadyExistsException e) {
            // Another servlet was quicker.
        }
        return Path.of(uri);
    }

    private Path insideApplication() throws ServletException {
        if (!isUnpacked(context)) {
            throw problem(
                    "a path inside the web application needs one that is unpacked on the disk, and this one is not");
        }
        String realPath = context.getRealPath("/" + value);
        if (realPath == null) {
            // Some containers give no real path to what does not exist.
            throw problem("there is no such folder inside the web application " + context.getRealPath("/"));
        }
        return Path.of(realPath);
    }

    /**
     * The real path alone does not tell: Jetty gives one to a packed application as well, which is that inside of the
     * archive, and would name another folder on the disk.
     */
    private static boolean isUnpacked(ServletContext context) {
        try {
            URL application = context.getResource("/");
            return application != null && application.getProtocol().equals("file") && context.getRealPath("/") != null;
        } catch (MalformedURLException e) {
            return false;
        }
    }

    private UnavailableException problem(String what) {
        return parameters.problem(PARAMETER, what, ALLOWED);
    }
}
