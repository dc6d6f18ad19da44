package io.github.playrange.servlet;

import io.github.playrange.http.BodySegment;
import io.github.playrange.http.Field;
import io.github.playrange.http.RangeResponse;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes a planned response to the container's.
 *
 * @param errorPages whether errors are left to the pages that the application maps to their status
 */
record ResponseWriter(boolean errorPages) {

    private static final Field NO_SNIFFING = new Field("X-Content-Type-Options", "nosniff");
    private static final String CONTENT_LENGTH = "Content-Length";
    private static final int FIRST_ERROR = 400;

    /** What others have said of it is kept, since it lists on what a response depends. */
    private static final String VARY = "Vary";

    /** Resets a response that was begun and is not committed, but for the fields that others have set. */
    static void takeBack(HttpServletResponse response, RangeResponse plan) {
        Map<String, List<String>> ofOthers = new LinkedHashMap<>();
        for (String name : response.getHeaderNames()) {
            if (!name.equalsIgnoreCase(NO_SNIFFING.name())
                    && !name.equalsIgnoreCase(CONTENT_LENGTH)
                    && !isNamed(name, plan.fields(), plan.fields().size())) {
                ofOthers.put(name, List.copyOf(response.getHeaders(name)));
            }
        }
        response.reset();
        ofOthers.forEach((name, values) -> {
            // Those that it has by then are the container's own, which some keep.
            if (!response.containsHeader(name)) {
                values.forEach(value -> response.addHeader(name, value));
            }
        });
    }

    /** Takes the place of what others have set under the same names. */
    static void writeHead(HttpServletResponse response, RangeResponse plan) {
        response.setStatus(plan.status());
        writeFields(response, plan.fields());
        plan.contentLength().ifPresent(response::setContentLengthLong);
    }

    /**
     * Writes all of a response that needs no bytes of a representation.
     *
     * @return how many bytes of its content were written; none if an error page takes its place
     */
    long writeAll(HttpServletResponse response, RangeResponse plan) throws IOException {
        if (errorPages && plan.status() >= FIRST_ERROR) {
            writeFields(response, withoutContentType(plan.fields()));
            response.sendError(plan.status());
            return 0;
        }
        if (plan.body().isEmpty()) {
            writeHead(response, plan);
            return 0;
        }
        // Before anything is set: there is no stream where the caller has taken the writer.
        ServletOutputStream output = response.getOutputStream();
        writeHead(response, plan);
        long written = 0;
        for (BodySegment segment : plan.body()) {
            if (segment instanceof BodySegment.Literal literal) {
                byte[] bytes = new byte[literal.bytes().remaining()];
                literal.bytes().get(bytes);
                output.write(bytes);
                written += bytes.length;
            }
        }
        return written;
    }

    private static void writeFields(HttpServletResponse response, List<Field> fields) {
        response.setHeader(NO_SNIFFING.name(), NO_SNIFFING.value());
        for (int i = 0; i < fields.size(); i++) {
            Field field = fields.get(i);
            if (field.name().equalsIgnoreCase(VARY) || isNamed(field.name(), fields, i)) {
                response.addHeader(field.name(), field.value());
            } else {
                response.setHeader(field.name(), field.value());
            }
        }
    }

    /** The line of text that it describes is not sent. */
    private static List<Field> withoutContentType(List<Field> fields) {
        return fields.stream()
                .filter(field -> !field.name().equals("Content-Type"))
                .toList();
    }

    /** Whether one of the first fields has a name. */
    private static boolean isNamed(String name, List<Field> fields, int count) {
        for (int i = 0; i < count; i++) {
            if (fields.get(i).name().equalsIgnoreCase(name)) {
                return true;
            }
        }
        return false;
    }
}
