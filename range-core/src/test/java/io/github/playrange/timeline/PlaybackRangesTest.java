package io.github.playrange.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.playrange.timeline.EditedPosition.Kept;
import io.github.playrange.timeline.EditedPosition.Removed;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaybackRangesTest {

    @Test
    void list_isKeptAsItWasGiven() {
        List<TimeRange> given = new ArrayList<>(List.of(range(5, 7), range(1, 6), range(5, 7), range(7, 8)));
        PlaybackRanges list = new PlaybackRanges(given);
        given.clear();
        assertEquals(List.of(range(5, 7), range(1, 6), range(5, 7), range(7, 8)), list.ranges());
        assertThrows(UnsupportedOperationException.class, () -> list.ranges().clear());
    }

    @Test
    void total_countsEveryPlaying() {
        assertEquals(
                seconds(10),
                PlaybackRanges.of(range(5, 7), range(1, 6), range(5, 7), range(7, 8))
                        .total());
        assertEquals(Duration.ZERO, PlaybackRanges.none().total());
    }

    @Test
    void total_ofVeryManyOpenRangesDoesNotOverflow() {
        PlaybackRanges list = new PlaybackRanges(Collections.nCopies(5_000, TimeRange.from(Duration.ZERO)));
        assertEquals(TimeRange.END_OF_TIME.multipliedBy(5_000), list.total());
        assertEquals(Optional.of(TimeRange.END_OF_TIME), list.toSource(list.total()));
        assertEquals(new Kept(TimeRange.END_OF_TIME.minusNanos(1)), list.toEdited(TimeRange.END_OF_TIME.minusNanos(1)));
    }

    @Test
    void joint_belongsToTheLaterRange() {
        PlaybackRanges list = PlaybackRanges.of(range(1, 3), range(5, 7));
        assertEquals(
                Optional.of(seconds(3).minusNanos(1)), list.toSource(seconds(2).minusNanos(1)));
        assertEquals(Optional.of(seconds(5)), list.toSource(seconds(2)));
    }

    @Test
    void totalInEditedTime_isTheEndOfTheLastRange() {
        PlaybackRanges list = PlaybackRanges.of(range(5, 7), range(1, 3));
        assertEquals(Optional.of(seconds(3)), list.toSource(seconds(4)));
        assertEquals(Optional.empty(), list.toSource(seconds(4).plusNanos(1)));
    }

    @Test
    void emptyList_hasNoSourceTime() {
        assertEquals(Optional.empty(), PlaybackRanges.none().toSource(Duration.ZERO));
        assertEquals(new Removed(Duration.ZERO), PlaybackRanges.none().toEdited(seconds(3)));
    }

    @Test
    void repeatedSourceTime_isFoundInTheFirstRangeOfTheList() {
        PlaybackRanges list = PlaybackRanges.of(range(5, 7), range(0, 6), range(5, 7));
        assertEquals(new Kept(Duration.ofMillis(500)), list.toEdited(Duration.ofMillis(5_500)));
    }

    @Test
    void removedSourceTime_goesOnAtTheFirstLaterRangeInListOrder() {
        PlaybackRanges list = PlaybackRanges.of(range(8, 9), range(5, 7), range(0, 1));
        assertEquals(new Removed(Duration.ZERO), list.toEdited(seconds(2)));
        assertEquals(new Removed(Duration.ZERO), list.toEdited(seconds(7)));
        assertEquals(new Removed(seconds(4)), list.toEdited(seconds(9)));
    }

    @Test
    void negativeTimes_areRefused() {
        PlaybackRanges list = PlaybackRanges.whole();
        Duration negative = Duration.ofNanos(-1);
        assertThrows(IllegalArgumentException.class, () -> list.toSource(negative));
        assertThrows(IllegalArgumentException.class, () -> list.toEdited(negative));
        assertThrows(IllegalArgumentException.class, () -> list.normalized(negative));
    }

    @Test
    void normalized_joinsWhatTouchesAfterDroppingWhatLiesBeyond() {
        PlaybackRanges list = PlaybackRanges.of(range(2, 5), range(12, 14), range(5, 15), range(1, 2));
        assertEquals(PlaybackRanges.of(range(2, 10), range(1, 2)), list.normalized(seconds(10)));
        assertEquals(PlaybackRanges.none(), list.normalized(Duration.ZERO));
    }

    @Test
    void normalized_forAnUnknownDurationClipsNothing() {
        PlaybackRanges list = PlaybackRanges.of(range(1, 2), TimeRange.from(seconds(2)));
        assertEquals(PlaybackRanges.of(TimeRange.from(seconds(1))), list.normalized(TimeRange.END_OF_TIME));
        assertThrows(IllegalArgumentException.class, () -> list.normalized(TimeRange.END_OF_TIME.plusNanos(1)));
    }

    @Test
    void keep_isTheInverseOfRemove() {
        PlaybackRanges cut = PlaybackRanges.whole().remove(range(3, 5));
        assertEquals(PlaybackRanges.of(range(0, 3), TimeRange.from(seconds(5))), cut);
        assertEquals(PlaybackRanges.whole(), cut.keep(range(3, 5)).normalized(TimeRange.END_OF_TIME));
    }

    @Test
    void keep_putsMissingPiecesBeforeTheFirstRangeThatStartsLater() {
        PlaybackRanges list = PlaybackRanges.of(range(5, 8), range(2, 4));
        assertEquals(
                PlaybackRanges.of(range(0, 2), range(4, 5), range(5, 8), range(2, 4), range(8, 10)),
                list.keep(range(0, 10)));
        assertEquals(list, list.keep(range(2, 3)));
        assertEquals(PlaybackRanges.of(range(1, 2)), PlaybackRanges.none().keep(range(1, 2)));
    }

    @Test
    void remove_splitsEveryRangeThatHoldsIt() {
        PlaybackRanges list = PlaybackRanges.of(range(5, 8), range(0, 10), range(6, 7));
        assertEquals(PlaybackRanges.of(range(5, 6), range(7, 8), range(0, 6), range(7, 10)), list.remove(range(6, 7)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|a list of ranges is an array such as [{\"start\":3.2,\"end\":7.55}], not an object",
                "[{\"start\":1,\"end\":2},null]|range 1: a range is an object such as {\"start\":3.2,\"end\":7.55},"
                        + " not null",
                "[{\"start\":1}]|range 0: \"end\" is missing; it is a number of seconds",
                "[{\"start\":\"1\",\"end\":2}]|range 0: \"start\" is a number of seconds, not a string",
                "[{\"start\":2,\"end\":1}]|range 0: a time range must start before its end, but starts at 2 s and"
                        + " ends at 1 s",
                "[{\"start\":1,,}]|line 1, column 13: found ',', expected a member's name",
            })
    void jsonFault_namesTheRangeAndWhatIsWrong(String json, String message) {
        assertEquals(
                message,
                assertThrows(IllegalArgumentException.class, () -> PlaybackRanges.fromJson(json))
                        .getMessage());
    }

    @Test
    void jsonFaultInATime_namesTheMember() {
        assertEquals(
                "range 0: \"end\": \"1e3\" is not a time: seconds are digits with at most nine decimals and without"
                        + " sign"
                        + " or exponent, such as 3.2",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> PlaybackRanges.fromJson("[{\"start\":1,\"end\":1e3}]"))
                        .getMessage());
    }

    private static Duration seconds(long seconds) {
        return Duration.ofSeconds(seconds);
    }

    private static TimeRange range(long start, long end) {
        return new TimeRange(seconds(start), seconds(end));
    }
}
