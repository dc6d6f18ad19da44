package io.github.playrange.mp4;

import io.github.playrange.content.MediaType;
import io.github.playrange.content.RepresentationMetadata;
import io.github.playrange.mp4.CutRefusal.Reason;
import io.github.playrange.mp4.Layout.Chunk;
import io.github.playrange.timeline.PlaybackRanges;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Makes one cut of a film. */
final class Cutter {

    private static final MediaType VIDEO = new MediaType("video/mp4");
    private static final MediaType SOUND = new MediaType("audio/mp4");

    /** So many hidden pictures are passed over in all browsers that were tried. */
    private static final int MOST_HIDDEN_OF_AUTO = 8;

    /** Where a film's sound lies between pictures that are left out, one longer slice is better than several. */
    private static final long WIDEST_GAP = 1 << 16;

    private final RepresentationMetadata source;
    private final Optional<PresentedTrack> video;
    private final Optional<PresentedTrack> sound;
    private final CutLimits limits;

    Cutter(
            RepresentationMetadata source,
            Optional<PresentedTrack> video,
            Optional<PresentedTrack> sound,
            CutLimits limits) {
        this.source = source;
        this.video = video;
        this.sound = sound;
        this.limits = limits;
    }

    /** The reader has to be there for pictures that are made of NAL units. */
    Mp4Cut cut(PlaybackRanges ranges, CutPrecision precision, Optional<SourceReader> reader)
            throws IOException, RefusedException {
        if (ranges.ranges().size() > limits.maxRanges()) {
            throw new RefusedException(
                    Reason.TOO_MANY_RANGES,
                    "the cut has " + ranges.ranges().size() + " ranges; " + limits.maxRanges() + " are allowed");
        }
        if (video.isEmpty()) {
            return cutSound(ranges, precision == CutPrecision.KEY ? precision : CutPrecision.EXACT);
        }
        PresentedTrack pictures = video.get();
        if (precision != CutPrecision.KEY) {
            CutBudget budget = new CutBudget(limits);
            Snapping snapping = new Snapping(pictures, budget);
            List<SnappedRange> snapped = snapping.toPictures(ranges);
            try {
                VideoPlan plan = new PicturePlanner(pictures, reader, snapping, budget, true).plan(snapped);
                if (precision == CutPrecision.EXACT || plan.mostHidden() <= MOST_HIDDEN_OF_AUTO) {
                    return assemble(pictures, plan, snapped, budget, CutPrecision.EXACT);
                }
            } catch (RefusedException e) {
                if (precision == CutPrecision.EXACT || e.refusal().reason() != Reason.TOO_MANY_HIDDEN_PICTURES) {
                    throw e;
                }
            }
        }
        CutBudget budget = new CutBudget(limits);
        Snapping snapping = new Snapping(pictures, budget);
        List<SnappedRange> snapped = snapping.toKeyFrames(ranges);
        VideoPlan plan = new PicturePlanner(pictures, reader, snapping, budget, false).plan(snapped);
        return assemble(pictures, plan, snapped, budget, CutPrecision.KEY);
    }

    private Mp4Cut assemble(
            PresentedTrack pictures, VideoPlan plan, List<SnappedRange> snapped, CutBudget budget, CutPrecision applied)
            throws RefusedException {
        Track track = pictures.track();
        Optional<SoundPlan> soundPlan =
                sound.isEmpty() ? Optional.empty() : Optional.of(soundOf(sound.get(), track, snapped, budget, applied));
        Layout layout = new Layout(applied == CutPrecision.EXACT ? WIDEST_GAP : 0);
        List<Chunk> pictureChunks = new ArrayList<>();
        List<Chunk> soundChunks = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < snapped.size(); i++) {
            int to = plan.rangeEnds().get(i);
            List<Chunk> ofPictures = Layout.chunks(track.samples().positions(), plan.samples(), from, to);
            List<Chunk> ofSound = soundPlan.isEmpty() ? List.of() : chunks(soundPlan.get(), i);
            layout.place(ofPictures, ofSound);
            pictureChunks.addAll(ofPictures);
            soundChunks.addAll(ofSound);
            from = to;
        }
        List<OutputTrack> tracks = new ArrayList<>();
        tracks.add(pictures(track, plan, pictureChunks));
        if (soundPlan.isPresent() && !soundChunks.isEmpty()) {
            tracks.add(sound(soundPlan.get(), soundChunks, plan.timescale()));
        }
        return made(plan.timescale(), tracks, layout, applied, snapped, track.timescale());
    }

    private static SoundPlan soundOf(
            PresentedTrack sound, Track video, List<SnappedRange> ranges, CutBudget budget, CutPrecision applied)
            throws RefusedException {
        SoundPlanner planner = new SoundPlanner(sound, applied == CutPrecision.EXACT, budget);
        long from = video.timescale();
        long to = sound.track().timescale();
        long joint = 0;
        for (SnappedRange range : ranges) {
            planner.add(
                    Ticks.rescaled(range.start(), from, to),
                    Ticks.rescaled(range.stop(), from, to),
                    Ticks.rescaled(joint, from, to));
            joint += range.length();
        }
        return planner.plan();
    }

    /** Every frame of sound is a key frame; with an exact cut the first one is primed. */
    private Mp4Cut cutSound(PlaybackRanges ranges, CutPrecision applied) throws RefusedException {
        PresentedTrack only = sound.orElseThrow();
        CutBudget budget = new CutBudget(limits);
        List<SnappedRange> snapped = new Snapping(only, budget).toPictures(ranges);
        Layout layout = new Layout(0);
        List<Chunk> chunks = new ArrayList<>();
        SoundPlan plan = soundOf(only, only.track(), snapped, budget, applied);
        for (int i = 0; i < snapped.size(); i++) {
            List<Chunk> ofRange = chunks(plan, i);
            layout.place(List.of(), ofRange);
            chunks.addAll(ofRange);
        }
        long timescale = only.track().timescale();
        return made(timescale, List.of(sound(plan, chunks, timescale)), layout, applied, snapped, timescale);
    }

    private List<Chunk> chunks(SoundPlan plan, int range) {
        SoundPlan.Part part = plan.parts().get(range);
        return Layout.chunks(sound.orElseThrow().track().samples().positions(), part.first(), part.end());
    }

    private static OutputTrack pictures(Track track, VideoPlan plan, List<Chunk> chunks) {
        LongList times = plan.times();
        LongList decodeTimes = plan.decodeTimes();
        int last = plan.samples().size() - 1;
        long lastDuration = lastDuration(track, plan);
        boolean late = IntStream.rangeClosed(0, last).anyMatch(i -> times.get(i) != decodeTimes.get(i));
        return new OutputTrack(
                track,
                plan.samples(),
                plan.timescale(),
                i -> i < last ? decodeTimes.get(i + 1) - decodeTimes.get(i) : lastDuration,
                decodeTimes.get(last) + lastDuration,
                late ? Optional.of(i -> times.get(i) - decodeTimes.get(i)) : Optional.empty(),
                chunks,
                0,
                plan.mediaTime(),
                plan.duration());
    }

    private static long lastDuration(Track track, VideoPlan plan) {
        int last = plan.samples().size() - 1;
        boolean hidden = plan.times().get(last) >= plan.mediaTime() + plan.duration();
        long natural = track.samples().times().durationOf(plan.samples().get(last));
        long scaled = natural * (plan.timescale() / track.timescale());
        return hidden ? 1 : Math.min(Math.max(1, scaled), Ticks.LONGEST_DURATION);
    }

    private OutputTrack sound(SoundPlan plan, List<Chunk> chunks, long movieTimescale) {
        Track track = sound.orElseThrow().track();
        IntList samples = new IntList();
        for (SoundPlan.Part part : plan.parts()) {
            for (int frame = part.first(); frame < part.end(); frame++) {
                samples.add(frame);
            }
        }
        return new OutputTrack(
                track,
                samples,
                track.timescale(),
                plan.durations()::get,
                IntStream.range(0, samples.size())
                        .mapToLong(plan.durations()::get)
                        .sum(),
                Optional.empty(),
                chunks,
                Ticks.rescaled(plan.delay(), track.timescale(), movieTimescale),
                plan.priming(),
                Ticks.rescaled(plan.duration(), track.timescale(), movieTimescale));
    }

    private Mp4Cut made(
            long timescale,
            List<OutputTrack> tracks,
            Layout layout,
            CutPrecision applied,
            List<SnappedRange> snapped,
            long sourceTimescale) {
        MediaType type = video.isPresent() ? VIDEO : SOUND;
        byte[] head = MovieWriter.head(timescale, tracks, layout.length());
        return new Mp4Cut(source, head, type, layout.slices(), applied, snapped, sourceTimescale);
    }
}
