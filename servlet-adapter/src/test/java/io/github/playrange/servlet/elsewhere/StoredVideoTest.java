package io.github.playrange.servlet.elsewhere;

import io.github.playrange.content.Representation;
import io.github.playrange.content.contract.ChangingRepresentationContractTest;
import java.io.IOException;

final class StoredVideoTest extends ChangingRepresentationContractTest {

    private final MemoryStore store = new MemoryStore();

    @Override
    protected void store(byte[] bytes) {
        store.store("talk.mp4", bytes);
    }

    @Override
    protected void remove() {
        store.remove("talk.mp4");
    }

    @Override
    protected Representation current() throws IOException {
        return StoredVideo.find(store, "talk.mp4").orElseThrow();
    }
}
