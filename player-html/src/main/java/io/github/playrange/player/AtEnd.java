package io.github.playrange.player;

/** What the player does when the edited film has ended and is not played in a loop. */
public enum AtEnd {
    /** The last kept picture stays on screen, the bar is full; the next play begins at the first kept picture. */
    HOLD("hold"),
    /** The player goes back to the first kept picture at once and is paused there. */
    REWIND("rewind");

    private final String keyword;

    AtEnd(String keyword) {
        this.keyword = keyword;
    }

    String keyword() {
        return keyword;
    }
}
