package io.github.playrange.examples.editor.api;

import io.github.playrange.json.JsonValue;
import io.github.playrange.json.JsonValue.JsonNumber;
import io.github.playrange.json.JsonValue.JsonObject;
import io.github.playrange.json.JsonValue.JsonString;
import io.github.playrange.json.JsonWriter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Why a request was not performed.
 *
 * @param status a status code from 400 to 599
 * @param code what is wrong in a word for programs
 * @param title what is wrong in a few words
 * @param detail what is wrong with this request, and what is allowed
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457</a>
 */
record ProblemDetails(int status, String code, String title, String detail) {

    void sendTo(HttpServletResponse response) throws IOException {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        members.put("status", JsonNumber.of(status));
        members.put("code", new JsonString(code));
        members.put("title", new JsonString(title));
        members.put("detail", new JsonString(detail));
        byte[] json = JsonWriter.compact(new JsonObject(members)).getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setContentType("application/problem+json");
        response.setContentLength(json.length);
        response.getOutputStream().write(json);
    }
}
