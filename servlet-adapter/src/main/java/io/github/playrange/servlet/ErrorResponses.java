package io.github.playrange.servlet;

import io.github.playrange.http.Field;
import io.github.playrange.http.RangeResponse;
import java.util.List;

/** The errors that do not follow from the request and the representation's metadata alone. */
final class ErrorResponses {

    private ErrorResponses() {}

    static RangeResponse refusal(String method, Resolution resolution) {
        return resolution instanceof Resolution.Refused refused
                ? RangeResponse.error(method, refused.status(), refused.reason(), refused.fields())
                : RangeResponse.error(method, 404, "There is nothing here.", List.of());
    }

    static RangeResponse forbidden(String method) {
        return RangeResponse.error(method, 403, "The server is not allowed to read this.", List.of());
    }

    static RangeResponse changing(String method) {
        return RangeResponse.error(
                method, 503, "This is being changed; try again in a second.", List.of(new Field("Retry-After", "1")));
    }

    static RangeResponse unreadable(String method) {
        return RangeResponse.error(method, 500, "The server cannot read this at the moment.", List.of());
    }
}
