package io.github.playrange.servlet;

import io.github.playrange.range.RangeLimits;
import io.github.playrange.servlet.transfer.TransferWay;
import java.time.Duration;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Gathers what a {@link RangeResponder} is made of; nothing has to be given.
 *
 * <p>Values are checked as they come in. Not safe for use by several threads at once; the responders that it builds are.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-14">RFC 9110, section 14</a>
 */
public final class RangeResponderBuilder {

    /** How long a client may take no bytes, unless another time is given: a minute. */
    public static final Duration DEFAULT_STALL_TIMEOUT = Duration.ofMinutes(1);

    private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]++";
    private static final String DIRECTIVE = TOKEN + "(?:=(?:" + TOKEN + "|\"(?:[\\t !#-\\[\\]-~]|\\\\[\\t -~])*+\"))?+";
    private static final Pattern CACHE_DIRECTIVES =
            Pattern.compile(DIRECTIVE + "(?:[ \\t]*+,[ \\t]*+" + DIRECTIVE + ")*+");

    private static final Duration SHORTEST_STALL_TIMEOUT = Duration.ofMillis(1);
    private static final Duration LONGEST_STALL_TIMEOUT = Duration.ofDays(1);

    RangeLimits limits = RangeLimits.DEFAULT;
    InstantSource clock = InstantSource.system();
    Duration stallTimeout = DEFAULT_STALL_TIMEOUT;
    Optional<String> cacheControl = Optional.empty();
    Optional<ResponseListener> listener = Optional.empty();
    boolean errorPages;
    Optional<Long> bufferBytes = Optional.empty();
    Delivery delivery = Delivery.ASYNCHRONOUS;
    boolean sendfile = true;
    Optional<TransferWay> onlyWay = Optional.empty();

    RangeResponderBuilder() {}

    /**
     * What one response may be asked for; {@link RangeLimits#DEFAULT} unless given.
     *
     * @param given the limits
     * @return this builder
     */
    public RangeResponderBuilder limits(RangeLimits given) {
        limits = given;
        return this;
    }

    /**
     * The time of the responses, which decides on dates in preconditions; that of the system unless given.
     *
     * @param given the clock
     * @return this builder
     */
    public RangeResponderBuilder clock(InstantSource given) {
        clock = given;
        return this;
    }

    /**
     * How long a response may wait for its client to take bytes before the connection is broken;
     * {@link #DEFAULT_STALL_TIMEOUT} unless given.
     *
     * <p>Jetty breaks off at the shorter of this and its {@code idleTimeout}; Tomcat by HTTP/1.1 at its
     * {@code connectionTimeout} alone; Undertow, which has no such time-out of its own, at this. A player that pauses may
     * stall as well, and asks for the rest by a range when it goes on.
     *
     * <p>An operating system that has buffered megabytes for a client lets a write go on only when a good part of them has
     * been taken, so that a client which takes a few kilobytes a second may be counted among those that take none.
     *
     * @param given from a millisecond to a day
     * @return this builder
     * @throws IllegalArgumentException if it is shorter or longer than that
     */
    public RangeResponderBuilder stallTimeout(Duration given) {
        if (given.compareTo(SHORTEST_STALL_TIMEOUT) < 0 || given.compareTo(LONGEST_STALL_TIMEOUT) > 0) {
            throw new IllegalArgumentException("a time-out has to be from a millisecond to a day, not " + given);
        }
        stallTimeout = given;
        return this;
    }

    /**
     * The {@code Cache-Control} of each representation (200, 206, 304) that its resolver has given none.
     *
     * <p>Unless given, it is {@code no-transform}, so that nothing on the way compresses a part of a film, and yields to
     * what the caller or a filter has set. Errors are never stored.
     *
     * @param directives the field's value, for example {@code public, max-age=3600, no-transform}
     * @return this builder
     * @throws IllegalArgumentException if that is no list of directives
     * @see <a href="https://www.rfc-editor.org/rfc/rfc9111#section-5.2.2">RFC 9111, section 5.2.2</a>
     */
    public RangeResponderBuilder cacheControl(String directives) {
        if (!CACHE_DIRECTIVES.matcher(directives.strip()).matches()) {
            throw new IllegalArgumentException(
                    "'" + directives + "' is no list of directives, such as public, max-age=3600");
        }
        cacheControl = Optional.of(directives.strip());
        return this;
    }

    /**
     * Told of every response that has ended; nobody unless given.
     *
     * @param given the listener
     * @return this builder
     */
    public RangeResponderBuilder listener(ResponseListener given) {
        listener = Optional.of(given);
        return this;
    }

    /**
     * Whether errors are left to the pages that the application maps to their status, by
     * {@link jakarta.servlet.http.HttpServletResponse#sendError(int)}; false unless given, because the pages that
     * containers have of their own tell their version, and because some drop fields ({@code Content-Range} of a 416)
     * with the content.
     *
     * @param given true to leave them to the application
     * @return this builder
     */
    public RangeResponderBuilder errorPages(boolean given) {
        errorPages = given;
        return this;
    }

    /**
     * Whether a response may go on after {@link RangeResponder#respond respond} has returned;
     * {@link Delivery#ASYNCHRONOUS} unless given.
     *
     * @param given when the call returns
     * @return this builder
     */
    public RangeResponderBuilder delivery(Delivery given) {
        delivery = given;
        return this;
    }

    /**
     * Whether a container that can have the operating system send a file (Tomcat, where the connection is not encrypted)
     * is left to do so; true unless given.
     *
     * <p>It opens the file by its name after the call has returned, and nobody before. A file that another one takes the
     * place of in between is sent under the fields of the former; if it is too short, the connection breaks. Where films
     * are replaced while they are watched, and a part of another film would do harm, give false.
     *
     * @param given false to have every byte come from a file that was opened, and looked at, before the response began
     * @return this builder
     */
    public RangeResponderBuilder sendfile(boolean given) {
        sendfile = given;
        return this;
    }

    /**
     * The most memory outside of the heap that the responder's buffers may take; unless given, all responders that are not
     * given their own share one quarter of the direct memory that the JVM allows.
     *
     * <p>When it is used up, responses go on with buffers of 16 KiB on the heap, those that are written at once with one of
     * their own length, of at most 32 KiB.
     *
     * @param given in bytes, 0 or more; less than 256 KiB is nothing
     * @return this builder
     * @throws IllegalArgumentException if it is negative
     */
    public RangeResponderBuilder bufferBytes(long given) {
        if (given < 0) {
            throw new IllegalArgumentException("buffers cannot have " + given + " bytes");
        }
        bufferBytes = Optional.of(given);
        return this;
    }

    /** Allows one way of transfer alone, beside the blocking one, which is always possible. */
    RangeResponderBuilder onlyWay(TransferWay given) {
        onlyWay = Optional.of(given);
        return this;
    }

    Set<TransferWay> ways() {
        if (onlyWay.isPresent()) {
            return EnumSet.of(onlyWay.get());
        }
        if (delivery == Delivery.BLOCKING) {
            return EnumSet.of(TransferWay.SINGLE_WRITE);
        }
        return sendfile ? EnumSet.allOf(TransferWay.class) : EnumSet.complementOf(EnumSet.of(TransferWay.SENDFILE));
    }

    /**
     * Makes the responder.
     *
     * @return a responder, which later changes of this builder do not affect
     */
    public RangeResponder build() {
        return new RangeResponder(ResponderSettings.of(this));
    }
}
