package io.github.playrange.servlet;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.playrange.servlet.testkit.Exchange;
import io.github.playrange.servlet.testkit.Film;
import io.github.playrange.servlet.testkit.Reply;
import io.github.playrange.servlet.testkit.SampleFolder;
import io.github.playrange.servlet.testkit.Server;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From the target of a request to a file, as the server really decodes it. */
abstract class PathRules {

    private final Server server;

    PathRules(Server server) {
        this.server = server;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/app/videos/short.mp4",
                "/app/videos/sub/clip.webm",
                "/app/short.mp4",
                "/app/notes.unknown",
                "/app/sub/clip.webm",
                "/app/sub/exact.webm",
            })
    void everyKindOfMapping_findsTheFile(String target) throws IOException {
        assertServed(target);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/app/videos/two%20words.mp4",
                "/app/videos/one+one.mp4",
                "/app/videos/%231.mp4",
                "/app/videos/what%3F.mp4",
                "/app/videos/a%3Bb=c.mp4",
                "/app/videos/caf%C3%A9%20%E6%97%A5%E6%9C%AC%E8%AA%9E%20%F0%9F%8E%AC.mp4",
                "/app/videos/%73%68%6F%72%74%2Emp4",
                "/app/videos/12%3A30%20talk.mp4",
                "/app/videos/12:30%20talk.mp4",
                "/app/videos/aux.mp4",
                "/app/videos/talk~1.mp4",
                "/app/videos/talk%7E1.mp4",
            })
    void everyName_isFoundByItsEncodedForm(String target) throws IOException {
        assertServed(target);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/app/videos/short.mp4?x=1,2",
                "/app/videos/short.mp4?/../../outside/secret.mp4",
                "/app/videos/short.mp4;jsessionid=1",
                "/app/videos;x=y/short.mp4",
            })
    void queryAndPathParameters_areNoPartOfTheName(String target) throws IOException {
        assertServed(target);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/app/videos/link.mp4",
                "/app/videos/link-to-link.mp4",
                "/app/videos/linked-folder/clip.webm",
                "/app/videos/sub/again/clip.webm",
                "/app/videos/sub/again/again/again/clip.webm",
                "/app/videos/out-and-in/clip.webm",
            })
    void links_areFollowedInsideTheRoot(String target) throws IOException {
        assertServed(target);
    }

    private void assertServed(String target) throws IOException {
        Reply reply = Exchange.get(server, target);

        assertEquals(200, reply.status(), reply::text);
        assertArrayEquals(Film.bytes(0, SampleFolder.SHORT_LENGTH), reply.body());
    }
}
