package io.github.playrange.servlet.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.playrange.servlet.testkit.JavaProgram;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DirectMemoryTest {

    private static final String HEAP = "-Xmx64m";

    @ParameterizedTest
    @ValueSource(strings = {"java.base,java.logging", "java.base,java.management", "ALL-SYSTEM"})
    void withoutTheOption_itIsAsMuchAsTheHeap(String modules) throws Exception {
        List<String> options = modules.equals("ALL-SYSTEM") ? List.of(HEAP) : List.of(HEAP, "--limit-modules", modules);

        assertEquals("as the heap", JavaProgram.output(Limit.class, options));
    }

    @Test
    void option_isTheLimit() throws Exception {
        assertEquals(
                String.valueOf(5 << 20), JavaProgram.output(Limit.class, List.of(HEAP, "-XX:MaxDirectMemorySize=5m")));
    }

    @Test
    void memoryThatIsUsedUp_isReplacedByTheHeap() throws Exception {
        assertEquals(
                "3 x 262144 direct, then 16384 on the heap",
                JavaProgram.output(Buffers.class, List.of(HEAP, "-XX:MaxDirectMemorySize=1m")));
    }

    /** Prints the limit. */
    static final class Limit {

        private Limit() {}

        public static void main(String[] arguments) {
            long limit = DirectMemory.limit();
            System.out.print(limit == Runtime.getRuntime().maxMemory() ? "as the heap" : limit);
        }
    }

    /** Takes buffers of a pool that may hold more than the JVM has, of which somebody else has a part. */
    static final class Buffers {

        private Buffers() {}

        public static void main(String[] arguments) {
            ByteBuffer ofSomebodyElse = ByteBuffer.allocateDirect(10_000);
            BufferPool pool = new BufferPool(1L << 30);
            List<ByteBuffer> lent = new ArrayList<>(List.of(ofSomebodyElse));
            ByteBuffer bytes = pool.take(SizeClass.LARGE).bytes();
            while (bytes.isDirect()) {
                lent.add(bytes);
                bytes = pool.take(SizeClass.LARGE).bytes();
            }
            int slabs = lent.size() - 1;
            System.out.print(
                    slabs + " x " + pool.allocated() / slabs + " direct, then " + bytes.capacity() + " on the heap");
        }
    }
}
