package io.github.playrange.examples.editor.harness.recording;

import io.github.playrange.examples.editor.harness.Cut;
import io.github.playrange.examples.editor.harness.Cut.Range;
import io.github.playrange.examples.editor.harness.FrameRate;
import io.github.playrange.examples.editor.harness.NumberedFilm;
import io.github.playrange.examples.editor.harness.browser.Browser;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a film is cut and played with.
 *
 * @param speed the playback rate
 * @param keyFrameInterval from one key frame to the next, in seconds
 * @param cuts how many parts are removed, one in each second
 */
public record Combination(Browser browser, FrameRate rate, double speed, int keyFrameInterval, int cuts) {

    /**
     * The system property that asks for one combination, such as {@code firefox,50,1.5,2}: browser, frames per second
     * ({@code 29.97} for 30 000 in 1001), playback rate, seconds between key frames, and if wanted the number of cuts.
     */
    private static final String ONE = "playrange.cuts";

    private static final String ONE_ASKED = System.getProperty(ONE, "");

    private static final boolean ALL_ASKED = Boolean.getBoolean("playrange.full");

    private static final int CUTS = 40;
    private static final int FEW_CUTS = 12;

    private static final FrameRate NTSC = new FrameRate(30_000, 1001);
    private static final List<FrameRate> RATES = List.of(FrameRate.of(25), NTSC, FrameRate.of(50));
    private static final List<Double> SPEEDS = List.of(1.0, 1.5);
    private static final List<Integer> KEY_FRAME_INTERVALS = List.of(1, 2, 10);

    private static final int USUAL_KEY_FRAME_INTERVAL = 2;

    /** By how much borders lie behind those that are on the frames of most films, in milliseconds. */
    private static final int[] LATER_STARTS = {0, 7, 13, 20, 31};

    private static final int[] LATER_ENDS = {0, 11, 20, 33};

    private static final int KEPT = 600;

    /** All of them where they are asked for or one is, else some that say most. */
    public static List<Combination> asked() {
        if (!ONE_ASKED.isEmpty()) {
            return List.of(read(ONE_ASKED));
        }
        return ALL_ASKED ? all().toList() : some().toList();
    }

    /** Whether somebody wants to know how others do, and has time: with the usual key frames, or in the one asked for. */
    public boolean isCompared() {
        return !ONE_ASKED.isEmpty() || (ALL_ASKED && keyFrameInterval == USUAL_KEY_FRAME_INTERVAL);
    }

    /** The same with as many cuts as there are at most. */
    public Combination lengthened() {
        return new Combination(browser, rate, speed, keyFrameInterval, CUTS);
    }

    /** A film long enough for the cuts. */
    public NumberedFilm film() {
        return new NumberedFilm(rate, keyFrameInterval, CUTS + 2);
    }

    /** The kept ranges: some 0.6 s of each second, with some borders on frames and others between them. */
    public Cut cut() {
        return new Cut(
                rate,
                IntStream.rangeClosed(0, cuts).mapToObj(Combination::range).toList());
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%s, %s fps at %s×, key frames each %d s, %d cuts",
                browserName(),
                framesPerSecond(),
                speed,
                keyFrameInterval,
                cuts);
    }

    String browserName() {
        return browser == Browser.FIREFOX ? "Firefox" : "Chromium";
    }

    String framesPerSecond() {
        return rate.equals(NTSC) ? "29.97" : rate.toString();
    }

    private static Stream<Combination> all() {
        return Stream.of(Browser.values())
                .flatMap(browser -> RATES.stream()
                        .flatMap(rate -> SPEEDS.stream()
                                .flatMap(speed -> KEY_FRAME_INTERVALS.stream()
                                        .map(interval -> new Combination(browser, rate, speed, interval, CUTS)))));
    }

    /**
     * Far less than 60 frames a second, all of which a display shows: of others so many are missing without a cut that a few
     * cuts do not tell which are missing by it.
     */
    private static Stream<Combination> some() {
        return Stream.of(Browser.values())
                .flatMap(browser -> Stream.of(
                        new Combination(browser, NTSC, 1, 2, FEW_CUTS),
                        new Combination(browser, FrameRate.of(25), 1.5, 2, FEW_CUTS)));
    }

    private static Combination read(String text) {
        String[] parts = text.split(",", -1);
        if (parts.length != 4 && parts.length != 5) {
            throw new IllegalArgumentException(
                    ONE + "=" + text + " is not such as firefox,50,1.5,2 or firefox,50,1.5,2,20");
        }
        return new Combination(
                Browser.valueOf(parts[0].toUpperCase(Locale.ROOT)),
                parts[1].equals("29.97") ? NTSC : FrameRate.of(Integer.parseInt(parts[1])),
                Double.parseDouble(parts[2]),
                Integer.parseInt(parts[3]),
                parts.length == 5 ? Integer.parseInt(parts[4]) : CUTS);
    }

    private static Range range(int index) {
        int second = index * 1000;
        return new Range(
                second + LATER_STARTS[index % LATER_STARTS.length],
                second + KEPT + LATER_ENDS[index % LATER_ENDS.length]);
    }
}
