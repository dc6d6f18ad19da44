package io.github.playrange.servlet.captions;

import io.github.playrange.captions.Captions;
import io.github.playrange.content.BytesRepresentation;
import io.github.playrange.content.MediaTypes;
import io.github.playrange.servlet.RepresentationResolver;
import io.github.playrange.servlet.Resolution;
import io.github.playrange.servlet.ResourceRequest;
import io.github.playrange.timeline.MediaFragments;
import io.github.playrange.timeline.TimeRange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** The captions of talks, as /talk.vtt or /talk.srt; with ?t=3.2,7.55&t=12,19.1 those of a cut. */
record CutCaptions(Map<String, Path> files) implements RepresentationResolver {

    @Override
    public Resolution resolve(ResourceRequest request) throws IOException {
        boolean subRip = request.path().endsWith(".srt");
        Path file = files.get(request.path().replaceFirst("^/(.*)\\.(vtt|srt)$", "$1"));
        if (file == null) {
            return new Resolution.NotFound();
        }
        Captions captions = Captions.read(Files.readAllBytes(file));
        try {
            Captions cut = MediaFragments.parse(request.query().orElse(""))
                    .list()
                    .map(list -> captions.retimed(list, TimeRange.END_OF_TIME))
                    .orElse(captions);
            String text = subRip ? cut.toSubRip() : cut.toWebVtt();
            return new Resolution.Found(new BytesRepresentation(
                    text.getBytes(StandardCharsets.UTF_8),
                    MediaTypes.standard().forName(request.path()),
                    Optional.empty(),
                    Optional.empty()));
        } catch (IllegalArgumentException e) {
            return new Resolution.Refused(400, String.valueOf(e.getMessage()));
        }
    }
}
