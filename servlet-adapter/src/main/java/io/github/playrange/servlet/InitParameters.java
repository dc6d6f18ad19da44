package io.github.playrange.servlet;

import jakarta.servlet.ServletConfig;
import jakarta.servlet.UnavailableException;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** The init-params of a servlet, which is unavailable if one of them is unknown or unusable. */
final class InitParameters {

    /** What {@link #flag} allows. */
    static final String FLAGS = "give true or false";

    private final ServletConfig config;

    InitParameters(ServletConfig config) {
        this.config = config;
    }

    /**
     * Refuses what is not known.
     *
     * @param inCode the end of the sentence that says so: what is given in code, if anything is
     */
    void allowOnly(Set<String> allowed, String inCode) throws UnavailableException {
        Set<String> unknown = new TreeSet<>(Collections.list(config.getInitParameterNames()));
        unknown.removeAll(allowed);
        if (!unknown.isEmpty()) {
            throw new UnavailableException("servlet '" + config.getServletName() + "': unknown init-param "
                    + String.join(", ", unknown) + "; known are " + String.join(", ", new TreeSet<>(allowed))
                    + inCode);
        }
    }

    /** The text of a parameter without white space around it; empty if there is no such parameter. */
    Optional<String> text(String name) {
        return Optional.ofNullable(config.getInitParameter(name)).map(String::strip);
    }

    /**
     * The value of a parameter; an empty one counts as not given.
     *
     * @param read makes the value of the text, and throws IllegalArgumentException if it cannot
     * @param allowed what the text may be, for the message; an order that ends in an example
     */
    <T> Optional<T> value(String name, Function<String, T> read, String allowed) throws UnavailableException {
        Optional<String> text = text(name).filter(given -> !given.isEmpty());
        try {
            return text.map(read);
        } catch (IllegalArgumentException e) {
            throw problem(name, String.valueOf(e.getMessage()), allowed);
        }
    }

    /** A parameter that has to be given is not. */
    UnavailableException missing(String name, String what, String allowed) {
        return new UnavailableException("servlet '" + config.getServletName() + "' needs the init-param '" + name
                + "', " + what + ": " + allowed);
    }

    /** Without a cause, since some containers log the innermost one alone. */
    UnavailableException problem(String name, String what, String allowed) {
        return new UnavailableException("servlet '" + config.getServletName() + "', init-param '" + name + "' = '"
                + text(name).orElse("") + "': " + what + "; " + allowed);
    }

    /** Reads a text that is either true or false. */
    static boolean flag(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("this is neither");
        };
    }

    /** Reads a whole number between two others, both of them included. */
    static long number(String text, long least, long most) {
        try {
            long number = Long.parseLong(text);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Said below, as of a number that is out of bounds.
        }
        throw new IllegalArgumentException("this is not a whole number from " + least + " to " + most);
    }
}
