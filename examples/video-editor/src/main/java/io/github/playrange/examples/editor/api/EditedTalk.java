package io.github.playrange.examples.editor.api;

import io.github.playrange.captions.Captions;
import io.github.playrange.edl.EditDecisionList;
import io.github.playrange.edl.SourceClip;
import io.github.playrange.edl.TimecodeFormat;
import io.github.playrange.examples.editor.library.Video;
import io.github.playrange.json.JsonValue;
import io.github.playrange.json.JsonValue.JsonArray;
import io.github.playrange.json.JsonValue.JsonNumber;
import io.github.playrange.json.JsonValue.JsonObject;
import io.github.playrange.json.JsonValue.JsonString;
import io.github.playrange.json.JsonWriter;
import io.github.playrange.timeline.DecimalSeconds;
import io.github.playrange.timeline.PlaybackRanges;
import io.github.playrange.timeline.TimeRange;
import io.github.playrange.transcript.Transcript;
import io.github.playrange.transcript.TranscriptEdit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A video and what a person has made of it, to be taken over by other programs.
 *
 * @param video the video
 * @param duration how long it is; more than zero
 * @param words its transcript, if it has one
 * @param edit what is changed; nothing if there are no words
 */
record EditedTalk(Video video, Duration duration, Optional<Transcript> words, TranscriptEdit edit) {

    /** What is kept: all of the video, if the edit leaves nothing out. */
    PlaybackRanges kept() {
        return words.flatMap(transcript -> edit.playbackRanges(transcript, duration))
                .orElseGet(() -> PlaybackRanges.of(new TimeRange(Duration.ZERO, duration)));
    }

    /**
     * The cuts in frames.
     *
     * @throws IllegalArgumentException if the film is too long for timecode, or has more cuts than one list may
     */
    String toCmx3600(TimecodeFormat timecode) {
        EditDecisionList list = EditDecisionList.of(kept(), duration, timecode);
        int pieces = list.events().size();
        if (pieces > EditDecisionList.MOST_EVENTS) {
            throw new IllegalArgumentException(
                    "The edited film has " + pieces + " pieces, and a list of this format holds "
                            + EditDecisionList.MOST_EVENTS
                            + " at most. Strike fewer pauses and single words, or take the cut list in seconds, which has no"
                            + " such limit");
        }
        return list.toCmx3600(video.title(), SourceClip.ofFile(video.name()));
    }

    /** The cuts in seconds, on the clock of the video and on that of the edited film. */
    String toJson() {
        List<JsonValue> ranges = new ArrayList<>();
        Duration edited = Duration.ZERO;
        for (TimeRange range : kept().ranges()) {
            Duration end = edited.plus(range.end().minus(range.start()));
            Map<String, JsonValue> members = new LinkedHashMap<>();
            members.put("start", seconds(range.start()));
            members.put("end", seconds(range.end()));
            members.put("editedStart", seconds(edited));
            members.put("editedEnd", seconds(end));
            ranges.add(new JsonObject(members));
            edited = end;
        }
        Map<String, JsonValue> members = new LinkedHashMap<>();
        members.put("title", new JsonString(video.title()));
        members.put("video", new JsonString(video.name()));
        members.put("sourceDuration", seconds(duration));
        members.put("duration", seconds(edited));
        members.put("ranges", new JsonArray(ranges));
        return JsonWriter.compact(new JsonObject(members));
    }

    private static JsonNumber seconds(Duration time) {
        return new JsonNumber(DecimalSeconds.format(time));
    }

    /**
     * The captions of the edited film.
     *
     * @param file those of the video, which say more than words do, unless a word's text was corrected
     * @return empty if there are neither captions nor words
     * @throws IllegalArgumentException if they would grow too much
     */
    Optional<Captions> captions(Optional<Captions> file) {
        return file.filter(captions -> edit.texts().isEmpty())
                .or(() -> words.map(transcript -> edit.applyTo(transcript).toCaptions(edit.struck())))
                .map(captions -> captions.retimed(kept(), duration));
    }
}
