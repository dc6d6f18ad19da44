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
        assertEquals(Optional.empty(), edits.find(TALK));
        assertFalse(Files.exists(layout.folder()), "to look for an edit writes nothing");
        Saving.Saved first = saved(edit("v1", "words", 1));
        assertTrue(first.isFirst());
        assertEquals(Optional.of(first.edit()), edits.find(TALK));
        assertFalse(saved(edit("v1", "words", 2)).isFirst());
        assertFalse(Files.exists(layout.previousEdit(TALK)), "an edit of the same words is replaced");
    }

    @Test
    void whoDidNotSeeTheLastEditIsTold() throws IOException {
        Saving.Saved first = saved(edit("v1", "words", 1));
        Saving.Refused refused =
                assertInstanceOf(Saving.Refused.class, edits.save(TALK, edit("v1", "words", 2), Optional::isEmpty));
        assertEquals(Optional.of(first.edit()), refused.present());
        assertEquals(Optional.of(first.edit()), edits.find(TALK));
    }

    @Test
    void anEditOfSomethingElseIsPutAside() throws IOException {
        SavedEdit old = saved(edit("v1", "words", 1)).edit();
        saved(edit("v1", "other words", 2));
        assertEquals(old.json(), Files.readString(layout.previousEdit(TALK)));
    }

    @Test
    void whatSomebodyElseHasWrittenIsPutAside() throws IOException {
        Files.createDirectories(layout.edit(TALK).getParent());
        Files.writeString(layout.edit(TALK), "{");
        saved(edit("v1", "words", 1));
        assertEquals("{", Files.readString(layout.previousEdit(TALK)));
    }

    @Test
    void anEditIsStaleOnceItsVideoOrItsWordsAreReplaced() {
        SavedEdit edit = new SavedEdit(edit("v1", "words", 1).toJson());
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
                edit("v1", "words", writers * saves).toJson(),
                edits.find(TALK).orElseThrow().json());
    }

    private Callable<Void> increments(int times) {
        return () -> {
            try (WorkFiles own = new WorkFiles(layout)) {
                SavedEdits ownEdits = new SavedEdits(own);
                for (int i = 0; i < times; ) {
                    Optional<SavedEdit> seen = ownEdits.find(TALK);
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

    private Saving.Saved saved(EditEnvelope edit) throws IOException {
        return assertInstanceOf(Saving.Saved.class, edits.save(TALK, edit, present -> true));
    }

    private static EditEnvelope edit(String tag, String transcript, int word) {
        return EditEnvelope.fromJson("""
                {"version":1,"video":"talk.mp4","entityTag":"\\"%s\\"","transcript":"%s","edit":{"struck":[[%d,%d]]}}
                """.formatted(tag, transcript, word, word));
    }

    private static VideoVersion version(EntityTag tag, String transcript) {
        return new VideoVersion(tag, Optional.of(transcript));
    }
}
