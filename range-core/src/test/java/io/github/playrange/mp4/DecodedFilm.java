package io.github.playrange.mp4;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ShortBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What ffmpeg shows of a film, decoded without an error.
 *
 * @param pictures in the order in which they are shown
 * @param sound of one channel, 48 000 samples a second
 */
record DecodedFilm(List<Picture> pictures, ShortBuffer sound) {

    private static final int BYTES_OF_A_PICTURE = NumberedFilm.WIDTH * NumberedFilm.HEIGHT;

    /** A number and when it comes up, in nanoseconds. */
    record Picture(long time, int number) {}

    static DecodedFilm of(Path file) throws IOException, InterruptedException {
        String kinds = probe(file, "-show_entries", "stream=codec_type");
        return new DecodedFilm(
                kinds.contains("video") ? pictures(file) : List.of(),
                kinds.contains("audio") ? sound(file) : ShortBuffer.allocate(0));
    }

    private static List<Picture> pictures(Path file) throws IOException, InterruptedException {
        Ffmpeg.Output decoded = Ffmpeg.ffmpeg(
                "-i",
                file.toString(),
                "-map",
                "0:v",
                "-vf",
                "setpts=N/25/TB",
                "-fps_mode",
                "passthrough",
                "-f",
                "rawvideo",
                "-pix_fmt",
                "gray",
                "pipe:1");
        assertEquals("", decoded.errors(), "decoding " + file.getFileName());
        List<Long> times = times(file);
        assertEquals(times.size(), decoded.bytes().length / BYTES_OF_A_PICTURE, "pictures of " + file.getFileName());
        List<Picture> pictures = new ArrayList<>();
        for (int i = 0; i < times.size(); i++) {
            pictures.add(new Picture(times.get(i), NumberedFilm.numberOn(decoded.bytes(), i * BYTES_OF_A_PICTURE)));
        }
        assertTrue(pictures.stream().noneMatch(picture -> picture.number() < 0), "a picture cannot be read");
        return pictures;
    }

    private static List<Long> times(Path file) throws IOException, InterruptedException {
        String timeBase = probe(file, "-select_streams", "v", "-show_entries", "stream=time_base")
                .strip();
        long ticks = Long.parseLong(timeBase.substring(timeBase.indexOf('/') + 1));
        return probe(file, "-select_streams", "v", "-show_entries", "frame=pts")
                .lines()
                .map(line -> line.replace(",", "").strip())
                .filter(line -> !line.isEmpty())
                .map(line -> Long.parseLong(line) * 1_000_000_000L / ticks)
                .toList();
    }

    /** Each frame of sound at its time. */
    private static ShortBuffer sound(Path file) throws IOException, InterruptedException {
        Ffmpeg.Output decoded = Ffmpeg.ffmpeg(
                "-i", file.toString(), "-map", "0:a", "-af", "asetpts=N/SR/TB", "-f", "s16le", "-ac", "1", "pipe:1");
        assertEquals("", decoded.errors(), "decoding the sound of " + file.getFileName());
        ShortBuffer samples =
                ByteBuffer.wrap(decoded.bytes()).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer();
        List<String> frames = probe(file, "-select_streams", "a", "-show_entries", "frame=pts,nb_samples")
                .lines()
                .filter(line -> line.indexOf(',') > 0)
                .toList();
        ShortBuffer placed = ShortBuffer.allocate(2 * samples.limit() + 48_000);
        for (String frame : frames) {
            int comma = frame.indexOf(',');
            int end = frame.indexOf(',', comma + 1);
            int count = Integer.parseInt(frame.substring(comma + 1, end < 0 ? frame.length() : end));
            int at = Integer.parseInt(frame.substring(0, comma));
            int length = Math.min(count, samples.remaining());
            if (at >= 0) {
                placed.put(at, samples, samples.position(), length);
            }
            samples.position(samples.position() + length);
        }
        return placed;
    }

    /** How long the file says that it is, in nanoseconds. */
    static long duration(Path file) throws IOException, InterruptedException {
        return new BigDecimal(probe(file, "-show_entries", "format=duration").strip())
                .movePointRight(9)
                .longValue();
    }

    static int packets(Path file) throws IOException, InterruptedException {
        return Integer.parseInt(
                probe(file, "-select_streams", "v", "-count_packets", "-show_entries", "stream=nb_read_packets")
                        .strip()
                        .replace(",", ""));
    }

    private static String probe(Path file, String... entries) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of(entries));
        arguments.addAll(List.of("-of", "csv=p=0", file.toString()));
        return Ffmpeg.ffprobe(arguments.toArray(String[]::new)).text();
    }

    /** The first picture at a time or after it, as a seek of ffmpeg shows it. */
    static int seek(Path file, String seconds) throws IOException, InterruptedException {
        Ffmpeg.Output decoded = Ffmpeg.ffmpeg(
                "-ss",
                seconds,
                "-i",
                file.toString(),
                "-map",
                "0:v",
                "-frames:v",
                "1",
                "-f",
                "rawvideo",
                "-pix_fmt",
                "gray",
                "pipe:1");
        return NumberedFilm.numberOn(decoded.bytes(), 0);
    }
}
