package io.github.playrange.servlet;

import io.github.playrange.http.ContentDisposition;
import io.github.playrange.http.Field;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Makes browsers save what another resolver finds, under its own name, if the query of the request asks for it.
 *
 * @param resolver finds the representation
 * @param parameter the name of the query's parameter; its value does not matter
 */
record DownloadResolver(RepresentationResolver resolver, String parameter) implements RepresentationResolver {

    @Override
    public Resolution resolve(ResourceRequest request) throws IOException {
        Resolution resolution = resolver.resolve(request);
        if (!(resolution instanceof Resolution.Found found)
                || !isAskedFor(request.query())
                || found.fields().stream().anyMatch(DownloadResolver::isDisposition)) {
            return resolution;
        }
        return found.with(new Field(ContentDisposition.FIELD, disposition(request.path())));
    }

    private boolean isAskedFor(Optional<String> query) {
        if (query.isEmpty()) {
            return false;
        }
        for (String member : query.get().split("&", -1)) {
            int equals = member.indexOf('=');
            if (isParameter(equals < 0 ? member : member.substring(0, equals))) {
                return true;
            }
        }
        return false;
    }

    private boolean isParameter(String encodedName) {
        try {
            return URLDecoder.decode(encodedName, StandardCharsets.UTF_8).equals(parameter);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isDisposition(Field field) {
        return field.name().equalsIgnoreCase(ContentDisposition.FIELD);
    }

    /** A resolver of the application's own may find something for a path that ends in no name of a file. */
    private static String disposition(String path) {
        try {
            return new ContentDisposition(path.substring(path.lastIndexOf('/') + 1)).fieldValue();
        } catch (IllegalArgumentException e) {
            return "attachment";
        }
    }
}
