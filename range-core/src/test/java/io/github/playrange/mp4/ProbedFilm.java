package io.github.playrange.mp4;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What ffprobe tells of a film.
 *
 * @param pictures when each comes up, in nanoseconds
 * @param sound the frames of sound
 * @param duration how long the film says that it is, in nanoseconds
 */
record ProbedFilm(List<Long> pictures, List<Frame> sound, long duration) {

    private static final long NANOS = 1_000_000_000L;

    /** Some samples, and where the first of them is. */
    record Frame(int first, int samples) {}

    static ProbedFilm of(Path file) throws IOException, InterruptedException {
        List<Long> pictures = new ArrayList<>();
        List<Frame> sound = new ArrayList<>();
        String kind = "";
        long time = 0;
        long ticks = 1;
        long duration = 0;
        // Frames come first, then streams, then the file; the kind of each before its numbers.
        for (String line : Ffmpeg.ffprobe(
                        "-show_entries",
                        "frame=media_type,pts,nb_samples:stream=codec_type,time_base:format=duration",
                        "-of",
                        "default=noprint_wrappers=1",
                        file.toString())
                .text()
                .split("\\R", -1)) {
            int equals = line.indexOf('=');
            String value = line.substring(equals + 1);
            switch (line.substring(0, Math.max(0, equals))) {
                case "media_type", "codec_type" -> kind = value;
                case "pts" -> {
                    time = Long.parseLong(value);
                    if (kind.equals("video")) {
                        pictures.add(time);
                    }
                }
                case "nb_samples" -> sound.add(new Frame((int) time, Integer.parseInt(value)));
                case "time_base" -> {
                    if (kind.equals("video")) {
                        ticks = Long.parseLong(value.substring(value.indexOf('/') + 1));
                    }
                }
                case "duration" ->
                    duration = new BigDecimal(value).movePointRight(9).longValue();
                default -> {
                    // What stands beside frames.
                }
            }
        }
        long ticksOfASecond = ticks;
        return new ProbedFilm(
                pictures.stream().map(pts -> pts * NANOS / ticksOfASecond).toList(), sound, duration);
    }
}
