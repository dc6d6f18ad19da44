package io.github.playrange.mp4;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A film whose every picture carries its own number as sixteen bars, with noise as sound, so that each moment of either
 * can be told from every other.
 *
 * @param name of the file
 * @param rate pictures a second, as ffmpeg writes it
 * @param seconds how long it is
 * @param coding how ffmpeg is to code it
 */
record NumberedFilm(String name, String rate, int seconds, String coding) {

    static final int WIDTH = 320;
    static final int HEIGHT = 128;
    private static final int BARS = 16;
    private static final int NUMBER_BARS = 12;
    private static final int BAR = WIDTH / BARS;

    private static final String NOISE = "anoisesrc=color=pink:amplitude=0.5:sample_rate=48000:seed=7";

    /** H.264 as x264 makes it by default, with B-frames. */
    static NumberedFilm h264(String name, String rate, int seconds, int groupOfPictures, String more) {
        return new NumberedFilm(
                name,
                rate,
                seconds,
                "-c:v libx264 -preset veryfast -sc_threshold 0 -g " + groupOfPictures + " -keyint_min "
                        + groupOfPictures + " -c:a aac -b:a 96k " + more);
    }

    /** The film in a folder; made anew unless it is there. */
    Path in(Path folder) throws IOException, InterruptedException {
        Path file = folder.resolve(name + "-" + seconds + "s.mp4");
        if (Files.notExists(file)) {
            List<String> arguments = new ArrayList<>(List.of(("-y -f rawvideo -pix_fmt gray -s " + WIDTH + "x" + HEIGHT
                            + " -r " + rate + " -i pipe:0 -f lavfi -i")
                    .split(" ", -1)));
            arguments.add(NOISE);
            arguments.addAll(List.of(
                    ("-pix_fmt yuv420p " + coding + " -t " + seconds).strip().split(" +", -1)));
            arguments.add(file.toString());
            Ffmpeg.ffmpeg(this::writePictures, arguments);
        }
        return file;
    }

    private void writePictures(OutputStream output) throws IOException {
        for (int number = 0; number < seconds * 60; number++) {
            output.write(picture(number));
        }
    }

    private static byte[] picture(int number) {
        byte[] row = new byte[WIDTH];
        int bars = number | (checkSum(number) << NUMBER_BARS);
        for (int bar = 0; bar < BARS; bar++) {
            Arrays.fill(row, bar * BAR, (bar + 1) * BAR, (byte) (((bars >> bar) & 1) == 1 ? 0xE0 : 0x20));
        }
        byte[] picture = new byte[WIDTH * HEIGHT];
        for (int y = 0; y < HEIGHT; y++) {
            System.arraycopy(row, 0, picture, y * WIDTH, WIDTH);
        }
        return picture;
    }

    /** The number on the picture that begins somewhere in grey pictures; -1 if none can be read. */
    static int numberOn(byte[] pictures, int start) {
        int bars = 0;
        for (int bar = 0; bar < BARS; bar++) {
            int level = pictures[start + HEIGHT / 2 * WIDTH + bar * BAR + BAR / 2] & 0xFF;
            bars |= (level > 0x80 ? 1 : 0) << bar;
        }
        int number = bars & ((1 << NUMBER_BARS) - 1);
        return bars >> NUMBER_BARS == checkSum(number) ? number : -1;
    }

    private static int checkSum(int number) {
        return 1 + (number * 7) % 13;
    }
}
