package io.github.playrange.examples.editor.work;

import io.github.playrange.content.EntityTag;
import io.github.playrange.examples.editor.library.VideoVersion;
import io.github.playrange.json.JsonParseException;
import io.github.playrange.json.JsonReader;
import io.github.playrange.json.JsonValue;
import io.github.playrange.json.JsonValue.JsonNumber;
import io.github.playrange.json.JsonValue.JsonObject;
import io.github.playrange.json.JsonValue.JsonString;
import io.github.playrange.json.JsonWriter;
import io.github.playrange.transcript.TranscriptEdit;
import io.github.playrange.transcript.TranscriptEditFormatException;
import java.util.Optional;

/**
 * An edit as it is sent and kept: with what it was made of, since it counts the words of one transcript, and these have
 * their times in one version of a video.
 *
 * @param video the video's key
 * @param entityTag the video's version
 * @param transcript the digest of the transcript
 * @param edit what is changed
 */
public record EditEnvelope(String video, EntityTag entityTag, String transcript, TranscriptEdit edit) {

    private static final String FORM =
            "{\"version\":1,\"video\":\"talk.mp4\",\"entityTag\":\"\\\"…\\\"\",\"transcript\":\"…\",\"edit\":{}}";

    private static final JsonNumber VERSION = JsonNumber.of(1);

    /**
     * Reads an envelope; members that are not known are ignored. A byte order mark is refused, since scripts stumble
     * over it.
     *
     * @param json its text
     * @return what it says
     * @throws EditFormatException if it is none, or the edit is none; the message says why
     */
    public static EditEnvelope fromJson(String json) {
        if (json.startsWith("\uFEFF")) {
            throw new EditFormatException("the edit begins with a byte order mark; it has to begin with {");
        }
        try {
            if (!(JsonReader.read(json) instanceof JsonObject envelope)) {
                throw new EditFormatException("an edit is sent as " + FORM);
            }
            if (!VERSION.equals(member(envelope, "version", JsonNumber.class))) {
                throw new EditFormatException("\"version\" has to be 1");
            }
            String tag = member(envelope, "entityTag", JsonString.class).value();
            return new EditEnvelope(
                    member(envelope, "video", JsonString.class).value(),
                    EntityTag.parse(tag).orElseThrow(() -> new EditFormatException("\"entityTag\" is no entity tag")),
                    member(envelope, "transcript", JsonString.class).value(),
                    TranscriptEdit.fromJson(JsonWriter.compact(member(envelope, "edit", JsonObject.class))));
        } catch (TranscriptEditFormatException e) {
            throw new EditFormatException("\"edit\": " + e.getMessage());
        } catch (JsonParseException e) {
            throw new EditFormatException("the edit is not JSON: " + e.getMessage());
        }
    }

    private static <T extends JsonValue> T member(JsonObject envelope, String name, Class<T> kind) {
        return envelope.member(name)
                .filter(kind::isInstance)
                .map(kind::cast)
                .orElseThrow(() ->
                        new EditFormatException("\"" + name + "\" is missing, or of another kind than in " + FORM));
    }

    /** What it was made of. */
    public VideoVersion version() {
        return new VideoVersion(entityTag, Optional.of(transcript));
    }
}
