package io.github.playrange.servlet;

import io.github.playrange.content.MediaType;
import io.github.playrange.http.Field;
import io.github.playrange.http.RangeResponse;
import io.github.playrange.json.JsonValue;
import io.github.playrange.json.JsonValue.JsonNumber;
import io.github.playrange.json.JsonValue.JsonObject;
import io.github.playrange.json.JsonValue.JsonString;
import io.github.playrange.json.JsonWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The errors that do not follow from the request and the representation's metadata alone.
 *
 * @param method the request's method
 * @param asProblem whether they are problem details (RFC 9457) instead of one line of text
 */
record ErrorResponses(String method, boolean asProblem) {

    private static final String TEXT = "text/plain";
    private static final MediaType PROBLEM = new MediaType("application/problem+json");

    /** As lines of text, whatever the client prefers. */
    static ErrorResponses asText(String method) {
        return new ErrorResponses(method, false);
    }

    /** In the form that the client prefers. */
    static ErrorResponses to(String method, AcceptField accept) {
        return new ErrorResponses(method, accept.prefers(PROBLEM.value(), TEXT));
    }

    RangeResponse refusal(Resolution resolution) {
        return resolution instanceof Resolution.Refused refused
                ? error(refused.status(), refused.reason(), refused.fields(), refused.code())
                : error(404, "There is nothing here.", List.of(), Optional.empty());
    }

    RangeResponse forbidden() {
        return error(403, "The server is not allowed to read this.", List.of(), Optional.empty());
    }

    RangeResponse changing() {
        return error(
                503,
                "This is being changed; try again in a second.",
                List.of(new Field("Retry-After", "1")),
                Optional.empty());
    }

    RangeResponse unreadable() {
        return error(500, "The server cannot read this at the moment.", List.of(), Optional.empty());
    }

    private RangeResponse error(int status, String sentence, List<Field> fields, Optional<String> code) {
        if (!asProblem) {
            return RangeResponse.error(method, status, sentence, fields);
        }
        Map<String, JsonValue> members = new LinkedHashMap<>();
        members.put("status", new JsonNumber(Integer.toString(status)));
        members.put("detail", new JsonString(sentence));
        code.ifPresent(word -> members.put("code", new JsonString(word)));
        return RangeResponse.error(method, status, JsonWriter.compact(new JsonObject(members)), PROBLEM, fields);
    }
}
