package io.github.playrange.servlet;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Feature;
import com.google.common.jimfs.Jimfs;
import io.github.playrange.content.contract.ContentReader;
import io.github.playrange.servlet.testkit.Fake;
import io.github.playrange.servlet.testkit.Film;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Folders in memory, of either kind of system, on which nothing has a FileChannel. */
final class MemoryFolderTest {

    private static final int LENGTH = 100;

    private enum Kind {
        UNIX,
        WINDOWS
    }

    private final FileSystem unix = withoutFileChannels(Configuration.unix());
    private final FileSystem windows = withoutFileChannels(Configuration.windows());

    private static FileSystem withoutFileChannels(Configuration configuration) {
        return Jimfs.newFileSystem(configuration.toBuilder()
                .setSupportedFeatures(Feature.LINKS, Feature.SYMBOLIC_LINKS)
                .build());
    }

    private Path folder(Kind kind) throws IOException {
        Path parent = (kind == Kind.UNIX ? unix : windows).getPath("").toAbsolutePath();
        Path root = Files.createDirectory(parent.resolve("videos"));
        film(root.resolve("talk.mp4"));
        film(root.resolve("sub/clip.webm"));
        film(root.resolve(".hidden/film.mp4"));
        film(root.resolve("WEB-INF/film.mp4"));
        film(root.resolveSibling("secret.mp4"));
        link(root.resolve("link.mp4"), root.resolve("sub/clip.webm"));
        link(root.resolve("link-to-link.mp4"), root.resolve("link.mp4"));
        link(root.resolve("linked-folder"), root.resolve("sub"));
        link(root.resolve("linked-root"), root);
        link(root.resolve("sub/again"), root.resolve("sub"));
        link(root.resolve("hidden-folder"), root.resolve(".hidden"));
        link(root.resolve("private-folder"), root.resolve("WEB-INF"));
        link(root.resolve("outside.mp4"), root.resolveSibling("secret.mp4"));
        link(root.resolve("outside-folder"), parent);
        link(root.resolve("nowhere.mp4"), root.resolve("does-not-exist.mp4"));
        link(root.resolve("circle.mp4"), root.resolve("circle.mp4"));
        link(root.resolve("there.mp4"), root.resolve("back.mp4"));
        link(root.resolve("back.mp4"), root.resolve("there.mp4"));
        return root;
    }

    @AfterEach
    void close() throws IOException {
        unix.close();
        windows.close();
    }

    @ParameterizedTest
    @EnumSource
    void noFileChannel_isAskedFor(Kind kind) throws IOException {
        Path root = folder(kind);

        assertThrows(
                UnsupportedOperationException.class,
                () -> FileChannel.open(root.resolve("talk.mp4")).close());
        assertServed(root, "/talk.mp4");
    }

    @ParameterizedTest
    @EnumSource
    void plainPathsAndLinksInside_areServed(Kind kind) throws IOException {
        Path root = folder(kind);

        for (String path : List.of(
                "/sub/clip.webm",
                "/link.mp4",
                "/link-to-link.mp4",
                "/linked-folder/clip.webm",
                "/sub/again/clip.webm",
                "/sub/again/again/again/clip.webm")) {
            assertServed(root, path);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whateverElseIsThere_isNotFound(Kind kind) throws IOException {
        Path root = folder(kind);

        for (String path : List.of(
                "/sub",
                "/linked-root",
                "/linked-root/talk.mp4",
                "/talk.mp4/clip.webm",
                "/.hidden/film.mp4",
                "/WEB-INF/film.mp4",
                "/hidden-folder/film.mp4",
                "/private-folder/film.mp4",
                "/outside.mp4",
                "/outside-folder/secret.mp4",
                "/outside-folder/videos/talk.mp4",
                "/../secret.mp4",
                "/..\\secret.mp4",
                "/sub\\clip.webm",
                "/nowhere.mp4",
                "/circle.mp4",
                "/there.mp4",
                "/circle.mp4/clip.webm")) {
            assertNotFound(root, path);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/C:/secret.mp4",
                "/C:",
                "/C:secret.mp4",
                "/talk.mp4:stream",
                "/talk.mp4::$DATA",
                "/sub::$INDEX_ALLOCATION/clip.webm",
                "/WEB-INF::$INDEX_ALLOCATION/film.mp4",
                "/web-inf/film.mp4",
                "/Web-Inf/film.mp4",
                "/PRIVATE-FOLDER/film.mp4",
                "/WEB-INF./film.mp4",
                "/WEB-INF /film.mp4",
                "/talk.mp4.",
                "/talk.mp4 ",
                "/ta*k.mp4",
                "/tal?.mp4",
                "/talk.mp4<",
            })
    void tricksOfWindows_leadNowhere(String path) throws IOException {
        assertNotFound(folder(Kind.WINDOWS), path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"aux.mp4", "com1.mp4", "com\u00b9.mp4", "CONIN$", "WEB-IN~1", "nul.a.b"})
    void namesOfDevicesAndShortNames_areServedOnUnixAlone(String name) throws IOException {
        Path onWindows = folder(Kind.WINDOWS);
        film(onWindows.resolve(name));
        assertNotFound(onWindows, "/" + name);

        Path onUnix = folder(Kind.UNIX);
        film(onUnix.resolve(name));
        assertServed(onUnix, "/" + name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"12:30 talk.mp4", "what?.mp4", "a*b.mp4", "a|b.mp4", "<3.mp4"})
    void charactersThatWindowsReserves_areServedOnUnix(String name) throws IOException {
        Path root = folder(Kind.UNIX);
        film(root.resolve(name));

        assertServed(root, "/" + name);
    }

    /** The system finds a film under names of another case; what is private stays private under each. */
    @ParameterizedTest
    @ValueSource(strings = {"/TALK.MP4", "/Sub/Clip.WebM", "/LINK.mp4"})
    void namesOfAnotherCase_areServedWhereTheSystemFindsThem(String path) throws IOException {
        assertServed(folder(Kind.WINDOWS), path);
        assertNotFound(folder(Kind.UNIX), path);
    }

    private static void film(Path path) throws IOException {
        Files.createDirectories(path.getParent());
        Files.write(path, Film.bytes(0, LENGTH));
    }

    private static void link(Path link, Path target) throws IOException {
        Files.createSymbolicLink(link, target);
    }

    private static void assertServed(Path root, String path) throws IOException {
        Resolution.Found found = assertInstanceOf(Resolution.Found.class, resolve(root, path), path);

        assertEquals(LENGTH, found.representation().metadata().length());
        assertArrayEquals(Film.bytes(0, LENGTH), ContentReader.readAll(found.representation()));
    }

    private static void assertNotFound(Path root, String path) throws IOException {
        assertEquals(new Resolution.NotFound(), resolve(root, path), path);
    }

    private static Resolution resolve(Path root, String path) throws IOException {
        HttpServletRequest untouched = Fake.of(HttpServletRequest.class, Map.of());
        return new DirectoryResolver(root).resolve(new ResourceRequest(path, Optional.empty(), untouched));
    }
}
