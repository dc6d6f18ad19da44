package io.github.playrange.examples.editor.harness.recording;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.playrange.examples.editor.harness.recording.CutFigures.Missed;
import org.junit.jupiter.api.Test;

class CutFiguresTest {

    private static final CutFigures FEW = new CutFigures(10, 1, new Missed(20, 30), 5, 8, new Missed(50, 10), 12);
    private static final CutFigures MANY = new CutFigures(40, 2, new Missed(10, 20), 0, 3, new Missed(40, 15), 2);

    @Test
    void eachCutOfBothCountsOnce() {
        assertEquals(new CutFigures(50, 3, new Missed(12, 22), 1, 8, new Missed(42, 14), 4), FEW.and(MANY));
        assertEquals(FEW.and(MANY), MANY.and(FEW));
    }
}
