package io.github.playrange.examples.editor.harness.recording;

import io.github.playrange.examples.editor.harness.Cut;
import io.github.playrange.examples.editor.harness.Cut.Range;
import io.github.playrange.examples.editor.harness.FrameRate;
import io.github.playrange.examples.editor.harness.NumberedFilm;
import io.github.playrange.examples.editor.harness.browser.Browser;
import io.github.playrange.mp4.CutPrecision;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A file that a server makes of parts of a film, and the browser that plays it.
 *
 * @param keyFrameInterval from one key frame of the film to the next, in seconds
 * @param height of the picture in pixels
 * @param joints how many times one part is followed by another
 */
public record PlayedCut(
        Browser browser, CutPrecision precision, FrameRate rate, int keyFrameInterval, int height, int joints) {

    private static final boolean ALL_ASKED = Boolean.getBoolean("playrange.full");

    private static final int MANY = 60;
    private static final int FEW = 12;

    private static final int SMALL = 180;
    private static final int LARGE = 1080;

    private static final FrameRate PAL = FrameRate.of(25);
    private static final FrameRate CINEMA = FrameRate.of(24);

    /** From one part's second to that of the next, in milliseconds. */
    private static final int SPACING = 2000;

    private static final int[] LATER_STARTS = {0, 7, 113, 340, 631, 1290, 520};

    /** By how much a part begins after a key frame, if it is to begin with it: the file gets that much longer. */
    private static final int[] SOON = {0, 7, 113, 60, 31};

    private static final int[] LENGTHS = {400, 411, 420, 433};

    /** All of them where they are asked for, else those that say most. */
    public static List<PlayedCut> asked() {
        return (ALL_ASKED ? all() : some()).toList();
    }

    private static Stream<PlayedCut> some() {
        return Stream.of(
                new PlayedCut(Browser.CHROMIUM, CutPrecision.EXACT, PAL, 10, SMALL, MANY),
                new PlayedCut(Browser.CHROMIUM, CutPrecision.KEY, PAL, 1, SMALL, FEW),
                new PlayedCut(Browser.FIREFOX, CutPrecision.EXACT, CINEMA, 2, SMALL, FEW),
                new PlayedCut(Browser.FIREFOX, CutPrecision.KEY, PAL, 1, SMALL, FEW));
    }

    /** Key frames each 250, 48 and 25 frames; of cuts that begin with key frames only the last, or parts would join. */
    private static Stream<PlayedCut> all() {
        return Stream.of(Browser.values())
                .flatMap(browser -> Stream.of(
                        new PlayedCut(browser, CutPrecision.EXACT, PAL, 10, SMALL, MANY),
                        new PlayedCut(browser, CutPrecision.EXACT, CINEMA, 2, SMALL, MANY),
                        new PlayedCut(browser, CutPrecision.EXACT, PAL, 1, SMALL, MANY),
                        new PlayedCut(browser, CutPrecision.AUTO, PAL, 1, SMALL, MANY),
                        new PlayedCut(browser, CutPrecision.KEY, PAL, 1, SMALL, MANY),
                        new PlayedCut(browser, CutPrecision.EXACT, PAL, 10, LARGE, MANY),
                        new PlayedCut(browser, CutPrecision.EXACT, CINEMA, 2, LARGE, MANY),
                        new PlayedCut(browser, CutPrecision.KEY, PAL, 1, LARGE, MANY)));
    }

    /** A film that is long enough for the parts. */
    public NumberedFilm film() {
        return new NumberedFilm(rate, keyFrameInterval, (MANY + 1) * SPACING / 1000 + 1, height);
    }

    /** The parts: some 0.4 s of two seconds each, with some borders on frames and others between them. */
    public Cut cut() {
        return new Cut(
                rate, IntStream.rangeClosed(0, joints).mapToObj(this::range).toList());
    }

    /** The query that asks the server for the file. */
    public String query() {
        return cut().query() + "&precision=" + precision.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%s, %s, %s fps, key frames each %d frames, %dp, %d joints",
                browser == Browser.FIREFOX ? "Firefox" : "Chromium",
                precision.name().toLowerCase(Locale.ROOT),
                rate,
                rate.framesBefore(keyFrameInterval * 1000),
                height,
                joints);
    }

    private Range range(int index) {
        int[] later = precision == CutPrecision.EXACT ? LATER_STARTS : SOON;
        int start = index * SPACING + later[index % later.length];
        return new Range(start, start + LENGTHS[index % LENGTHS.length]);
    }
}
