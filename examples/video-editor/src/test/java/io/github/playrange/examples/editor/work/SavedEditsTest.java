package io.github.playrange.examples.editor.work;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.playrange.content.EntityTag;
import io.github.playrange.examples.editor.library.Video;
import io.github.playrange.examples.editor.library.VideoVersion;
import io.github.playrange.examples.editor.library.WorkLayout;
import io.github.playrange.examples.editor.work.SavedEdit.Stale;
import io.github.playrange.examples.editor.work.SavedEdits.Saving;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SavedEditsTest {

    private static final Video TALK = new Video("talk.mp4", true, false);

    private static final VideoVersion WORDS = version(EntityTag.strong("v1"), "words");
    private static final VideoVersion OTHER_WORDS = version(EntityTag.strong("v1"), "other words");
    private static final VideoVersion NEW_WORDS = version(EntityTag.strong("v1"), "new words");

    private WorkLayout layout;
    private WorkFiles files;
    private SavedEdits edits;

    @BeforeEach
    void beginInAFolderThatIsNotThere(@TempDir Path directory) {
        layout = new WorkLayout(directory.resolve("work"), "videos");
        files = new WorkFiles(layout);
        edits = new SavedEdits(files);
    }

    @AfterEach
    void close() throws IOException {
        files.close();
    }

    @Test
    void whatIsSavedIsFound() throws IOException {
        assertEquals(Optional.empty(), edits.find(TALK, WORDS));
        assertFalse(Files.exists(layout.folder()), "to look for an edit writes nothing");
        Saving.Saved first = saved(edit("v1", "words", 1));
        assertTrue(first.isFirst());
        assertEquals(Optional.of(first.edit()), edits.find(TALK, WORDS));
        assertFalse(saved(edit("v1", "words", 2)).isFirst());
        assertEquals(List.of(), layout.editsPutAside(TALK), "an edit of the same words is replaced");
    }

    @Test
    void whoDidNotSeeTheLastEditIsTold() throws IOException {
        Saving.Saved first = saved(edit("v1", "words", 1));
        Saving.Refused refused =
                assertInstanceOf(Saving.Refused.class, edits.save(TALK, edit("v1", "words", 2), Optional::isEmpty));
        assertEquals(Optional.of(first.edit()), refused.present());
        assertEquals(Optional.of(first.edit()), edits.find(TALK, WORDS));
    }

    @Test
    void anEditIsKeptAsItWasSent() throws IOException {
        SavedEdit sent =
                new SavedEdit(" " + edit("v1", "words", 1).json().replace("{\"version", "{\"note\":1, \"version"));
        assertEquals(sent, saved(sent).edit());
        assertEquals(Optional.of(sent), edits.find(TALK, WORDS));
    }

    @Test
    void eachEditIsFoundAgainWhenWhatItWasMadeOfIsBack() throws IOException {
        SavedEdit first = saved(edit("v1", "words", 1)).edit();
        assertEquals(Optional.of(first), edits.find(TALK, OTHER_WORDS), "the last one is shown as what it is");
        SavedEdit second = saved(edit("v1", "other words", 2)).edit();
        SavedEdit third = saved(edit("v1", "new words", 3)).edit();
        assertEquals(2, layout.editsPutAside(TALK).size());
        assertEquals(Optional.of(first), edits.find(TALK, WORDS));
        assertEquals(Optional.of(second), edits.find(TALK, OTHER_WORDS));
        assertEquals(Optional.of(third), edits.find(TALK, NEW_WORDS));
    }

    @Test
    void anEditThatIsBackIsTheOneThatTheNextTakesThePlaceOf() throws IOException {
        SavedEdit first = saved(edit("v1", "words", 1)).edit();
        SavedEdit second = saved(edit("v1", "other words", 2)).edit();
        SavedEdit third = edit("v1", "words", 3);
        assertInstanceOf(Saving.Saved.class, edits.save(TALK, third, present -> present.equals(Optional.of(first))));
        assertEquals(Optional.of(third), edits.find(TALK, WORDS));
        assertEquals(Optional.of(second), edits.find(TALK, OTHER_WORDS));
        assertEquals(1, layout.editsPutAside(TALK).size());
    }

    @Test
    void whatSomebodyElseHasWrittenIsPutAside() throws IOException {
        Files.createDirectories(layout.edit(TALK).getParent());
        Files.writeString(layout.edit(TALK), "{");
        saved(edit("v1", "words", 1));
        assertEquals("{", Files.readString(layout.editsPutAside(TALK).get(0)));
    }

    @Test
    void anEditIsStaleOnceItsVideoOrItsWordsAreReplaced() {
        SavedEdit edit = edit("v1", "words", 1);
        assertEquals(Optional.empty(), edit.staleness(version(EntityTag.strong("v1"), "words")));
        assertEquals(Optional.empty(), edit.staleness(version(EntityTag.weak("v1"), "words")));
        assertEquals(Optional.of(Stale.VIDEO), edit.staleness(version(EntityTag.strong("v2"), "words")));
        assertEquals(Optional.of(Stale.TRANSCRIPT), edit.staleness(version(EntityTag.strong("v1"), "others")));
        assertEquals(
                Optional.of(Stale.UNREADABLE), new SavedEdit("{").staleness(version(EntityTag.strong("v1"), "words")));
    }

    /** Two applications of one server do not share a class, let alone a lock of Java's. */
    @Test
    void ofManyWhoSaveAtOnceEachSeesTheEditBefore() throws Exception {
        int writers = 4;
        int saves = 25;
        ExecutorService threads = Executors.newFixedThreadPool(writers);
        try {
            List<Future<Void>> all = new ArrayList<>();
            for (int i = 0; i < writers; i++) {
                all.add(threads.submit(increments(saves)));
            }
            for (Future<Void> one : all) {
                one.get();
            }
        } finally {
            threads.shutdown();
        }
        assertEquals(
                edit("v1", "words", writers * saves).json(),
                edits.find(TALK, WORDS).orElseThrow().json());
    }

    private Callable<Void> increments(int times) {
        return () -> {
            try (WorkFiles own = new WorkFiles(layout)) {
                SavedEdits ownEdits = new SavedEdits(own);
                for (int i = 0; i < times; ) {
                    Optional<SavedEdit> seen = ownEdits.find(TALK, WORDS);
                    int word = seen.map(SavedEditsTest::word).orElse(0) + 1;
                    Saving saving = ownEdits.save(TALK, edit("v1", "words", word), seen::equals);
                    i += saving instanceof Saving.Saved ? 1 : 0;
                }
            }
            return null;
        };
    }

    private static int word(SavedEdit edit) {
        String json = edit.json();
        return Integer.parseInt(json.substring(json.lastIndexOf('[') + 1, json.lastIndexOf(',')));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\uFEFF{\"version\":1,\"video\":\"a\",\"entityTag\":\"\\\"v\\\"\",\"transcript\":\"w\",\"edit\":{}}",
                "[]",
                "{}",
                "{\"version\":2,\"video\":\"talk.mp4\",\"entityTag\":\"\\\"v\\\"\",\"transcript\":\"w\",\"edit\":{}}",
                "{\"version\":1,\"video\":\"talk.mp4\",\"entityTag\":\"v\",\"transcript\":\"w\",\"edit\":{}}",
                "{\"version\":1,\"video\":\"talk.mp4\",\"entityTag\":\"\\\"v\\\"\",\"transcript\":\"w\",\"edit\":[]}",
                "{\"version\":1,\"video\":7,\"entityTag\":\"\\\"v\\\"\",\"transcript\":\"w\",\"edit\":{}}",
            })
    void whatIsNoEditIsRefused(String json) {
        assertThrows(EditFormatException.class, () -> EditEnvelope.fromJson(json));
    }

    private Saving.Saved saved(SavedEdit edit) throws IOException {
        return assertInstanceOf(Saving.Saved.class, edits.save(TALK, edit, present -> true));
    }

    private static SavedEdit edit(String tag, String transcript, int word) {
        return new SavedEdit("""
                {"version":1,"video":"talk.mp4","entityTag":"\\"%s\\"","transcript":"%s","edit":{"struck":[[%d,%d]]}}
                """.formatted(tag, transcript, word, word));
    }

    private static VideoVersion version(EntityTag tag, String transcript) {
        return new VideoVersion(tag, Optional.of(transcript));
    }
}
