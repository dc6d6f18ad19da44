package io.github.playrange.servlet;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.playrange.content.MediaType;
import io.github.playrange.content.MediaTypes;
import io.github.playrange.content.RepresentationMetadata;
import io.github.playrange.content.contract.ContentReader;
import io.github.playrange.servlet.testkit.Fake;
import io.github.playrange.servlet.testkit.Film;
import io.github.playrange.servlet.testkit.SampleFolder;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DirectoryResolverTest {

    private Path folder;
    private Path root;

    @BeforeEach
    void writeSamples(@TempDir Path empty) throws IOException {
        folder = empty;
        root = SampleFolder.in(folder);
    }

    @Test
    void file_isDescribed() throws IOException {
        RepresentationMetadata film = found(new DirectoryResolver(root), "/film.mp4");

        assertEquals(SampleFolder.FILM_LENGTH, film.length());
        assertEquals(new MediaType("video/mp4"), film.mediaType());
        assertEquals(Optional.of(SampleFolder.LAST_MODIFIED), film.lastModified());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "film.mp4",
                "/",
                "//film.mp4",
                "/film.mp4/",
                "/./film.mp4",
                "/sub/../film.mp4",
                "/../outside/secret.mp4",
                "/..",
                "/sub",
                "/.hidden.mp4",
                "/WEB-INF/film.mp4",
                "/Web-Inf/film.mp4",
                "/META-INF/film.mp4",
                "/back\\slash.mp4",
                "/film.mp4\0",
                "/film.mp4\n",
                "/film.mp4\u007f",
                "/\ud83c.mp4",
                "/outside.mp4",
                "/outside-folder/secret.mp4",
                "/nowhere.mp4",
                "/circle.mp4",
                "/circle.mp4/film.mp4",
                "/there.mp4",
                "/back.mp4",
                "/linked-root",
                "/linked-root/film.mp4",
                "/sub/again",
                "/sub/outside/secret.mp4",
                "/outside-absolute.mp4",
                "/outside-by-two.mp4",
                "/film.mp4/..",
                "/film.mp4/../film.mp4",
                "/sub//clip.webm",
                "/..\\outside\\secret.mp4",
                "/%2e%2e/outside/secret.mp4",
                "/\uff0e\uff0e/outside/secret.mp4",
                "/\u2024\u2024/outside/secret.mp4",
                "/..\u2215outside\u2215secret.mp4",
                "/.\u200d./outside/secret.mp4",
                "/\u200c.git/config.mp4",
                "/WEB-\u0131NF/film.mp4",
                "/FILM.MP4",
                "/cafe\u0301 \u65e5\u672c\u8a9e \ud83c\udfac.mp4",
                "/film.mp4\0.png",
                "/film.mp4:stream",
                "/film.mp4::$DATA",
                "/to-hidden.mp4",
                "/to-git/config.mp4",
                "/to-private/film.mp4",
                "/full-stop.mp4.",
                "/space.mp4 ",
            })
    void pathThatIsNotPlain_isNotFound(String path) throws IOException {
        assertInstanceOf(Resolution.NotFound.class, resolve(new DirectoryResolver(root), path));
    }

    @Test
    void whatIsNeitherFileNorFolder_isNotFound() throws IOException {
        Path socket = root.resolve("socket.mp4");
        try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.bind(UnixDomainSocketAddress.of(socket));

            assertTrue(Files.readAttributes(socket, BasicFileAttributes.class).isOther());
            assertInstanceOf(Resolution.NotFound.class, resolve(new DirectoryResolver(root), "/socket.mp4"));
        }
    }

    @Test
    void rootThatIsALink_isFollowedOnce() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link-to-root"), root);
        DirectoryResolver resolver = new DirectoryResolver(link);
        Files.delete(link);

        assertEquals(SampleFolder.SHORT_LENGTH, found(resolver, "/link.mp4").length());
    }

    @Test
    void linkToAnAbsolutePath_isFollowedInsideTheRoot() throws IOException {
        Files.createSymbolicLink(root.resolve("absolute.mp4"), root.resolve("short.mp4"));

        assertEquals(
                SampleFolder.SHORT_LENGTH,
                found(new DirectoryResolver(root), "/absolute.mp4").length());
    }

    @Test
    void folderOfAnotherFileSystem_isServed() throws IOException {
        try (FileSystem zip = FileSystems.newFileSystem(folder.resolve("films.zip"), Map.of("create", "true"))) {
            Files.createDirectory(zip.getPath("/films"));
            Files.createDirectories(zip.getPath("/films/sub"));
            Files.createDirectories(zip.getPath("/films/WEB-INF"));
            byte[] film = Film.bytes(0, 70_000);
            Files.write(zip.getPath("/films/sub/film.mp4"), film);
            Files.write(zip.getPath("/films/WEB-INF/film.mp4"), film);
            Files.write(zip.getPath("/secret.mp4"), film);
            DirectoryResolver resolver = new DirectoryResolver(zip.getPath("/films"));

            Resolution.Found found = assertInstanceOf(Resolution.Found.class, resolve(resolver, "/sub/film.mp4"));
            assertArrayEquals(film, ContentReader.readAll(found.representation()));
            for (String path : List.of(
                    "/missing.mp4",
                    "/sub",
                    "/sub/film.mp4/x",
                    "/WEB-INF/film.mp4",
                    "/../secret.mp4",
                    // Half of a character, which a zip cannot express.
                    "/\ud800.mp4")) {
                assertInstanceOf(Resolution.NotFound.class, resolve(resolver, path), path);
            }
        }
    }

    @Test
    void mediaTypesAndClock_areTheCallersIfGiven() throws IOException {
        MediaType type = new MediaType("video/x-own");
        InstantSource earlyClock = InstantSource.fixed(SampleFolder.LAST_MODIFIED.plusSeconds(1));
        RepresentationMetadata film =
                found(new DirectoryResolver(root, MediaTypes.standard().with("mp4", type), earlyClock), "/film.mp4");

        assertEquals(type, film.mediaType());
        assertEquals(Optional.of(true), film.entityTag().map(tag -> tag.weak()));
    }

    @Test
    void rootThatIsMissing_isRefused() {
        assertThrows(NoSuchFileException.class, () -> new DirectoryResolver(folder.resolve("missing")));
    }

    @Test
    void rootThatIsAFile_isRefused() {
        assertThrows(NotDirectoryException.class, () -> new DirectoryResolver(root.resolve("film.mp4")));
    }

    private static RepresentationMetadata found(DirectoryResolver resolver, String path) throws IOException {
        return assertInstanceOf(Resolution.Found.class, resolve(resolver, path))
                .representation()
                .metadata();
    }

    private static Resolution resolve(DirectoryResolver resolver, String path) throws IOException {
        HttpServletRequest untouched = Fake.of(HttpServletRequest.class, Map.of());
        return resolver.resolve(new ResourceRequest(path, Optional.empty(), untouched));
    }
}
