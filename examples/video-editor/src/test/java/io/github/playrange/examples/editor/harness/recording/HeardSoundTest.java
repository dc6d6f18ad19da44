package io.github.playrange.examples.editor.harness.recording;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.playrange.examples.editor.harness.Chirp;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is heard of a film is told to some milliseconds. */
class HeardSoundTest {

    /** In milliseconds for each border: some waves, and those that the middle of their neighbours passes over. */
    private static final double ACCURACY = 4;

    private static final double NOISE = 0.002;

    /** Kept is 0 s to 0.6 s, and from 1.007 s on, but what plays stops late, is silent, and starts early. */
    @ParameterizedTest
    @CsvSource({"0, 0, 0", "0, 30, 0", "25, 0, 0", "25, 40, 12", "0, 0, 30", "200, 0, 100", "-40, 50, -10"})
    void removedSoundIsHeardForAsLongAsItPlays(int late, int silence, int early) {
        short[] samples =
                joined(played(0, 0.6 + late / 1000.0), silence(silence / 1000.0), played(1.007 - early / 1000.0, 1.9));
        HeardSound sound = HeardSound.in(samples);
        assertEquals(
                Math.max(late, 0) + Math.max(early, 0),
                sound.milliseconds(time -> time >= 0.6 && time < 1.007),
                2 * ACCURACY);
    }

    /** Over several periods of the tone, each with the place where it begins again. */
    @ParameterizedTest
    @ValueSource(doubles = {1, 3, 9.5})
    void aWholeFilmIsHeardAsWhatItIs(double length) {
        HeardSound sound = HeardSound.in(played(0, length));
        assertEquals(length * 1000, sound.milliseconds(time -> time >= 0 && time < length), length * 2 * ACCURACY);
        assertEquals(500, sound.milliseconds(time -> time >= 0.4 && time < 0.9), 2 * ACCURACY);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, NOISE, 20 * NOISE})
    void inSilenceAndNoiseNothingIsHeard(double noise) {
        short[] samples = new short[HeardSound.RATE];
        add(samples, noise);
        assertEquals(0, HeardSound.in(samples).milliseconds(time -> true));
    }

    private static short[] played(double start, double end) {
        short[] samples = new short[(int) ((end - start) * HeardSound.RATE)];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (short) (Short.MAX_VALUE * Chirp.signal(start + (double) i / HeardSound.RATE));
        }
        add(samples, NOISE);
        return samples;
    }

    private static short[] silence(double length) {
        return new short[(int) (length * HeardSound.RATE)];
    }

    private static void add(short[] samples, double noise) {
        Random random = new Random(1);
        for (int i = 0; i < samples.length; i++) {
            samples[i] += (short) (Short.MAX_VALUE * noise * random.nextGaussian());
        }
    }

    private static short[] joined(short[]... parts) {
        int length = 0;
        for (short[] part : parts) {
            length += part.length;
        }
        short[] joined = new short[length];
        int at = 0;
        for (short[] part : parts) {
            System.arraycopy(part, 0, joined, at, part.length);
            at += part.length;
        }
        return joined;
    }
}
