package io.github.playrange.mp4;

/** A track and the order in which it is presented. */
record PresentedTrack(Track track, Presentation presentation) {}
