package io.github.playrange.mp4;

/** What a track holds, by the name of its handler. */
enum TrackKind {
    VIDEO("vide"),
    SOUND("soun");

    private final String handler;

    TrackKind(String handler) {
        this.handler = handler;
    }

    String handler() {
        return handler;
    }
}
