package io.github.playrange.servlet.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.playrange.content.Slice;
import io.github.playrange.range.ByteRange;
import io.github.playrange.servlet.testkit.Fake;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Which way each response leaves. */
class TransferPolicyTest {

    private final Path folder;

    TransferPolicyTest(@TempDir Path folder) {
        this.folder = folder;
    }

    /** What a request and its response are, beside those of a container that offers nothing. */
    enum Trait {
        ASYNC_SUPPORTED,
        ASYNC_STARTED,
        /** The stream takes buffers. */
        BUFFERS,
        /** The container sends files. */
        SENDFILE,
        /** The attribute that says so has another type. */
        SENDFILE_BY_NAME,
        SECURE,
        /** By a proxy, so that only the scheme is that of an encrypted connection. */
        DECRYPTED_BEFORE,
        HTTP_2,
        /** On a virtual thread of Tomcat. */
        BLOCKS_FOR_LESS,
        HTTP_1_0,
        REQUEST_WRAPPED,
        RESPONSE_WRAPPED,
        /** A filter's stream stands before that of the container. */
        STREAM_OF_A_FILTER
    }

    /** What is sent. */
    enum Content {
        FILE_7_KIB,
        FILE_32_KIB,
        FILE_MORE,
        TWO_SPANS_32_KIB,
        TWO_SPANS_MORE,
        MEMORY_32_KIB,
        MEMORY_MORE,
        SLOW_BYTE,
        FILE_AND_SLOW_BYTE
    }

    /** In the package of the stream, as a container's is. */
    interface ContainerResponse extends HttpServletResponse {}

    /** Beside its response, as a container's is. */
    interface ContainerRequest extends HttpServletRequest {}

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # allowed                   | the container and the request           | content            | way
            # Small ones leave at once, whatever the container offers.
            all                         | -                                       | FILE_32_KIB        | SINGLE_WRITE
            all                         | -                                       | MEMORY_32_KIB      | SINGLE_WRITE
            all                         | -                                       | TWO_SPANS_32_KIB   | SINGLE_WRITE
            all                         | BUFFERS ASYNC_SUPPORTED SENDFILE        | FILE_7_KIB         | SINGLE_WRITE
            all                         | BUFFERS ASYNC_SUPPORTED SENDFILE        | TWO_SPANS_32_KIB   | SINGLE_WRITE
            all                         | BUFFERS STREAM_OF_A_FILTER              | FILE_32_KIB        | SINGLE_WRITE
            all                         | BUFFERS ASYNC_STARTED                   | FILE_32_KIB        | SINGLE_WRITE
            # Not if they may keep the thread waiting, though they are small.
            all                         | BUFFERS ASYNC_SUPPORTED HTTP_2          | FILE_32_KIB        | ASYNCHRONOUS
            all                         | BUFFERS ASYNC_STARTED HTTP_2            | FILE_32_KIB        | SINGLE_WRITE
            SINGLE_WRITE                | BUFFERS ASYNC_SUPPORTED HTTP_2          | FILE_32_KIB        | SINGLE_WRITE
            # A container that is not known could not be told that a slow source has failed.
            all                         | BUFFERS ASYNC_SUPPORTED                 | SLOW_BYTE          | BLOCKING
            all                         | -                                       | SLOW_BYTE          | BLOCKING
            # Files by the container, in one span, where nothing stands between.
            all                         | SENDFILE                                | FILE_32_KIB        | SENDFILE
            all                         | SENDFILE                                | FILE_MORE          | SENDFILE
            all                         | SENDFILE HTTP_1_0                       | FILE_MORE          | SENDFILE
            all                         | SENDFILE BUFFERS ASYNC_SUPPORTED        | FILE_MORE          | SENDFILE
            all                         | SENDFILE STREAM_OF_A_FILTER             | FILE_MORE          | BLOCKING
            all                         | SENDFILE_BY_NAME                        | FILE_MORE          | BLOCKING
            all                         | SENDFILE ASYNC_STARTED                  | FILE_MORE          | BLOCKING
            all                         | SENDFILE SECURE                         | FILE_MORE          | BLOCKING
            all                         | SENDFILE SECURE DECRYPTED_BEFORE        | FILE_MORE          | SENDFILE
            all                         | SENDFILE HTTP_2                         | FILE_MORE          | BLOCKING
            all                         | SENDFILE REQUEST_WRAPPED                | FILE_MORE          | BLOCKING
            all                         | SENDFILE RESPONSE_WRAPPED               | FILE_MORE          | BLOCKING
            all                         | SENDFILE                                | TWO_SPANS_MORE     | BLOCKING
            all                         | SENDFILE                                | MEMORY_MORE        | BLOCKING
            all                         | SENDFILE                                | FILE_AND_SLOW_BYTE | BLOCKING
            # Without waiting where the request may, and the stream is the container's own.
            all                         | BUFFERS ASYNC_SUPPORTED                 | FILE_MORE          | ASYNCHRONOUS
            all                         | BUFFERS ASYNC_SUPPORTED SECURE HTTP_2   | FILE_MORE          | ASYNCHRONOUS
            all                         | BUFFERS ASYNC_SUPPORTED SENDFILE SECURE | FILE_MORE          | ASYNCHRONOUS
            all                         | BUFFERS ASYNC_SUPPORTED SENDFILE        | TWO_SPANS_MORE     | ASYNCHRONOUS
            all                         | BUFFERS ASYNC_SUPPORTED                 | MEMORY_MORE        | ASYNCHRONOUS
            all                         | BUFFERS ASYNC_SUPPORTED                 | FILE_AND_SLOW_BYTE | BLOCKING
            all                         | BUFFERS ASYNC_SUPPORTED REQUEST_WRAPPED | FILE_MORE          | ASYNCHRONOUS
            all                         | BUFFERS ASYNC_SUPPORTED RESPONSE_WRAPPED| FILE_MORE          | ASYNCHRONOUS
            all                         | ASYNC_SUPPORTED                         | FILE_MORE          | ASYNCHRONOUS_ARRAYS
            all                         | BUFFERS                                 | FILE_MORE          | BLOCKING
            all                         | BUFFERS ASYNC_SUPPORTED ASYNC_STARTED   | FILE_MORE          | BLOCKING
            all                         | BUFFERS ASYNC_SUPPORTED STREAM_OF_A_FILTER | FILE_MORE       | BLOCKING
            # Where waiting holds no thread, if the way to wait is among those that are allowed.
            all                         | BUFFERS ASYNC_SUPPORTED BLOCKS_FOR_LESS | FILE_MORE          | BLOCKING
            all                         | BUFFERS ASYNC_SUPPORTED BLOCKS_FOR_LESS | TWO_SPANS_32_KIB   | SINGLE_WRITE
            all                         | BUFFERS ASYNC_SUPPORTED BLOCKS_FOR_LESS SENDFILE | FILE_MORE | SENDFILE
            all                         | BUFFERS ASYNC_SUPPORTED BLOCKS_FOR_LESS HTTP_2 | FILE_MORE   | ASYNCHRONOUS
            all                         | BUFFERS ASYNC_SUPPORTED BLOCKS_FOR_LESS HTTP_2 | FILE_32_KIB | ASYNCHRONOUS
            ASYNCHRONOUS                | BUFFERS ASYNC_SUPPORTED BLOCKS_FOR_LESS | FILE_MORE          | ASYNCHRONOUS
            # Only what is allowed.
            SINGLE_WRITE                | BUFFERS ASYNC_SUPPORTED SENDFILE        | FILE_32_KIB        | SINGLE_WRITE
            SINGLE_WRITE                | BUFFERS ASYNC_SUPPORTED SENDFILE        | FILE_MORE          | BLOCKING
            SENDFILE                    | BUFFERS ASYNC_SUPPORTED SENDFILE        | FILE_32_KIB        | SENDFILE
            SENDFILE                    | BUFFERS ASYNC_SUPPORTED                 | FILE_32_KIB        | BLOCKING
            ASYNCHRONOUS                | BUFFERS ASYNC_SUPPORTED SENDFILE        | FILE_32_KIB        | ASYNCHRONOUS
            ASYNCHRONOUS                | ASYNC_SUPPORTED                         | FILE_MORE          | BLOCKING
            ASYNCHRONOUS_ARRAYS         | BUFFERS ASYNC_SUPPORTED                 | FILE_MORE          | ASYNCHRONOUS_ARRAYS
            ASYNCHRONOUS_ARRAYS SENDFILE| SENDFILE ASYNC_SUPPORTED                | FILE_MORE          | SENDFILE
            BLOCKING                    | BUFFERS ASYNC_SUPPORTED SENDFILE        | FILE_32_KIB        | BLOCKING
            none                        | BUFFERS ASYNC_SUPPORTED SENDFILE        | FILE_32_KIB        | BLOCKING
            """)
    void bestWayThatIsAllowedAndOffered(String allowed, @Nullable String traits, Content content, TransferWay way)
            throws IOException {
        assertEquals(way, choose(ways(allowed), traits(traits), content).way());
    }

    @ParameterizedTest
    @EnumSource
    void blocking_isAlwaysPossible(Content content) throws IOException {
        Transfer transfer = choose(Set.of(), EnumSet.noneOf(Trait.class), content);

        assertEquals(TransferWay.BLOCKING, transfer.way());
    }

    @Test
    void responseWithoutAStream_isRefusedBeforeAnythingIsSet() {
        // As where the caller has taken the writer.
        HttpServletResponse response = Fake.of(HttpServletResponse.class, Map.of("getOutputStream", none -> {
            throw new IllegalStateException("the writer was taken");
        }));
        TransferPolicy policy = policy(Set.of(), false);

        assertThrows(
                IllegalStateException.class,
                () -> policy.choose(request(Set.of()), response, outgoing(Content.MEMORY_MORE)));
    }

    private Transfer choose(Set<TransferWay> allowed, Set<Trait> traits, Content content) throws IOException {
        HttpServletRequest request = request(traits);
        HttpServletResponse response = response(traits);
        return policy(allowed, traits.contains(Trait.BLOCKS_FOR_LESS))
                .choose(
                        traits.contains(Trait.REQUEST_WRAPPED) ? new HttpServletRequestWrapper(request) : request,
                        traits.contains(Trait.RESPONSE_WRAPPED) ? new HttpServletResponseWrapper(response) : response,
                        outgoing(content));
    }

    private static TransferPolicy policy(Set<TransferWay> allowed, boolean blocksForLess) {
        return new TransferPolicy(
                allowed, new BufferPool(0), new StallWatch(Duration.ofMinutes(1)), request -> blocksForLess);
    }

    private static Set<TransferWay> ways(String allowed) {
        return switch (allowed) {
            case "all" -> EnumSet.allOf(TransferWay.class);
            case "none" -> Set.of();
            default ->
                Arrays.stream(allowed.split(" ", -1)).map(TransferWay::valueOf).collect(Collectors.toSet());
        };
    }

    private static Set<Trait> traits(@Nullable String names) {
        return names == null
                ? Set.of()
                : Arrays.stream(names.split(" ", -1)).map(Trait::valueOf).collect(Collectors.toSet());
    }

    private static HttpServletRequest request(Set<Trait> traits) {
        String version = traits.contains(Trait.HTTP_1_0) ? "HTTP/1.0" : "HTTP/1.1";
        return Fake.of(
                ContainerRequest.class,
                Map.of(
                        "isAsyncSupported", none -> traits.contains(Trait.ASYNC_SUPPORTED),
                        "isAsyncStarted", none -> traits.contains(Trait.ASYNC_STARTED),
                        "isSecure", none -> traits.contains(Trait.SECURE),
                        "getProtocol", none -> traits.contains(Trait.HTTP_2) ? "HTTP/2.0" : version,
                        "getAttribute", name -> attribute((String) name, traits)));
    }

    private static @Nullable Object attribute(String name, Set<Trait> traits) {
        if (name.equals("jakarta.servlet.request.cipher_suite")) {
            return traits.contains(Trait.DECRYPTED_BEFORE) ? null : "TLS_AES_128_GCM_SHA256";
        }
        assertEquals("org.apache.tomcat.sendfile.support", name);
        return traits.contains(Trait.SENDFILE_BY_NAME) ? "true" : traits.contains(Trait.SENDFILE);
    }

    private static HttpServletResponse response(Set<Trait> traits) {
        Class<? extends HttpServletResponse> type =
                traits.contains(Trait.STREAM_OF_A_FILTER) ? HttpServletResponse.class : ContainerResponse.class;
        return Fake.of(type, Map.of("getOutputStream", none -> stream(traits.contains(Trait.BUFFERS))));
    }

    private static ServletOutputStream stream(boolean takesBuffers) {
        return new ScriptedContainer(takesBuffers, ScriptedContainer.Pending.COPIED, 1, FailingOutput.never())
                .output().stream();
    }

    private Outgoing outgoing(Content content) throws IOException {
        Slice slow = new Slice.PositionalSpan((position, target) -> 0, new ByteRange(0, 1));
        List<Slice> slices = switch (content) {
            case FILE_7_KIB -> List.of(file(7 << 10));
            case FILE_32_KIB -> List.of(file(32 << 10));
            case FILE_MORE -> List.of(file((32 << 10) + 1));
            case TWO_SPANS_32_KIB -> List.of(file(16 << 10), file(16 << 10));
            case TWO_SPANS_MORE -> List.of(file(32 << 10), file(1));
            case MEMORY_32_KIB -> List.of(InMemory.film(32 << 10));
            case MEMORY_MORE -> List.of(InMemory.film((32 << 10) + 1));
            case SLOW_BYTE -> List.of(slow);
            case FILE_AND_SLOW_BYTE -> List.of(file(32 << 10), slow);
        };
        return new Outgoing(slices, new RecordedEnd().opened(range -> List.of()));
    }

    /** Of which nobody reads a byte. */
    private Slice file(long length) throws IOException {
        Path path = folder.resolve("film.mp4");
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            return new Slice.FileSpan(path, channel, new ByteRange(0, length));
        }
    }
}
