package io.github.playrange.benchmarks.comparison.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ResponseParserTest {

    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private final ResponseParser parser = new ResponseParser(piece -> {
        while (piece.hasRemaining()) {
            body.write(piece.get());
        }
    });

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "HTTP/1.1 200 OK~Content-Length: 5~~Hello | 200 | Hello",
                "HTTP/1.1 200~content-length:5~~Hello | 200 | Hello",
                "HTTP/1.1 206 Partial Content~Content-Length: 0~~ | 206 | ''",
                "HTTP/1.1 200 OK~Transfer-Encoding: chunked~~2~He~3~llo~0~~ | 200 | Hello",
                "HTTP/1.1 200 OK~Transfer-Encoding: chunked~~0a;x=y~0123456789~0~Trailer: a~~ | 200 | 0123456789",
                "HTTP/1.1 304 Not Modified~Content-Length: 5~~ | 304 | ''",
            })
    void wholeOrByteByByte_aResponseIsTheSame(String text, int status, String expected) throws IOException {
        for (int size : new int[] {1, 1000}) {
            ByteArrayOutputStream received = new ByteArrayOutputStream();
            ResponseParser pieces = new ResponseParser(piece -> {
                while (piece.hasRemaining()) {
                    received.write(piece.get());
                }
            });
            ByteBuffer all = bytes(text);
            while (all.hasRemaining()) {
                assertFalse(pieces.isComplete());
                ByteBuffer piece = all.slice(all.position(), Math.min(size, all.remaining()));
                all.position(all.position() + piece.remaining());
                pieces.accept(piece);
            }
            assertTrue(pieces.isComplete());
            assertEquals(status, pieces.head().status());
            assertEquals(expected, received.toString(StandardCharsets.US_ASCII));
            assertEquals(expected.length(), pieces.bodyLength());
        }
    }

    @Test
    void bytesBehindTheResponse_areLeft() throws IOException {
        ByteBuffer two = bytes("HTTP/1.1 200 OK~Content-Length: 1~~AHTTP/1.1 404");
        parser.accept(two);
        assertTrue(parser.isComplete());
        assertEquals("HTTP/1.1 404".length(), two.remaining());
    }

    @Test
    void withoutLength_theBodyEndsWithTheConnection() throws IOException {
        parser.accept(bytes("HTTP/1.1 200 OK~~Hel"));
        parser.accept(bytes("lo"));
        assertFalse(parser.isComplete());
        parser.close();
        assertTrue(parser.isComplete());
        assertEquals("Hello", body.toString(StandardCharsets.US_ASCII));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "HTTP/1.1 200 OK~",
                "HTTP/1.1 200 OK~Content-Length: 5~~Hell",
                "HTTP/1.1 200 OK~Transfer-Encoding: chunked~~5~Hello~",
            })
    void connectionThatEndsTooEarly_isAFailure(String text) throws IOException {
        parser.accept(bytes(text));
        assertThrows(EOFException.class, parser::close);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.0 200 OK~~",
                "SSH-2.0~~",
                "HTTP/1.1 200 OK~Content-Length: many~~",
                "HTTP/1.1 200 OK~Transfer-Encoding: chunked~~x~",
            })
    void whatIsNoResponse_isAFailure(String text) {
        assertThrows(IOException.class, () -> parser.accept(bytes(text)));
    }

    @Test
    void namesOfFields_haveNoCase() throws IOException {
        parser.accept(bytes("HTTP/1.1 304 Not Modified~ETAG: \"a:b\"~Connection: close~~"));
        assertEquals(Optional.of("\"a:b\""), parser.head().field("etag"));
        assertTrue(parser.head().endsConnection());
    }

    private static ByteBuffer bytes(String text) {
        return StandardCharsets.US_ASCII.encode(text.replace("~", "\r\n"));
    }
}
