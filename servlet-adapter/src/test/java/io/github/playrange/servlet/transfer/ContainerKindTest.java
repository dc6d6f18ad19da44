package io.github.playrange.servlet.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.playrange.servlet.testkit.Fake;
import io.github.playrange.servlet.testkit.LogCapture;
import io.undertow.testkit.UndertowRequest;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletRequestWrapper;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.jetty.testkit.JettyRequest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ContainerKindTest {

    static Stream<Arguments> requests() {
        return Stream.of(
                Arguments.of(UndertowRequest.make(), ContainerKind.UNDERTOW),
                Arguments.of(JettyRequest.make(), ContainerKind.JETTY),
                Arguments.of(Fake.of(HttpServletRequest.class, Map.of()), ContainerKind.OTHER));
    }

    @ParameterizedTest
    @MethodSource("requests")
    void kindIsThatOfTheInnermostRequest(HttpServletRequest request, ContainerKind kind) {
        assertEquals(kind, ContainerKind.of(request));
        assertEquals(kind, ContainerKind.of(new HttpServletRequestWrapper(request)));
        assertEquals(kind, ContainerKind.of(new ServletRequestWrapper(new HttpServletRequestWrapper(request))));
    }

    @ParameterizedTest
    @CsvSource({
        "UNDERTOW, HTTP/1.1, true",
        "UNDERTOW, HTTP/2.0, true",
        "JETTY,    HTTP/1.1, true",
        "JETTY,    HTTP/2.0, true",
        "TOMCAT,   HTTP/1.0, false",
        "TOMCAT,   HTTP/1.1, false",
        "TOMCAT,   HTTP/2.0, true",
        "OTHER,    HTTP/1.1, false",
        "OTHER,    HTTP/2.0, true"
    })
    void pendingWrite_isBrokenOnlyWhereNoWrongBytesLeaveThen(ContainerKind kind, String protocol, boolean may) {
        assertEquals(
                may,
                kind.mayBreakPendingWriteOf(Fake.of(ServletRequest.class, Map.of("getProtocol", none -> protocol))));
    }

    @ParameterizedTest
    @CsvSource({"UNDERTOW, setBufferSize 0", "JETTY, ''", "TOMCAT, ''", "OTHER, ''"})
    void onlyUndertowsOwnBuffer_isTakenAway(ContainerKind kind, String expected) {
        List<String> calls = new ArrayList<>();

        kind.prepareForBuffers(Fake.of(ServletResponse.class, Map.of("setBufferSize", note(calls, "setBufferSize"))));

        assertEquals(expected, String.join(", ", calls));
    }

    @ParameterizedTest
    @CsvSource({"UNDERTOW, complete", "JETTY, complete", "TOMCAT, setTimeout 1", "OTHER, setTimeout 1"})
    void responseIsBrokenOff_asItsContainerUnderstands(ContainerKind kind, String expected) {
        List<String> calls = new ArrayList<>();
        LogCapture log = new LogCapture();
        try {
            kind.breakOff(context(note(calls, "setTimeout"), note(calls, "complete")));
        } finally {
            log.close();
        }

        assertEquals(expected, String.join(", ", calls));
    }

    @Test
    void connectionOfUndertowThatCannotBeClosed_isAWarning() {
        LogCapture log = new LogCapture();
        try {
            ContainerKind.UNDERTOW.breakOff(context(none -> null, none -> null));
        } finally {
            log.close();
        }

        assertEquals(1, log.lines().size());
        assertTrue(log.lines().get(0).startsWith("WARNING"), () -> log.lines().toString());
    }

    @ParameterizedTest
    @EnumSource
    void responseThatHasEndedByItself_isLeftAlone(ContainerKind kind) {
        Function<Object, @Nullable Object> ended = none -> {
            throw new IllegalStateException("the response has ended");
        };
        LogCapture log = new LogCapture();
        try {
            kind.breakOff(context(ended, ended));
        } finally {
            log.close();
        }
    }

    private static Function<Object, @Nullable Object> note(List<String> calls, String name) {
        return argument -> {
            calls.add(argument instanceof Number ? name + " " + argument : name);
            return null;
        };
    }

    private static AsyncContext context(
            Function<Object, @Nullable Object> setTimeout, Function<Object, @Nullable Object> complete) {
        return Fake.of(
                AsyncContext.class,
                Map.of(
                        "getRequest", none -> new HttpServletRequestWrapper(UndertowRequest.make()),
                        "setTimeout", setTimeout,
                        "complete", complete));
    }
}
