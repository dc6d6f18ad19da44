package io.github.playrange.examples.editor.harness.recording;

/**
 * How well a film was played from which parts are removed. What comes after the last kept range is not looked at. All
 * milliseconds are those of wall time, and but for {@code mostRemovedSound} the mean of all cuts.
 *
 * @param cuts how many cuts were looked at
 * @param removedFrames removed frames that were on screen, at all cuts
 * @param missedPicture kept picture that was not on screen, beyond what the browser leaves out without cuts
 * @param removedSound removed sound that was heard
 * @param mostRemovedSound the same at the worst of all cuts
 * @param missedSound kept sound that was not heard
 * @param delay by how much longer it took than the edited film lasts
 */
public record CutFigures(
        int cuts,
        int removedFrames,
        Missed missedPicture,
        double removedSound,
        double mostRemovedSound,
        Missed missedSound,
        double delay) {

    /** The figures of these cuts and of others. */
    public CutFigures and(CutFigures others) {
        return new CutFigures(
                cuts + others.cuts,
                removedFrames + others.removedFrames,
                mean(missedPicture, others.missedPicture, others.cuts),
                mean(removedSound, others.removedSound, others.cuts),
                Math.max(mostRemovedSound, others.mostRemovedSound),
                mean(missedSound, others.missedSound, others.cuts),
                mean(delay, others.delay, others.cuts));
    }

    private Missed mean(Missed mine, Missed others, int otherCuts) {
        return new Missed(mean(mine.before, others.before, otherCuts), mean(mine.after, others.after, otherCuts));
    }

    private double mean(double mine, double others, int otherCuts) {
        return (mine * cuts + others * otherCuts) / (cuts + otherCuts);
    }

    /**
     * What was missed of the kept ranges at a cut.
     *
     * @param before because the range before the cut was left too early
     * @param after because the range after it was entered too late
     */
    public record Missed(double before, double after) {

        /** On both sides. */
        public double sum() {
            return before + after;
        }
    }
}
