package io.github.playrange.servlet;

import io.github.playrange.http.BodySegment;
import io.github.playrange.http.Field;
import io.github.playrange.http.RangeResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes a planned response to the container's. */
final class ResponseWriter {

    private static final Field NO_SNIFFING = new Field("X-Content-Type-Options", "nosniff");

    private ResponseWriter() {}

    /** The fields that are set already, as others have set them: they need not be what we would allow. */
    static Map<String, List<String>> fields(HttpServletResponse response) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        response.getHeaderNames().forEach(name -> fields.put(name, List.copyOf(response.getHeaders(name))));
        return fields;
    }

    static void writeHead(HttpServletResponse response, RangeResponse plan) {
        response.setStatus(plan.status());
        response.setHeader(NO_SNIFFING.name(), NO_SNIFFING.value());
        for (Field field : plan.fields()) {
            response.setHeader(field.name(), field.value());
        }
        plan.contentLength().ifPresent(response::setContentLengthLong);
    }

    /** Writes all of a response that needs no bytes of a representation. */
    static void writeAll(HttpServletResponse response, RangeResponse plan) throws IOException {
        writeHead(response, plan);
        for (BodySegment segment : plan.body()) {
            if (segment instanceof BodySegment.Literal literal) {
                byte[] bytes = new byte[literal.bytes().remaining()];
                literal.bytes().get(bytes);
                response.getOutputStream().write(bytes);
            }
        }
    }
}
