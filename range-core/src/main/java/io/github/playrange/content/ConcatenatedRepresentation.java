package io.github.playrange.content;

import io.github.playrange.range.ByteRange;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import org.apache.commons.io.IOUtils;
import org.apache.commons.io.function.IOConsumer;

/**
 * Parts of other representations, one behind the other, as a representation of its own.
 *
 * <p>A source that several parts come from is opened once for each response. If one source has changed, so has the
 * whole. Immutable and safe for use by any number of threads.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-3.2">RFC 9110, section 3.2</a>
 */
public final class ConcatenatedRepresentation implements Representation {

    /**
     * A part of a source.
     *
     * @param source where the bytes come from
     * @param range which of them, inside the source
     */
    public record Part(Representation source, ByteRange range) {

        /**
         * Checks that the range lies inside the source.
         *
         * @param source where the bytes come from
         * @param range which of them, inside the source
         * @throws IllegalArgumentException if it does not
         */
        public Part {
            if (range.end() > source.metadata().length()) {
                throw new IllegalArgumentException(
                        range + " does not lie inside " + source.metadata().length() + " bytes");
            }
        }

        /**
         * All of a source.
         *
         * @param source a representation that is not empty
         * @return the part
         * @throws IllegalArgumentException if the source is empty
         */
        public static Part whole(Representation source) {
            return new Part(source, new ByteRange(0, source.metadata().length()));
        }
    }

    private final List<Part> parts;

    /** Where each part begins, and at the end where the last one ends. */
    private final long[] starts;

    /** Each source once, by identity. */
    private final List<Representation> sources;

    /** Which of the sources each part comes from. */
    private final int[] sourceOfPart;

    private final RepresentationMetadata metadata;

    /**
     * Puts the parts one behind the other.
     *
     * @param parts in order; none makes an empty representation
     * @param mediaType the media type of the whole
     * @param entityTag the validator of the whole, if there is one
     * @throws IllegalArgumentException if the whole is longer than {@link Long#MAX_VALUE} bytes
     */
    public ConcatenatedRepresentation(List<Part> parts, MediaType mediaType, Optional<EntityTag> entityTag) {
        this.parts = List.copyOf(parts);
        int count = this.parts.size();
        this.starts = new long[count + 1];
        this.sourceOfPart = new int[count];
        IdentityHashMap<Representation, Integer> indexes = new IdentityHashMap<>();
        List<Representation> distinct = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Part part = this.parts.get(i);
            starts[i + 1] = starts[i] + part.range().length();
            if (starts[i + 1] < 0) {
                throw new IllegalArgumentException("the parts together are longer than " + Long.MAX_VALUE + " bytes");
            }
            Integer known = indexes.putIfAbsent(part.source(), distinct.size());
            if (known == null) {
                distinct.add(part.source());
            }
            sourceOfPart[i] = known == null ? distinct.size() - 1 : known;
        }
        this.sources = List.copyOf(distinct);
        this.metadata = new RepresentationMetadata(starts[count], mediaType, entityTag, latestModification(sources));
    }

    /** Known only if it is known of every source. */
    private static Optional<Instant> latestModification(List<Representation> sources) {
        List<Instant> known = sources.stream()
                .flatMap(source -> source.metadata().lastModified().stream())
                .toList();
        return known.isEmpty() || known.size() < sources.size()
                ? Optional.empty()
                : Optional.of(Collections.max(known));
    }

    @Override
    public RepresentationMetadata metadata() {
        return metadata;
    }

    @Override
    public Opening open() throws IOException {
        OpenedParts opened = new OpenedParts();
        try {
            if (opened.openSources()) {
                return new Opening.Opened(opened);
            }
        } catch (IOException | RuntimeException e) {
            IOUtils.closeQuietly(opened::close, e::addSuppressed);
            throw e;
        }
        opened.close();
        return new Opening.Changed();
    }

    private final class OpenedParts implements OpenedRepresentation {

        private final List<OpenedRepresentation> openedSources = new ArrayList<>(sources.size());

        boolean openSources() throws IOException {
            for (Representation source : sources) {
                if (!(source.open() instanceof Opening.Opened opened)) {
                    return false;
                }
                openedSources.add(opened.representation());
            }
            return true;
        }

        @Override
        public List<Slice> slices(ByteRange range) {
            range.requireInside(metadata.length());
            List<Slice> slices = new ArrayList<>();
            for (int i = partAt(range.start()); i < parts.size() && starts[i] < range.end(); i++) {
                long offset = parts.get(i).range().start() - starts[i];
                ByteRange sourceRange = new ByteRange(
                        Math.max(range.start(), starts[i]) + offset, Math.min(range.end(), starts[i + 1]) + offset);
                slices.addAll(openedSources.get(sourceOfPart[i]).slices(sourceRange));
            }
            return List.copyOf(slices);
        }

        private int partAt(long position) {
            int found = Arrays.binarySearch(starts, position);
            return found >= 0 ? found : -found - 2;
        }

        @Override
        public void close() throws IOException {
            IOConsumer.forAll(OpenedParts::closeSource, openedSources);
        }

        /** A failure of any kind is an IOException, so that the other sources are closed as well. */
        private static void closeSource(OpenedRepresentation source) throws IOException {
            try {
                source.close();
            } catch (RuntimeException e) {
                throw new IOException(e);
            }
        }
    }
}
