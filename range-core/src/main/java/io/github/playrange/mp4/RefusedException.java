package io.github.playrange.mp4;

import io.github.playrange.mp4.CutRefusal.Reason;

/** Carries a refusal from where it is found to the border of the package, and never beyond. */
final class RefusedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final String explanation;

    RefusedException(Reason reason, String explanation) {
        super(explanation, null, false, false);
        this.reason = reason;
        this.explanation = explanation;
    }

    static RefusedException malformed(String explanation) {
        return new RefusedException(Reason.MALFORMED, explanation);
    }

    CutRefusal refusal() {
        return new CutRefusal(reason, explanation);
    }
}
