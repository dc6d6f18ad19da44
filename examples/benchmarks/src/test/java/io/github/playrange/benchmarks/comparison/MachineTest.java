package io.github.playrange.benchmarks.comparison;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

final class MachineTest {

    @Test
    void memoryOfTcp_isThatOfItsOwnLine() {
        String sockstat = "sockets: used 200\nTCP: inuse 9 orphan 0 tw 4 alloc 12 mem 250\nUDP: inuse 1 mem 7\n";
        assertEquals(1000, Machine.tcpMemoryKib(sockstat));
    }
}
