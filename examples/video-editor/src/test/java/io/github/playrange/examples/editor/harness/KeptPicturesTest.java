package io.github.playrange.examples.editor.harness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is foreign in a cut that shows the frames 10 to 12, 20 to 22 and 30 to 32. */
class KeptPicturesTest {

    private static final KeptPictures KEPT = KeptPictures.described(
            FrameRate.of(25),
            JsonParser.parseString(
                            "[{\"start\":0.4,\"end\":0.52},{\"start\":0.8,\"end\":0.92},{\"start\":1.2,\"end\":1.32}]")
                    .getAsJsonArray());

    @Test
    void theFramesOfTheRangesInTheirOrderAreNotForeign() {
        assertForeign(0, 0, 10, 11, 12, 20, 21, 22, 30, 31, 32);
        assertForeign(0, 0, 10, 12, 12, 22, 31);
    }

    @Test
    void aFrameOfNoRangeIsForeign() {
        assertForeign(2, 2, 10, 12, 19, 20, 22, 33, 30);
    }

    @Test
    void aFrameOfARangeThatHasBeenPlayedIsForeign() {
        assertForeign(2, 1, 10, 11, 12, 20, 10, 11, 21, 22, 30);
    }

    @Test
    void whatIsNoFrameIsForeign() {
        assertForeign(1, 1, 10, -1, 11);
    }

    @Test
    void placesAreThoseOfTheFile() {
        assertEquals(
                List.of(10, 12, 20, 32),
                IntStream.of(0, 2, 3, 8).map(KEPT::at).boxed().toList());
        assertEquals(9, KEPT.count());
        assertEquals(0.36, KEPT.length(), 1e-9);
        assertEquals(0.02, KEPT.timeOf(0, 0.5), 1e-9);
    }

    @Test
    void insteadOfTheLastFrameOfAPartTheOneBeforeItIsRight() {
        assertTrue(KEPT.isRight(2, 12));
        assertTrue(KEPT.isRight(2, 11));
        assertFalse(KEPT.isRight(2, 10));
        assertFalse(KEPT.isRight(1, 10));
        assertFalse(KEPT.isRight(3, 12));
        assertTrue(KEPT.isTheOneBefore(1, 10));
        assertFalse(KEPT.isTheOneBefore(3, 12));
        assertFalse(KEPT.isTheOneBefore(0, 9));
    }

    @Test
    void theLastAndTheFirstFrameOfTwoPartsAreBesideAJoint() {
        assertEquals(
                List.of(2, 3, 5, 6),
                IntStream.range(0, KEPT.count())
                        .filter(KEPT::isBesideAJoint)
                        .boxed()
                        .toList());
    }

    @Test
    void bordersAreComparedWithThoseThatWereAskedFor() {
        assertEquals(20, KEPT.mostMoved(Cut.of(410, 520, 800, 900, 1200, 1310)), 1e-9);
    }

    /** Each frame stays for 40 ms. */
    private static void assertForeign(int pictures, int joints, int... shown) {
        List<ShownFrame> frames = IntStream.range(0, shown.length)
                .mapToObj(i -> new ShownFrame(shown[i], 40 * i))
                .toList();
        assertEquals(new KeptPictures.Foreign(pictures, joints, 40.0 * pictures), KEPT.foreignIn(frames));
    }
}
