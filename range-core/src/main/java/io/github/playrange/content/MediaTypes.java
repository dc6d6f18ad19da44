package io.github.playrange.content;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.io.FilenameUtils;

/**
 * The media types that file names stand for, by what follows their last full stop, in any case.
 *
 * <p>Immutable and safe for use by any number of threads. The types are those that browsers expect, which for some
 * names are not the registered ones.
 *
 * @see <a href="https://mimesniff.spec.whatwg.org/">WHATWG MIME Sniffing</a>
 */
public final class MediaTypes {

    private static final MediaTypes STANDARD = new MediaTypes(Map.ofEntries(
            Map.entry("mp4", new MediaType("video/mp4")),
            Map.entry("m4v", new MediaType("video/mp4")),
            Map.entry("m4s", new MediaType("video/iso.segment")),
            Map.entry("mov", new MediaType("video/quicktime")),
            Map.entry("webm", new MediaType("video/webm")),
            Map.entry("mkv", new MediaType("video/x-matroska")),
            Map.entry("ogv", new MediaType("video/ogg")),
            Map.entry("ts", new MediaType("video/mp2t")),
            Map.entry("m4a", new MediaType("audio/mp4")),
            Map.entry("mp3", new MediaType("audio/mpeg")),
            Map.entry("aac", new MediaType("audio/aac")),
            Map.entry("opus", new MediaType("audio/ogg;codecs=opus")),
            Map.entry("oga", new MediaType("audio/ogg")),
            Map.entry("flac", new MediaType("audio/flac")),
            Map.entry("wav", new MediaType("audio/wav")),
            Map.entry("m3u8", new MediaType("application/vnd.apple.mpegurl")),
            Map.entry("mpd", new MediaType("application/dash+xml")),
            Map.entry("vtt", new MediaType("text/vtt;charset=utf-8")),
            Map.entry("srt", new MediaType("application/x-subrip")),
            Map.entry("json", new MediaType("application/json")),
            Map.entry("jpg", new MediaType("image/jpeg")),
            Map.entry("jpeg", new MediaType("image/jpeg")),
            Map.entry("png", new MediaType("image/png")),
            Map.entry("webp", new MediaType("image/webp")),
            Map.entry("avif", new MediaType("image/avif")),
            Map.entry("mpg", new MediaType("video/mpeg")),
            Map.entry("mpeg", new MediaType("video/mpeg")),
            Map.entry("avi", new MediaType("video/x-msvideo")),
            Map.entry("wmv", new MediaType("video/x-ms-wmv")),
            Map.entry("flv", new MediaType("video/x-flv")),
            Map.entry("3gp", new MediaType("video/3gpp")),
            Map.entry("m2ts", new MediaType("video/mp2t")),
            Map.entry("mts", new MediaType("video/mp2t")),
            Map.entry("ogg", new MediaType("audio/ogg")),
            Map.entry("mka", new MediaType("audio/x-matroska")),
            Map.entry("weba", new MediaType("audio/webm")),
            Map.entry("aiff", new MediaType("audio/aiff")),
            Map.entry("gif", new MediaType("image/gif")),
            Map.entry("ttml", new MediaType("application/ttml+xml"))));

    private final Map<String, MediaType> byExtension;

    private MediaTypes(Map<String, MediaType> byExtension) {
        this.byExtension = byExtension;
    }

    /**
     * The types of what people serve beside video: video, sound, captions, playlists, pictures and JSON.
     *
     * @return the types that hold unless others are given
     */
    public static MediaTypes standard() {
        return STANDARD;
    }

    /**
     * These types and one more, which takes precedence.
     *
     * @param extension what follows the last full stop of a name, without it, in any case
     * @param type the media type of such files
     * @return a new table
     * @throws IllegalArgumentException if the extension is empty or holds a full stop or a slash
     */
    public MediaTypes with(String extension, MediaType type) {
        if (!extension.matches("[^./\\\\]+")) {
            throw new IllegalArgumentException(
                    "'" + extension + "' is not an extension; write it without a full stop, for example mp4");
        }
        Map<String, MediaType> extended = new HashMap<>(byExtension);
        extended.put(extension.toLowerCase(Locale.ROOT), type);
        return new MediaTypes(Map.copyOf(extended));
    }

    /**
     * The media type of a file.
     *
     * @param fileName a name or a path with either kind of slash
     * @return its type, {@link MediaType#OCTET_STREAM} if the name does not tell
     */
    public MediaType forName(String fileName) {
        String name = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
        // On Windows, Commons IO refuses a name with a colon.
        String extension = FilenameUtils.getExtension(name.replace(':', '_')).toLowerCase(Locale.ROOT);
        return byExtension.getOrDefault(extension, MediaType.OCTET_STREAM);
    }
}
