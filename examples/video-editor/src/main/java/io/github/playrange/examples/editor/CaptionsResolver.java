package io.github.playrange.examples.editor;

import io.github.playrange.captions.Captions;
import io.github.playrange.captions.CaptionsFormatException;
import io.github.playrange.content.BytesRepresentation;
import io.github.playrange.content.MediaTypes;
import io.github.playrange.examples.editor.library.VideoLibrary;
import io.github.playrange.servlet.RepresentationResolver;
import io.github.playrange.servlet.Resolution;
import io.github.playrange.servlet.ResourceRequest;
import io.github.playrange.timeline.MediaFragments;
import io.github.playrange.timeline.TimeRange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The captions of the videos: {@code /captions/talk.vtt} for the player, without the style sheets over which Video.js
 * stumbles; {@code ?download} with them, to be kept; and {@code ?t=3.2,7.55&t=12,19.1} those of a cut, on its own clock.
 */
final class CaptionsResolver implements RepresentationResolver {

    /** The captions of a whole day have less than a tenth of it. */
    private static final long MAX_BYTES = 32L << 20;

    private static final Pattern DOWNLOAD = Pattern.compile("(?:.*&)?download(?:[=&].*)?");

    private final VideoLibrary library;

    CaptionsResolver(VideoLibrary library) {
        this.library = library;
    }

    @Override
    public Resolution resolve(ResourceRequest request) throws IOException {
        String query = request.query().orElse("");
        MediaFragments.Parsed cut = MediaFragments.parse(query);
        if (cut instanceof MediaFragments.Invalid invalid) {
            return new Resolution.Refused(400, invalid.message());
        }
        String name = request.path().substring(1);
        Optional<Path> file = library.captions(name);
        if (file.isEmpty()) {
            return new Resolution.NotFound();
        }
        if (Files.size(file.get()) > MAX_BYTES) {
            return new Resolution.Refused(422, "The file is larger than " + (MAX_BYTES >> 20) + " MB.");
        }
        try {
            Captions whole = Captions.read(Files.readAllBytes(file.get()));
            Captions captions = cut.list()
                    .map(list -> whole.retimed(list, TimeRange.END_OF_TIME))
                    .orElse(whole);
            return found(
                    DOWNLOAD.matcher(query).matches()
                            ? captions
                            : captions.withoutStyles().withoutRegions(),
                    name);
        } catch (CaptionsFormatException e) {
            return new Resolution.Refused(422, String.valueOf(e.getMessage()));
        } catch (IllegalArgumentException e) {
            return new Resolution.Refused(400, String.valueOf(e.getMessage()));
        }
    }

    private static Resolution found(Captions captions, String name) {
        return new Resolution.Found(new BytesRepresentation(
                captions.toWebVtt().getBytes(StandardCharsets.UTF_8),
                MediaTypes.standard().forName(name),
                Optional.empty(),
                Optional.empty()));
    }
}
