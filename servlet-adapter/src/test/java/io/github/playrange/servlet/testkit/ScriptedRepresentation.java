package io.github.playrange.servlet.testkit;

import io.github.playrange.content.EntityTag;
import io.github.playrange.content.MediaType;
import io.github.playrange.content.OpenedRepresentation;
import io.github.playrange.content.Opening;
import io.github.playrange.content.Representation;
import io.github.playrange.content.RepresentationMetadata;
import io.github.playrange.content.Slice;
import io.github.playrange.range.ByteRange;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.nio.file.AccessDeniedException;
import java.util.List;
import java.util.Optional;

/** One version of the {@link Film}, read as its scenario says, which counts how often it is opened and closed. */
final class ScriptedRepresentation implements Representation {

    private static final int SLOW_BYTES = 10_000;
    private static final long SLOW_MILLIS = 3;

    private final Scenario scenario;
    private final Tally tally;
    private final int version;

    ScriptedRepresentation(Scenario scenario, Tally tally, int version) {
        this.scenario = scenario;
        this.tally = tally;
        this.version = version;
    }

    @Override
    public RepresentationMetadata metadata() {
        return new RepresentationMetadata(
                scenario.length(),
                new MediaType("video/mp4"),
                Optional.of(EntityTag.strong("version-" + version)),
                Optional.empty());
    }

    @Override
    public Opening open() throws IOException {
        return switch (scenario) {
            case CANNOT_BE_OPENED -> throw new IOException("the disk is on fire");
            case MAY_NOT_BE_OPENED -> throw new AccessDeniedException("/srv/films/private.mp4");
            case OPENS_BY_MISTAKE -> throw new IllegalArgumentException("a mistake in somebody's code");
            case CHANGES_ONCE -> openFromVersion(2);
            case CHANGES_TWICE -> openFromVersion(3);
            case KEEPS_CHANGING -> new Opening.Changed();
            default -> openFromVersion(1);
        };
    }

    private Opening openFromVersion(int settled) {
        if (version < settled) {
            return new Opening.Changed();
        }
        tally.opened();
        return new Opening.Opened(new Opened());
    }

    private final class Opened implements OpenedRepresentation {

        @Override
        public List<Slice> slices(ByteRange range) {
            ByteRange sliced =
                    scenario == Scenario.SLICES_BY_MISTAKE ? new ByteRange(range.start(), range.end() - 1) : range;
            return List.of(new Slice.PositionalSpan(this::read, sliced));
        }

        private int read(long position, ByteBuffer target) throws IOException {
            boolean secondHalf = position >= scenario.length() / 2;
            if (secondHalf) {
                switch (scenario) {
                    case FAILS_EARLY, FAILS_LATE -> throw new IOException("the disk is on fire");
                    case READS_BY_MISTAKE -> throw new IllegalStateException("a mistake in somebody's code");
                    case READS_INTO_AN_ERROR -> throw new NoClassDefFoundError("com/example/Codec");
                    case ENDS_EARLY, ENDS_LATE -> {
                        return -1;
                    }
                    default -> {}
                }
            }
            long limit = secondHalf ? scenario.length() : scenario.length() / 2;
            int count = (int) Math.min(target.remaining(), limit - position);
            if (scenario == Scenario.READS_SLOWLY) {
                pause();
                count = Math.min(count, SLOW_BYTES);
            }
            target.put(Film.bytes(position, position + count));
            return count;
        }

        private static void pause() throws InterruptedIOException {
            try {
                Thread.sleep(SLOW_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException();
            }
        }

        @Override
        public void close() throws IOException {
            tally.closed();
            if (scenario == Scenario.CANNOT_BE_CLOSED) {
                throw new IOException("the disk is on fire");
            }
        }
    }
}
