package io.github.playrange.examples.editor.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.playrange.content.EntityTag;
import io.github.playrange.examples.editor.library.Video;
import io.github.playrange.examples.editor.library.VideoVersion;
import io.github.playrange.examples.editor.library.WorkFolder;
import io.github.playrange.examples.editor.work.SavedEdit;
import io.github.playrange.player.VideoPlayer;
import io.github.playrange.player.WebUrl;
import io.github.playrange.timeline.PlaybackRanges;
import io.github.playrange.timeline.TimeRange;
import io.github.playrange.transcript.Word;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlPageTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\" onclick=\"alert(1)",
                "' autofocus onfocus='alert(1)",
                "</span><img src=x>"
            })
    void whateverComesFromFilesIsPrintedAsText(String hostile) {
        Word word = Word.of(hostile, Duration.ZERO, Duration.ofSeconds(1)).withSpeaker(hostile);
        Video video = new Video(hostile.replace('/', '_') + ".mp4", true, false);
        List<TranscriptPane> panes = List.of(
                new TranscriptPane.Words("en", Paragraph.of(List.of(word))),
                new TranscriptPane.Broken(video.transcriptName(), hostile),
                new TranscriptPane.HowToAdd(video.name(), video.transcriptName()));
        for (TranscriptPane pane : panes) {
            assertHarmless(editor(video, pane));
        }
        assertHarmless(
                Problems.noSuchVideo(hostile, List.of(Link.toEditor(video))).html());
    }

    @Test
    void aWordCarriesItsTimes() {
        Word word = Word.of("Hello,", Duration.ofMillis(960), Duration.ofMillis(1264));
        String html =
                editor(new Video("talk.mp4", true, false), new TranscriptPane.Words("", Paragraph.of(List.of(word))));
        assertTrue(html.contains("data-start=\"0.96\" data-end=\"1.264\">Hello,</span> "), html);
        assertFalse(html.contains(" lang=\"\""), html);
    }

    @Test
    void thereIsNoInlineScriptOrStyle() {
        String html = editor(new Video("talk.mp4", false, false), new TranscriptPane.HowToAdd("talk.mp4", "talk.json"));
        assertFalse(html.matches("(?s).*<style.*|.* style=.*"), html);
        assertEquals(3, html.split("<script", -1).length - 1, "two modules and the player's data");
        assertTrue(html.contains("<script type=\"module\" src=\"editor/editor.js\"></script>"), html);
    }

    @Test
    void namesAreEncodedInAddresses() {
        assertEquals(
                "./?video=a+%26+%C3%BC+%231.mp4",
                Link.toEditor(new Video("a & ü #1.mp4", false, false)).address());
        assertEquals(
                "player?video=100%25.mp4",
                Link.toPlayer(new Video("100%.mp4", false, false)).address());
    }

    @Test
    void withoutAScriptTheFileOfACutHasAnotherNameThanTheFilm() {
        Video video = new Video("talk.mp4", false, false);
        PlaybackRanges kept = PlaybackRanges.of(TimeRange.ofMillis(1000, 2000));
        String ofACut = HtmlPage.of(FileView.of(video, Optional.of(kept))).html();
        String ofTheFilm = HtmlPage.of(FileView.of(video, Optional.empty())).html();
        assertTrue(ofACut.contains("download=\"talk-edited.mp4\""), ofACut);
        assertTrue(ofTheFilm.contains("download=\"talk.mp4\""), ofTheFilm);
    }

    private static String editor(Video video, TranscriptPane pane) {
        VideoPlayer player = VideoPlayer.builder()
                .source(WebUrl.of("videos", video.name()))
                .title(video.title())
                .build();
        WorkFolder work = new WorkFolder.Usable(Path.of("work"), true);
        SavedEdit saved = new SavedEdit(video.key());
        EditState state = new EditState(
                new VideoVersion(EntityTag.strong("v1"), Optional.empty()), Optional.empty(), Optional.of(saved), work);
        return HtmlPage.of(new EditorView(video, player, pane, List.of(video), state))
                .html();
    }

    private static void assertHarmless(String html) {
        assertFalse(html.contains("<script>alert"), html);
        assertFalse(html.contains("<img src=x"), html);
        assertFalse(html.matches("(?s).*<[^<>]*(\" onclick|' autofocus).*"), html);
    }
}
