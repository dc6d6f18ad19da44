package io.github.playrange.examples.editor.api;

/** Ends a request that is not performed. */
final class ProblemException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient ProblemDetails problem;

    ProblemException(int status, String code, String title, String detail) {
        super(detail);
        this.problem = new ProblemDetails(status, code, title, detail);
    }

    ProblemDetails problem() {
        return problem;
    }
}
