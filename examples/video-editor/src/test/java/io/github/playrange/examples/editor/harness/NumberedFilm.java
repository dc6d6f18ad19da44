package io.github.playrange.examples.editor.harness;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;

/**
 * A film whose every frame carries its own number, for {@link FrameProbe} to read: 20 s of 25 frames, H.264 with a key
 * frame each second, and AAC with a tone that rises all the time.
 *
 * <p>The number stands in the middle of the picture as twelve blocks, white for one and black for zero, the lowest digit
 * on the left: nine digits of the number and three of a check sum that is never zero, so that neither a black picture
 * nor a blend of two frames passes for a frame.
 */
public final class NumberedFilm {

    /** Frames in each second. */
    public static final int RATE = 25;

    /** Frames in all; they are numbered from 0. */
    public static final int FRAMES = 20 * RATE;

    private static final int WIDTH = 320;
    private static final int HEIGHT = 180;
    private static final int DIGITS = 12;
    private static final int NUMBER_DIGITS = 9;
    private static final int BLOCK = 24;
    private static final int LEFT = (WIDTH - DIGITS * BLOCK) / 2;
    private static final int TOP = 60;
    private static final int BOTTOM = 120;

    private NumberedFilm() {}

    /** The film; made by the first test that asks for it. */
    public static Path file() throws IOException, InterruptedException {
        Path film = BuildFolder.kept("films").resolve("numbered.mp4");
        if (Files.notExists(film)) {
            Path unfinished = Files.createTempFile(film.getParent(), "numbered", ".mp4");
            make(unfinished);
            Files.move(unfinished, film, StandardCopyOption.ATOMIC_MOVE);
        }
        return film;
    }

    private static void make(Path film) throws IOException, InterruptedException {
        Path ffmpeg = Programs.required("ffmpeg", "there is no film whose frames are numbered");
        String[] pictures =
                words("-f rawvideo -pix_fmt gray -s " + WIDTH + "x" + HEIGHT + " -r " + RATE + " -i pipe:0");
        String[] sound = words("-f lavfi -i aevalsrc=0.2*sin(2*PI*(400*t+75*t*t)):s=48000");
        String[] coding = words("-c:v libx264 -preset veryfast -pix_fmt yuv420p -g 25 -keyint_min 25 -sc_threshold 0"
                + " -c:a aac -b:a 64k -movflags +faststart -t " + FRAMES / RATE);
        Process process = Programs.start(
                ffmpeg, joined(words("-v error -y"), pictures, sound, coding, new String[] {film.toString()}));
        try (OutputStream input = new BufferedOutputStream(process.getOutputStream())) {
            for (int frame = 0; frame < FRAMES; frame++) {
                input.write(picture(frame));
            }
        }
        Programs.outputOf(process);
    }

    private static byte[] picture(int frame) {
        byte[] pixels = new byte[WIDTH * HEIGHT];
        Arrays.fill(pixels, (byte) 0x60);
        int digits = frame | checkSum(frame) << NUMBER_DIGITS;
        for (int digit = 0; digit < DIGITS; digit++) {
            byte colour = (byte) ((digits >> digit & 1) == 1 ? 0xFF : 0x00);
            for (int y = TOP; y < BOTTOM; y++) {
                int x = y * WIDTH + LEFT + digit * BLOCK;
                Arrays.fill(pixels, x, x + BLOCK, colour);
            }
        }
        return pixels;
    }

    private static int checkSum(int frame) {
        return 7 - frame % 7;
    }

    private static String[] words(String text) {
        return text.split(" ", -1);
    }

    private static String[] joined(String[]... parts) {
        return Arrays.stream(parts).flatMap(Arrays::stream).toArray(String[]::new);
    }
}
