package io.github.playrange.edl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads an edit decision list by its columns, and counts its timecode frame by frame; shares nothing with the writer. */
final class Cmx3600Reader {

    private static final Pattern EVENT =
            Pattern.compile("([0-9]{3})  ([A-Z0-9]{1,8} *) (V|AA|AA/V) +C {8}(TC) (TC) (TC) (TC)"
                    .replace("TC", "[0-9]{2}:[0-9]{2}:[0-9]{2}[:;][0-9]{2}"));

    private static final int REEL_WIDTH = 8;

    final String title;
    final boolean drop;
    final List<String> reels = new ArrayList<>();
    final List<String> channels = new ArrayList<>();
    final List<String> clips = new ArrayList<>();
    final List<EditEvent> events = new ArrayList<>();

    Cmx3600Reader(String text, int nominal) {
        assertTrue(text.endsWith("\r\n"));
        List<String> lines = List.of(text.split("\r\n", -1));
        assertTrue(lines.get(0).startsWith("TITLE: "), lines.get(0));
        title = lines.get(0).substring("TITLE: ".length());
        drop = lines.get(1).equals("FCM: DROP FRAME");
        assertTrue(drop || lines.get(1).equals("FCM: NON-DROP FRAME"), lines.get(1));
        assertEquals("", lines.get(lines.size() - 1));
        for (int i = 2; i + 1 < lines.size(); i += 2) {
            Matcher event = EVENT.matcher(lines.get(i));
            assertTrue(event.matches(), lines.get(i));
            assertEquals(i / 2, Integer.parseInt(event.group(1)));
            assertEquals(REEL_WIDTH, event.group(2).length());
            assertEquals(20, lines.get(i).indexOf(" C  ") + 1);
            assertEquals(29, event.start(4));
            reels.add(event.group(2).strip());
            channels.add(event.group(3));
            EditEvent read = new EditEvent(
                    frame(event.group(4), nominal), frame(event.group(5), nominal), frame(event.group(6), nominal));
            assertEquals(read.recordOut(), frame(event.group(7), nominal), lines.get(i));
            events.add(read);
            assertTrue(lines.get(i + 1).startsWith("* FROM CLIP NAME: "), lines.get(i + 1));
            clips.add(lines.get(i + 1).substring("* FROM CLIP NAME: ".length()));
        }
    }

    private long frame(String timecode, int nominal) {
        assertEquals(drop ? ';' : ':', timecode.charAt(8), timecode);
        int hours = Integer.parseInt(timecode.substring(0, 2));
        int minutes = Integer.parseInt(timecode.substring(3, 5));
        int seconds = Integer.parseInt(timecode.substring(6, 8));
        int number = Integer.parseInt(timecode.substring(9));
        assertTrue(hours < 24 && minutes < 60 && seconds < 60 && number < nominal, timecode);
        int left = drop ? nominal / 15 : 0;
        assertTrue(seconds > 0 || minutes % 10 == 0 || number >= left, timecode);
        long frame = ((hours * 60L + minutes) * 60 + seconds) * nominal + number;
        for (int minute = 1; minute <= hours * 60 + minutes; minute++) {
            frame -= minute % 10 == 0 ? 0 : left;
        }
        return frame;
    }
}
