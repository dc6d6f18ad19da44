package io.github.playrange.benchmarks.comparison.work;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FilmFolderTest {

    private final Path folder;

    FilmFolderTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void theCutOfAServer_isTheOneThatLiesThere() throws IOException {
        FilmFolder films = films();
        Film file = films.cut();
        Film made = films.cuttingServer().cut();
        assertArrayEquals(Files.readAllBytes(folder.resolve(file.name())), bytes(made));
        assertTrue(
                Files.exists(folder.resolve(made.name().substring(0, made.name().indexOf('?')))));
    }

    @Test
    void aFilmThatIsNotRight_isMadeAnew() throws IOException {
        Film film = films().small();
        Path file = folder.resolve(film.name());
        for (byte[] wrong : new byte[][] {new byte[0], new byte[2000], new byte[3000], bytes(films().cut())}) {
            Files.write(file, wrong);
            assertEquals(film, films().small());
            assertArrayEquals(bytes(film), Files.readAllBytes(file));
        }
    }

    private FilmFolder films() throws IOException {
        return new FilmFolder(folder, 2000, Duration.ofMinutes(1));
    }

    private static byte[] bytes(Film film) throws IOException {
        byte[] bytes = new byte[(int) film.length()];
        film.fill(0, ByteBuffer.wrap(bytes));
        return bytes;
    }
}
