package io.github.playrange.examples.editor.library;

import io.github.playrange.content.EntityTag;
import java.util.Optional;

/**
 * What an edit is made of: a version of a video, and one of its transcript.
 *
 * @param entityTag the video's
 * @param transcriptDigest the digest of the transcript's JSON; empty if there are no words
 */
public record VideoVersion(EntityTag entityTag, Optional<String> transcriptDigest) {

    /** Whether a video of that tag is this one. A tag is weak while the file is new, and strong soon afterwards. */
    public boolean isOfVideo(EntityTag tag) {
        return entityTag.equalsWeakly(tag);
    }

    /** Whether an edit of the other can be applied to this one. */
    public boolean isSame(VideoVersion other) {
        return entityTag.equalsWeakly(other.entityTag) && transcriptDigest.equals(other.transcriptDigest);
    }

    /** Tells this version from all others. */
    public String identifier() {
        return entityTag.opaque() + ' ' + transcriptDigest.orElse("");
    }

    /** Whether a transcript of that digest is this one. */
    public boolean isOfTranscript(String digest) {
        return transcriptDigest.filter(digest::equals).isPresent();
    }
}
