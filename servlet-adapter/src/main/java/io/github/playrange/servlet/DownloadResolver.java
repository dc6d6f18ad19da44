package io.github.playrange.servlet;

import io.github.playrange.http.ContentDisposition;
import io.github.playrange.http.Field;
import java.io.IOException;

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
                || new QueryParameters(request.query()).values(parameter).isEmpty()
                || found.fields().stream().anyMatch(DownloadResolver::isDisposition)) {
            return resolution;
        }
        return found.with(new Field(ContentDisposition.FIELD, disposition(request.path())));
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
