package io.github.playrange.benchmarks.comparison.work;

import java.io.IOException;

/** A server has answered, but not with what was asked for. */
public final class WrongAnswerException extends IOException {

    private static final long serialVersionUID = 1L;

    private final String reason;

    /** Says what is wrong. */
    public WrongAnswerException(String reason) {
        super(reason);
        this.reason = reason;
    }

    /** What is wrong. */
    public String reason() {
        return reason;
    }
}
