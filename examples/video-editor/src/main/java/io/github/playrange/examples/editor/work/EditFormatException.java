package io.github.playrange.examples.editor.work;

/** Says why a text is no edit. */
public final class EditFormatException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    EditFormatException(String message) {
        super(message);
    }
}
