package io.github.playrange.servlet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.playrange.servlet.testkit.Exchange;
import io.github.playrange.servlet.testkit.Film;
import io.github.playrange.servlet.testkit.Reply;
import io.github.playrange.servlet.testkit.SampleFolder;
import io.github.playrange.servlet.testkit.Server;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Never a byte of a file that is not to be served. Some tricks are refused by the server before they reach us (400, or
 * 414 for the longest), the others lead to nothing (404); a server that resolves them properly may end at a file that is
 * served to anyone.
 */
abstract class PathSafetyRules {

    private static final Set<Integer> REFUSALS = Set.of(400, 404, 414);

    private final Server server;

    PathSafetyRules(Server server) {
        this.server = server;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/app/videos/../../outside/secret.mp4",
                "/app/videos/../outside/secret.mp4",
                "/app/videos/sub/../../outside/secret.mp4",
                "/app/videos/%2e%2e/outside/secret.mp4",
                "/app/videos/%2E%2E%2Foutside%2Fsecret.mp4",
                "/app/videos/..%2foutside/secret.mp4",
                "/app/videos/.%2e/outside/secret.mp4",
                "/app/videos/%252e%252e/outside/secret.mp4",
                "/app/videos/%252e%252e%252foutside%252fsecret.mp4",
                "/app/videos/..%252f..%252foutside/secret.mp4",
                "/app/videos/..;/outside/secret.mp4",
                "/app/videos/..;x=y/outside/secret.mp4",
                "/app/videos/%2e%2e;x=y/outside/secret.mp4",
                "/app/videos/..%00/outside/secret.mp4",
                "/app/videos/....//outside/secret.mp4",
                "/app/videos/.../outside/secret.mp4",
                "/app/videos/..\\outside\\secret.mp4",
                "/app/videos/..%5coutside%5csecret.mp4",
                "/app/videos/%c0%ae%c0%ae/outside/secret.mp4",
                "/app/videos/%c0%ae%c0%ae%c0%afoutside%c0%afsecret.mp4",
                "/app/videos/..%c0%afoutside%c0%afsecret.mp4",
                "/app/videos/%e0%80%ae%e0%80%ae/outside/secret.mp4",
                "/app/videos/..%e0%80%afoutside%e0%80%afsecret.mp4",
                "/app/videos/%f0%80%80%ae%f0%80%80%ae/outside/secret.mp4",
                "/app/videos/..%c1%9coutside%c1%9csecret.mp4",
                "/app/videos/%uff0e%uff0e/outside/secret.mp4",
                "/app/videos/%25252e%25252e/outside/secret.mp4",
                "/app/videos/..%255coutside%255csecret.mp4",
                "/app/videos/%EF%BC%8E%EF%BC%8E/outside/secret.mp4",
                "/app/videos/%E2%80%A4%E2%80%A4/outside/secret.mp4",
                "/app/videos/%E2%80%A5/outside/secret.mp4",
                "/app/videos/..%E2%88%95outside%E2%88%95secret.mp4",
                "/app/videos/..%E2%81%84outside%E2%81%84secret.mp4",
                "/app/videos/..%EF%BC%8Foutside%EF%BC%8Fsecret.mp4",
                "/app/videos/..%EF%BC%BCoutside%EF%BC%BCsecret.mp4",
                "/app/videos/.%E2%80%8D./outside/secret.mp4",
                "/app/videos/.%00./outside/secret.mp4",
                "/app/videos/..%09/outside/secret.mp4",
                "/app/videos/..%0d%0a/outside/secret.mp4",
                "/app/videos/..%20/outside/secret.mp4",
                "/app/videos/..%3b/outside/secret.mp4",
                "/app/videos/%2e%2e%3bx=y/outside/secret.mp4",
                "/app/videos/..%3f/outside/secret.mp4",
                "/app/videos/..%23/outside/secret.mp4",
                "/app/videos/..//outside/secret.mp4",
                "/app/videos/;/../outside/secret.mp4",
                "/app/videos;/../outside/secret.mp4",
                "/app/videos/%2fetc%2fpasswd",
                "/app/videos//etc/passwd",
                "/app/videos/%5c%5clocalhost%5coutside%5csecret.mp4",
                "/app/videos/C:/outside/secret.mp4",
                "/app/videos/file:%2f%2f%2fetc%2fpasswd",
                "//outside/secret.mp4",
                "http://localhost/app/videos/../outside/secret.mp4",
                "http://localhost/app/videos/..%2foutside/secret.mp4",
                "/app/videos/../videos-and-more/secret.mp4",
                "/app/videos/%2e%2e/videos-and-more/secret.mp4",
                "/app/../outside/secret.mp4",
                "/app/%2e%2e/outside/secret.mp4",
                "/app/sub/%2e%2e/%2e%2e/outside/secret.mp4",
                "/../outside/secret.mp4",
            })
    void pathsThatClimb_leadNowhere(String target) throws IOException {
        assertRefused(target);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/app/videos/outside.mp4",
                "/app/videos/outside-by-two.mp4",
                "/app/videos/outside-folder/secret.mp4",
                "/app/videos/sibling-folder/secret.mp4",
                "/app/videos/sub/outside/secret.mp4",
                "/app/videos/sub/again/outside/secret.mp4",
                "/app/videos/linked-folder/outside/secret.mp4",
                "/app/videos/outside-absolute.mp4",
                "/app/videos/nowhere.mp4",
                "/app/outside.mp4",
                "/app/outside-folder/secret.mp4",
            })
    void linksOutOfTheRoot_leadNowhere(String target) throws IOException {
        assertRefused(target);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/app/videos/circle.mp4",
                "/app/videos/circle.mp4/short.mp4",
                "/app/videos/there.mp4",
                "/app/videos/back.mp4",
                "/app/videos/linked-root",
                "/app/videos/linked-root/short.mp4",
                "/app/videos/sub/again",
            })
    void linksInACircle_leadNowhere(String target) throws IOException {
        assertRefused(target);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/app/videos/.hidden.mp4",
                "/app/videos/%2ehidden.mp4",
                "/app/videos/.git/config.mp4",
                "/app/videos/sub/.hidden/film.mp4",
                "/app/videos/sub/.%68idden/film.mp4",
                "/app/.hidden.mp4",
                "/app/videos/WEB-INF/film.mp4",
                "/app/videos/web-inf/film.mp4",
                "/app/videos/%57EB-INF/film.mp4",
                "/app/videos/WEB-INF;x=y/film.mp4",
                "/app/videos/META-INF/film.mp4",
                "/app/videos/meta-inf/film.mp4",
                "/app/videos/sub/web-inf/film.mp4",
                "/app/videos/sub/Meta-Inf/film.mp4",
                "/app/videos/linked-folder/web-inf/film.mp4",
                "/app/WEB-INF/film.mp4",
                "/app/sub/web-inf/film.mp4",
                "/app/videos/WEB-INF%20/film.mp4",
                "/app/videos/WEB-INF./film.mp4",
                "/app/videos/WEB-INF%00/film.mp4",
                "/app/videos/WEB-INF::$INDEX_ALLOCATION/film.mp4",
                "/app/videos/WEB-IN~1/film.mp4",
                "/app/videos/GIT~1/config.mp4",
                "/app/videos/WEB-%C4%B1NF/film.mp4",
                "/app/videos/WEB%E2%80%8D-INF/film.mp4",
                "/app/videos/%E2%80%8C.git/config.mp4",
                "/app/videos/%EF%BC%8Egit/config.mp4",
                "/app/videos/linked-folder/.hidden/film.mp4",
                "/app/videos/back%5Cslash.mp4",
                "/app/videos/back\\slash.mp4",
            })
    void privateFiles_areNotServed(String target) throws IOException {
        assertRefused(target);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/app/videos",
                "/app/videos/",
                "/app/videos/sub",
                "/app/videos/sub/",
                "/app/videos/linked-folder/",
                "/app/videos/short.mp4/",
                "/app/videos/short.mp4/clip.webm",
                "/app/videos/short.mp4%2F",
                "/app/videos/./",
                "/app/videos/%2e",
                "/app/",
                "/app/sub",
            })
    void foldersAndWhatLooksLikeThem_areNotServed(String target) throws IOException {
        assertRefused(target);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/app/videos/short.mp4%00",
                "/app/videos/short.mp4%00.png",
                "/app/videos/%00",
                "/app/videos/short.mp4%0a",
                "/app/videos/short.mp4%0d%0aSet-Cookie:%20x=y",
                "/app/videos/short.mp4%7f",
                "/app/videos/short.mp4%20",
                "/app/videos/short.mp4.",
                "/app/videos/SHORT.MP4",
                "/app/videos/short.mp4::$DATA",
                "/app/videos/short.mp4%3A%3A$DATA",
                "/app/videos/short.mp4:stream",
                "/app/videos/SHORT~1.MP4",
                "/app/videos/con.mp4",
                "/app/videos/con",
                "/app/videos/aux",
                "/app/videos/nul.mp4",
                "/app/videos/com1.mp4",
                "/app/videos/com%C2%B9.mp4",
                "/app/videos/short.mp4%E2%80%8D",
                "/app/videos/short%EF%BC%8Emp4",
                "/app/videos/short.mp4%20%20",
                "/app/videos/short.mp4..",
                "/app/videos/cafe%CC%81%20%E6%97%A5%E6%9C%AC%E8%AA%9E%20%F0%9F%8E%AC.mp4",
                "/app/videos/CAF%C3%89%20%E6%97%A5%E6%9C%AC%E8%AA%9E%20%F0%9F%8E%AC.mp4",
                "/app/videos/caf%E9%20%E6%97%A5%E6%9C%AC%E8%AA%9E%20%F0%9F%8E%AC.mp4",
                "/app/videos/caf%C3%A9%20%E6%97%A5%E6%9C%AC%E8%AA%9E%20%ED%A0%BC%ED%BE%AC.mp4",
                "/app/videos/%ff.mp4",
                "/app/videos/%",
                "/app/videos/%zz.mp4",
            })
    void namesThatAreAlmostRight_areNotServed(String target) throws IOException {
        assertRefused(target);
    }

    @ParameterizedTest
    @ValueSource(ints = {256, 300, 5_000})
    void overlongNames_leadNowhere(int length) throws IOException {
        assertRefused("/app/videos/" + "x".repeat(length));
        assertRefused("/app/videos/" + "x".repeat(length) + "/film.mp4");
        assertRefused("/app/videos/sub/" + "%C3%A9".repeat(length / 3) + ".mp4");
    }

    @Test
    void manySegments_leadNowhere() throws IOException {
        assertRefused("/app/videos" + "/sub".repeat(1_000));
        assertRefused("/app/videos" + "/x/..".repeat(500) + "/../outside/secret.mp4");
        assertRefused("/app/videos/sub" + "/again".repeat(300) + "/../../outside/secret.mp4");
        assertRefused("/app/videos/sub" + ("/" + "x".repeat(200)).repeat(30));
    }

    /** Servers differ in whether an empty segment counts; what is served then is the film all the same. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/app/videos//short.mp4",
                "/app//videos/short.mp4",
                "/app/videos/sub//clip.webm",
                "/app/videos/./short.mp4",
                "/app/videos/sub/../short.mp4",
                "/app/videos/%2e/short.mp4",
                "/app/videos/sub/%2e%2e/short.mp4",
                "/app/videos/sub%2Fclip.webm",
                "/app/videos/;/short.mp4",
                "/app/videos/100%25.mp4",
            })
    void roundaboutPaths_leadToTheFilmOrNowhere(String target) throws IOException {
        Reply reply = Exchange.get(server, target);

        if (reply.status() == 200) {
            assertTrue(Arrays.equals(Film.bytes(0, SampleFolder.SHORT_LENGTH), reply.body()), reply::toString);
        } else {
            assertTrue(REFUSALS.contains(reply.status()), reply::toString);
        }
    }

    @Test
    void nothingOfThis_isWorthALineInTheLog() throws IOException {
        int before = server.log().size();
        assertRefused("/app/videos/" + "x".repeat(300));
        assertRefused("/app/videos/outside-folder/secret.mp4");

        assertEquals(List.of(), server.log().stream().skip(before).toList());
    }

    private void assertRefused(String target) throws IOException {
        for (String range : new String[] {"X-No-Range: 1", "Range: bytes=0-3"}) {
            Reply reply = Exchange.get(server, target, range);
            String body = new String(reply.body(), StandardCharsets.ISO_8859_1);

            assertTrue(REFUSALS.contains(reply.status()), () -> target + ": " + reply);
            assertFalse(body.contains(SampleFolder.SECRET.substring(0, 4)), body);
            assertTrue(reply.field("set-cookie").isEmpty(), reply::toString);
        }
    }
}
