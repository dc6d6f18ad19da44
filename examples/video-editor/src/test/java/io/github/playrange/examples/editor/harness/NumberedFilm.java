package io.github.playrange.examples.editor.harness;

import java.awt.image.BufferedImage;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.OptionalInt;

/**
 * A film whose every frame carries its own number, for {@link FrameProbe} to read: H.264 with B-frames as x264 has them by
 * default, and AAC with a {@link Chirp}.
 *
 * <p>The number stands in the middle of the picture as fifteen blocks, white for one and black for zero, the lowest digit
 * on the left: twelve digits of the number and three of a check sum that is never zero, so that neither a black picture
 * nor a blend of two frames passes for a frame.
 *
 * @param keyFrameInterval from one key frame to the next, in seconds
 * @param length in seconds
 * @param height of the picture in pixels; it is 16:9
 */
public record NumberedFilm(FrameRate rate, int keyFrameInterval, int length, int height) {

    /** The one that most tests are made with. */
    public static final NumberedFilm STANDARD = new NumberedFilm(FrameRate.of(25), 1, 20);

    private static final int WIDTH = 320;
    private static final int HEIGHT = 180;
    private static final int DIGITS = 15;
    private static final int NUMBER_DIGITS = 12;
    private static final int BLOCK = 20;
    private static final int LEFT = (WIDTH - DIGITS * BLOCK) / 2;
    private static final int TOP = 60;
    private static final int BOTTOM = 120;

    /** A film with a small picture. */
    public NumberedFilm(FrameRate rate, int keyFrameInterval, int length) {
        this(rate, keyFrameInterval, length, HEIGHT);
    }

    /** Frames in all; they are numbered from 0. */
    public int frames() {
        return rate.framesBefore(length * 1000);
    }

    /** The film; made by the first test that asks for it. */
    public Path file() throws IOException, InterruptedException {
        Path film = folder().resolve(name());
        if (Files.notExists(film)) {
            Path unfinished = Files.createTempFile(film.getParent(), "numbered", ".mp4");
            make(unfinished);
            Files.move(unfinished, film, StandardCopyOption.ATOMIC_MOVE);
        }
        return film;
    }

    /** Where the files of films are. */
    public static Path folder() throws IOException {
        return BuildFolder.kept("films");
    }

    /**
     * Reads the number of this film's frame from a picture that shows nothing else.
     *
     * @return empty if no frame is on it
     */
    public OptionalInt numberOn(BufferedImage screen) {
        int digits = 0;
        for (int digit = 0; digit < DIGITS; digit++) {
            int x = (LEFT + digit * BLOCK + BLOCK / 2) * screen.getWidth() / WIDTH;
            int green = screen.getRGB(x, screen.getHeight() / 2) >> 8 & 0xFF;
            digits |= (green > 0x7F ? 1 : 0) << digit;
        }
        int number = digits & ((1 << NUMBER_DIGITS) - 1);
        // White is the number 4095, with the right check sum.
        return number < frames() && digits >> NUMBER_DIGITS == checkSum(number)
                ? OptionalInt.of(number)
                : OptionalInt.empty();
    }

    private String name() {
        return "numbered-%dof%d-key%d-%ds-%dp.mp4"
                .formatted(rate.frames(), rate.seconds(), keyFrameInterval, length, height);
    }

    private void make(Path film) throws IOException, InterruptedException {
        Path ffmpeg = Programs.required("ffmpeg", "there is no film whose frames are numbered");
        int group = rate.framesBefore(keyFrameInterval * 1000);
        String[] pictures = words(
                "-f rawvideo -pix_fmt gray -s " + WIDTH + "x" + HEIGHT + " -r " + rate + " -i pipe:0 -f lavfi -i");
        String sound = "aevalsrc='" + Chirp.expression() + "':s=48000";
        String[] coding = words("-vf scale=" + height * WIDTH / HEIGHT + ":" + height
                + ":flags=neighbor -c:v libx264 -preset veryfast -pix_fmt yuv420p -g " + group + " -keyint_min " + group
                + " -sc_threshold 0 -c:a aac -b:a 64k -movflags +faststart -t " + length);
        Process process = Programs.start(
                ffmpeg,
                joined(words("-v error -y"), pictures, new String[] {sound}, coding, new String[] {film.toString()}));
        try (OutputStream input = new BufferedOutputStream(process.getOutputStream())) {
            for (int frame = 0; frame < frames(); frame++) {
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
