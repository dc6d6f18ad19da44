package io.github.playrange.examples.editor.work;

import io.github.playrange.content.BytesRepresentation;
import io.github.playrange.content.EntityTag;
import io.github.playrange.content.MediaType;
import io.github.playrange.content.Representation;
import io.github.playrange.examples.editor.library.Digest;
import io.github.playrange.examples.editor.library.VideoVersion;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * An edit that was saved.
 *
 * @param json the text of its file
 */
public record SavedEdit(String json) {

    private static final MediaType JSON = new MediaType("application/json");

    /** Why it cannot be applied. */
    public enum Stale {
        /** The video was replaced since. */
        VIDEO,
        /** The transcript was replaced since. */
        TRANSCRIPT,
        /** Somebody has written something else into the file. */
        UNREADABLE
    }

    /** Tells this edit from all others. */
    public EntityTag tag() {
        return EntityTag.strong(Digest.of(bytes()));
    }

    /** As it is served. */
    public Representation representation() {
        return new BytesRepresentation(bytes(), JSON, Optional.of(tag()), Optional.empty());
    }

    /**
     * Whether it is out of date.
     *
     * @param present what there is to be edited now
     * @return why it cannot be applied; empty if it can
     */
    public Optional<Stale> staleness(VideoVersion present) {
        return envelope()
                .map(envelope -> !present.isOfVideo(envelope.entityTag())
                        ? Optional.of(Stale.VIDEO)
                        : present.isOfTranscript(envelope.transcript())
                                ? Optional.<Stale>empty()
                                : Optional.of(Stale.TRANSCRIPT))
                .orElse(Optional.of(Stale.UNREADABLE));
    }

    boolean isOf(VideoVersion version) {
        return envelope().filter(envelope -> envelope.version().isSame(version)).isPresent();
    }

    /** Tells what it was made of from all else; what cannot be read, from all else that cannot. */
    String madeOf() {
        return envelope().map(envelope -> envelope.version().identifier()).orElse(json);
    }

    /** What it says; empty if somebody has written something else into its file. */
    Optional<EditEnvelope> envelope() {
        try {
            return Optional.of(EditEnvelope.fromJson(json));
        } catch (EditFormatException e) {
            return Optional.empty();
        }
    }

    private byte[] bytes() {
        return json.getBytes(StandardCharsets.UTF_8);
    }
}
