package io.github.playrange.servlet.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.playrange.servlet.transfer.ScriptedContainer.Pending;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How large the buffers of a response are, by how its client has taken bytes. */
class PaceTest {

    private static final int MIB = 1 << 20;
    private static final int LARGE = 256 << 10;
    private static final int MEDIUM = 64 << 10;
    private static final int SMALL = 32 << 10;
    private static final int ALWAYS = Integer.MAX_VALUE;

    /** A client that has the container wait after so many writes, each time for so long. */
    record Client(int writesAtOnce, long waitMillis, int length, List<Integer> firstWrites, int lastWrite) {

        static List<Named<Client>> all() {
            return List.of(
                    Named.of(
                            "takes everything at once",
                            new Client(ALWAYS, 0, 4 * MIB, List.of(MEDIUM, MEDIUM, MEDIUM, MEDIUM, LARGE), LARGE)),
                    Named.of(
                            "takes everything as fast as it can",
                            new Client(1, 1, MIB, List.of(MEDIUM, MEDIUM, MEDIUM, MEDIUM, MEDIUM), MEDIUM)),
                    Named.of(
                            "waits for just as long as is fast",
                            new Client(1, 50, MIB, List.of(MEDIUM, MEDIUM), MEDIUM)),
                    Named.of("waits for longer", new Client(1, 51, MIB, List.of(MEDIUM, SMALL, SMALL), SMALL)),
                    Named.of(
                            "is fast for a while, and then waits",
                            new Client(5, 51, MIB, List.of(MEDIUM, MEDIUM, MEDIUM, MEDIUM, LARGE, SMALL), SMALL)),
                    Named.of(
                            "has waited once, if briefly, before it was fast",
                            new Client(3, 1, MIB, List.of(MEDIUM, MEDIUM, MEDIUM, MEDIUM, MEDIUM), MEDIUM)),
                    Named.of(
                            "is slow, but asks for little",
                            new Client(1, 51, 3 * SMALL, List.of(MEDIUM, SMALL), SMALL)),
                    Named.of("asks for less than a small buffer", new Client(ALWAYS, 0, 100, List.of(100), 100)));
        }
    }

    @ParameterizedTest
    @MethodSource("io.github.playrange.servlet.transfer.PaceTest$Client#all")
    void buffersAreAsLargeAsTheClientIsFast(Client client) throws Exception {
        List<Integer> writes = writes(client);

        assertEquals(
                client.firstWrites(), writes.subList(0, client.firstWrites().size()), writes::toString);
        assertEquals(client.lastWrite(), writes.get(writes.size() - 1), writes::toString);
    }

    @ParameterizedTest
    @CsvSource({
        "true,  0,     LARGE",
        "true,  1000,  LARGE",
        "true,  1001,  MEDIUM",
        "true,  50000, MEDIUM",
        "true,  50001, SMALL",
        "false, 0,     MEDIUM",
        "false, 50001, SMALL",
    })
    void buffersOfWritesThatBlock_areAsLargeAsTheClientIsFast(boolean pooled, long micros, SizeClass size)
            throws Exception {
        AtomicLong nanoTime = new AtomicLong(Long.MAX_VALUE - 1_000_000);
        StallWatch watch = new StallWatch(Duration.ofMinutes(1), nanoTime::get);
        List<Integer> writes = new ArrayList<>();
        IntConsumer client = count -> {
            writes.add(count);
            nanoTime.addAndGet(1_000 * micros);
        };
        ResponseOutput output = pooled
                ? new ScriptedContainer(true, Pending.COPIED, ALWAYS, FailingOutput.never(client)).output()
                : ResponseOutput.byArrays(FailingOutput.never(client));
        RecordedEnd end = new RecordedEnd();

        new BlockingTransfer(output, new BufferPool(MIB), watch)
                .start(new Outgoing(List.of(InMemory.film(MIB)), end.opened(range -> List.of())), end);

        assertEquals(MIB, writes.stream().mapToInt(Integer::intValue).sum());
        assertEquals(MEDIUM, writes.get(0));
        assertEquals(size.bytes(), writes.get(5));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4})
    void poolThatIsLent_makesNoBufferOfAFastClientSmaller(int lent) throws Exception {
        BufferPool pool = new BufferPool(LARGE);
        for (int i = 0; i < lent; i++) {
            pool.take(SizeClass.MEDIUM);
        }
        OutgoingBuffer buffer = new OutgoingBuffer(
                new Outgoing(List.of(InMemory.film(MIB)), new RecordedEnd().opened(range -> List.of())),
                new ScriptedContainer(true, Pending.KEPT, 1, FailingOutput.never()).output(),
                pool,
                SizeClass.MEDIUM);
        int before = buffer.read().remaining();

        buffer.resize(SizeClass.LARGE);

        assertTrue(buffer.read().remaining() >= before);
    }

    private static List<Integer> writes(Client client) throws Exception {
        AtomicLong nanoTime = new AtomicLong(Long.MAX_VALUE - 1_000_000);
        StallWatch watch = new StallWatch(Duration.ofMinutes(1), nanoTime::get);
        RecordedEnd end = new RecordedEnd();
        ScriptedContainer container = new ScriptedContainer(
                        true, Pending.KEPT, client.writesAtOnce(), FailingOutput.never())
                .beforeEachCallback(() -> nanoTime.addAndGet(
                        Duration.ofMillis(client.waitMillis()).toNanos()));
        Outgoing film = new Outgoing(List.of(InMemory.film(client.length())), end.opened(range -> List.of()));
        container.transfer(new BufferPool(MIB), watch).start(film, end);
        container.serve();
        assertEquals(List.of(), container.violations());
        return container.writes();
    }
}
