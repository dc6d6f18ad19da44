package io.github.playrange.servlet;

import io.github.playrange.content.MediaType;
import java.util.ArrayList;
import java.util.List;

/** What a cut can be asked of. */
enum CutMaterial {
    /** A film that can be cut, unless there is something in it that cannot. */
    MP4,
    /** A film of another kind. */
    OTHER_FILM,
    WEB_VTT,
    SUB_RIP,
    /** Something of which nobody would expect it. */
    NONE;

    /** Films of that type have longer endings. */
    private static final String SEGMENT = ".ts";

    private static final List<String> FILMS = List.of(".mp4", ".m4v", ".m4a");

    boolean isCaptions() {
        return this == WEB_VTT || this == SUB_RIP;
    }

    /** Where the film of captions may be: of talk.de.vtt it is talk.de.mp4, or one of another ending, or talk.mp4. */
    static List<String> filmsBeside(String captions) {
        List<String> films = new ArrayList<>();
        int name = captions.lastIndexOf('/') + 1;
        int end = captions.length();
        for (int i = 0; i < 2; i++) {
            end = captions.lastIndexOf('.', end - 1);
            if (end <= name) {
                break;
            }
            String withoutEnding = captions.substring(0, end);
            FILMS.forEach(ending -> films.add(withoutEnding + ending));
        }
        return films;
    }

    /** What is at a path. */
    static CutMaterial of(MediaType type, String path) {
        String essence = type.essence();
        return switch (essence) {
            case "video/mp4", "audio/mp4" -> MP4;
            case "text/vtt" -> WEB_VTT;
            case "application/x-subrip" -> SUB_RIP;
            // Segments of a stream, whose addresses have parameters of their own.
            case "video/iso.segment" -> NONE;
            default ->
                (essence.startsWith("video/") || essence.startsWith("audio/")) && !path.endsWith(SEGMENT)
                        ? OTHER_FILM
                        : NONE;
        };
    }
}
