package io.github.playrange.mp4;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
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
 * @param duration how long the file says that it is, in nanoseconds
 */
record DecodedFilm(List<Picture> pictures, ShortBuffer sound, long duration) {

    private static final int BYTES_OF_A_PICTURE = NumberedFilm.WIDTH * NumberedFilm.HEIGHT;

    /** A number and when it comes up, in nanoseconds. */
    record Picture(long time, int number) {}

    static DecodedFilm of(Path file) throws IOException, InterruptedException {
        ProbedFilm probed = ProbedFilm.of(file);
        return new DecodedFilm(
                probed.pictures().isEmpty() ? List.of() : pictures(file, probed.pictures()),
                probed.sound().isEmpty() ? ShortBuffer.allocate(0) : sound(file, probed.sound()),
                probed.duration());
    }

    private static List<Picture> pictures(Path file, List<Long> times) throws IOException, InterruptedException {
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
        assertEquals(times.size(), decoded.bytes().length / BYTES_OF_A_PICTURE, "pictures of " + file.getFileName());
        List<Picture> pictures = new ArrayList<>();
        for (int i = 0; i < times.size(); i++) {
            pictures.add(new Picture(times.get(i), NumberedFilm.numberOn(decoded.bytes(), i * BYTES_OF_A_PICTURE)));
        }
        assertTrue(pictures.stream().noneMatch(picture -> picture.number() < 0), "a picture cannot be read");
        return pictures;
    }

    /** Each frame of sound at its time. */
    private static ShortBuffer sound(Path file, List<ProbedFilm.Frame> frames)
            throws IOException, InterruptedException {
        Ffmpeg.Output decoded = Ffmpeg.ffmpeg(
                "-i", file.toString(), "-map", "0:a", "-af", "asetpts=N/SR/TB", "-f", "s16le", "-ac", "1", "pipe:1");
        assertEquals("", decoded.errors(), "decoding the sound of " + file.getFileName());
        ShortBuffer samples =
                ByteBuffer.wrap(decoded.bytes()).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer();
        ShortBuffer placed = ShortBuffer.allocate(2 * samples.limit() + 48_000);
        for (ProbedFilm.Frame frame : frames) {
            int length = Math.min(frame.samples(), samples.remaining());
            if (frame.first() >= 0) {
                placed.put(frame.first(), samples, samples.position(), length);
            }
            samples.position(samples.position() + length);
        }
        return placed;
    }

    static int packets(Path file) throws IOException, InterruptedException {
        return Integer.parseInt(Ffmpeg.ffprobe(
                        "-select_streams",
                        "v",
                        "-count_packets",
                        "-show_entries",
                        "stream=nb_read_packets",
                        "-of",
                        "csv=p=0",
                        file.toString())
                .text()
                .strip()
                .replace(",", ""));
    }

    /** Of all pictures and frames of sound together. */
    static long bytesOfPackets(Path file) throws IOException, InterruptedException {
        return Ffmpeg.ffprobe(
                        "-show_entries", "packet=size", "-of", "default=nokey=1:noprint_wrappers=1", file.toString())
                .text()
                .lines()
                .mapToLong(Long::parseLong)
                .sum();
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
