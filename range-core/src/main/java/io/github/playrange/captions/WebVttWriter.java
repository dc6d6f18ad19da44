package io.github.playrange.captions;

/** Writes a WebVTT file; see {@link Captions#toWebVtt}. */
final class WebVttWriter {

    private WebVttWriter() {}

    static String write(Captions captions) {
        StringBuilder file = new StringBuilder("WEBVTT");
        if (!captions.header().isEmpty()) {
            file.append(captions.header().startsWith("\n") ? "" : " ").append(captions.header());
        }
        file.append('\n');
        for (String style : captions.styles()) {
            file.append("\nSTYLE\n").append(style).append('\n');
        }
        for (String region : captions.regions()) {
            file.append("\nREGION\n").append(region).append('\n');
        }
        for (Cue cue : captions.cues()) {
            file.append('\n');
            cue.identifier().ifPresent(identifier -> file.append(identifier).append('\n'));
            file.append(Timestamp.formatSpan(cue, '.'));
            if (!cue.settings().isEmpty()) {
                file.append(' ').append(cue.settings());
            }
            file.append('\n');
            if (!cue.text().isEmpty()) {
                file.append(cue.text()).append('\n');
            }
        }
        return file.toString();
    }
}
