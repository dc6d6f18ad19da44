package io.github.playrange.examples.editor;

import io.github.playrange.captions.Captions;
import io.github.playrange.captions.CaptionsFormatException;
import io.github.playrange.content.BytesRepresentation;
import io.github.playrange.content.MediaTypes;
import io.github.playrange.examples.editor.library.TranscriptFile;
import io.github.playrange.examples.editor.library.Video;
import io.github.playrange.examples.editor.library.VideoLibrary;
import io.github.playrange.servlet.DirectoryResolver;
import io.github.playrange.servlet.RepresentationResolver;
import io.github.playrange.servlet.Resolution;
import io.github.playrange.servlet.ResourceRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The videos and, beside them, their captions: {@code talk.vtt} for the player, without the style sheets over which
 * Video.js stumbles, and {@code talk.vtt?download} with them, to be kept. Where there are words alone, captions are made
 * of them.
 */
final class FolderResolver implements RepresentationResolver {

    /** As many as the servlet takes of captions that it moves; those of a whole day have less. */
    private static final long MAX_BYTES = 4L << 20;

    private static final String CAPTIONS = ".vtt";
    private static final Pattern DOWNLOAD = Pattern.compile("(?:.*&)?download(?:[=&].*)?");

    private static final String IMPORTED = '/' + Video.IMPORTED;

    private final RepresentationResolver files;
    private final Optional<Path> imported;
    private final VideoLibrary library;

    /**
     * Serves a folder, and imported videos below {@code imported/}.
     *
     * @param files its files as they are
     * @param imported the folder of imported videos, which need not exist yet
     * @param library its videos
     */
    FolderResolver(RepresentationResolver files, Optional<Path> imported, VideoLibrary library) {
        this.files = files;
        this.imported = imported;
        this.library = library;
    }

    @Override
    public Resolution resolve(ResourceRequest request) throws IOException {
        String path = request.path();
        Optional<Video> video = path.endsWith(CAPTIONS) ? library.captioned(path.substring(1)) : Optional.empty();
        if (video.isEmpty()) {
            return file(request);
        }
        Optional<Path> captions = library.captions(video.get());
        if (captions.isEmpty()) {
            return ofWords(video.get());
        }
        boolean isDownload = DOWNLOAD.matcher(request.query().orElse("")).matches();
        return isDownload ? file(request) : withoutStyles(captions.get());
    }

    private Resolution file(ResourceRequest request) throws IOException {
        if (!request.path().startsWith(IMPORTED)) {
            return files.resolve(request);
        }
        if (imported.filter(Files::isDirectory).isEmpty()) {
            return new Resolution.NotFound();
        }
        String path = request.path().substring(IMPORTED.length() - 1);
        return new DirectoryResolver(imported.get())
                .resolve(new ResourceRequest(path, request.query(), request.servletRequest()));
    }

    private static Resolution withoutStyles(Path file) throws IOException {
        if (Files.size(file) > MAX_BYTES) {
            return new Resolution.Refused(422, "The file is larger than " + (MAX_BYTES >> 20) + " MB.");
        }
        try {
            return found(Captions.read(Files.readAllBytes(file)).withoutStyles().withoutRegions());
        } catch (CaptionsFormatException e) {
            return new Resolution.Refused(422, String.valueOf(e.getMessage()));
        }
    }

    private Resolution ofWords(Video video) {
        return library.transcript(video) instanceof TranscriptFile.Usable usable
                ? found(usable.transcript().toCaptions())
                : new Resolution.NotFound();
    }

    private static Resolution found(Captions captions) {
        return new Resolution.Found(new BytesRepresentation(
                captions.toWebVtt().getBytes(StandardCharsets.UTF_8),
                MediaTypes.standard().forName(CAPTIONS),
                Optional.empty(),
                Optional.empty()));
    }
}
