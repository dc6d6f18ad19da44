package io.github.playrange.captions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.playrange.timeline.PlaybackRanges;
import io.github.playrange.timeline.TimeRange;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/**
 * What must hold for every list, against a film of cells of 10 ms that is put together cell by cell. The seed is the
 * number of the repetition.
 */
class RetimingPropertyTest {

    private static final int ROUNDS = 20;
    private static final int CASES = 200;
    private static final int CELL_MILLIS = 10;
    private static final int FILM_CELLS = 300;
    private static final int READABLE_CELLS = 10;
    private static final Duration FILM = cell(FILM_CELLS);
    private static final Pattern WORD = Pattern.compile("<([0-9:.]+)>w([0-9]+)");

    /** A cue from one cell, inclusive, to another, exclusive. */
    private record Cells(int start, int end) {}

    @RepeatedTest(ROUNDS)
    void retimedCues_areThoseOfTheFilmPutTogether(RepetitionInfo seed) {
        forEachCase(seed, (random, cues, list) -> {
            int[] film = edited(list);
            List<Cue> expected = new ArrayList<>();
            for (int i = 0; i < cues.size(); i++) {
                Cells cue = cues.get(i);
                int from = 0;
                for (int at = 0; at <= film.length; at++) {
                    boolean on = at < film.length && cue.start() <= film[at] && film[at] < cue.end();
                    if (!on) {
                        if (at - from >= READABLE_CELLS || (at > from && cue.end() - cue.start() < READABLE_CELLS)) {
                            expected.add(Cue.of(cell(from), cell(at), "cue " + i));
                        }
                        from = at + 1;
                    }
                }
            }
            expected.sort(Comparator.comparing(Cue::start));
            assertEquals(expected, captions(cues).retimed(list, FILM).cues(), list::toString);
        });
    }

    @RepeatedTest(ROUNDS)
    void atAnyEditedTime_theCuesAreThoseOfTheSourceTime(RepetitionInfo seed) {
        forEachCase(seed, (random, cues, cellList) -> {
            PlaybackRanges list = shifted(cellList, random).normalized(FILM);
            Captions source = captions(cues);
            Captions cut = source.retimed(list, FILM);
            for (int i = 0; i < 10 && !list.isEmpty(); i++) {
                Duration edited = Duration.ofNanos(random.nextLong(list.total().toNanos()));
                Set<String> shown = shownAt(cut, edited);
                Set<String> before = shownAt(source, list.toSource(edited).orElseThrow());
                assertTrue(before.containsAll(shown), list::toString);
                before.removeAll(shown);
                for (String missing : before) {
                    assertTrue(
                            IntStream.rangeClosed(-100, 100).anyMatch(millis -> {
                                Duration near = edited.plusMillis(millis);
                                return near.isNegative()
                                        || near.compareTo(list.total()) >= 0
                                        || !shownAt(source, list.toSource(near).orElseThrow())
                                                .contains(missing);
                            }),
                            () -> missing + " at " + edited + " of " + list);
                }
            }
        });
    }

    @RepeatedTest(ROUNDS)
    void timestamps_standWhereTheirSourceTimeIsShown(RepetitionInfo seed) {
        forEachCase(seed, (random, cues, list) -> {
            int[] film = edited(list);
            List<Set<Integer>> words =
                    cues.stream().map(cue -> words(cue, random)).toList();
            Captions source = Captions.of(IntStream.range(0, cues.size())
                    .mapToObj(i -> cue(cues.get(i), "cue " + i + text(words.get(i))))
                    .toList());
            for (Cue cue : source.retimed(list, FILM).cues()) {
                int index = cue.text().charAt("cue ".length()) - '0';
                int start = cellOf(cue.start());
                int end = cellOf(cue.end());
                Set<Integer> expected = IntStream.range(start + 1, end)
                        .filter(at -> words.get(index).contains(film[at]))
                        .boxed()
                        .collect(Collectors.toSet());
                List<Integer> found = new ArrayList<>();
                Matcher word = WORD.matcher(cue.text());
                while (word.find()) {
                    int at = cellOf(Timestamp.at(word.group(1), 0).orElseThrow().time());
                    assertEquals(Integer.parseInt(word.group(2)), film[at]);
                    found.add(at);
                }
                assertEquals(found.stream().sorted().toList(), found);
                assertEquals(expected, Set.copyOf(found), list::toString);
                assertEquals(plain(words.get(index)), cue.plainText().substring("cue 0".length()));
            }
        });
    }

    @RepeatedTest(ROUNDS)
    void wholeFilm_changesNothing(RepetitionInfo seed) {
        forEachCase(seed, (random, cues, list) -> {
            Captions sorted = captions(
                    cues.stream().sorted(Comparator.comparing(Cells::start)).toList());
            assertEquals(sorted, sorted.retimed(PlaybackRanges.whole(), FILM));
            Captions cut = sorted.retimed(list, FILM);
            assertEquals(cut, cut.retimed(PlaybackRanges.whole(), TimeRange.END_OF_TIME));
        });
    }

    @FunctionalInterface
    private interface Property {
        void check(Random random, List<Cells> cues, PlaybackRanges list);
    }

    private static void forEachCase(RepetitionInfo seed, Property property) {
        Random random = new Random(seed.getCurrentRepetition());
        for (int i = 0; i < CASES; i++) {
            List<Cells> cues = new ArrayList<>();
            for (int n = random.nextInt(9); n > 0; n--) {
                int start = random.nextInt(FILM_CELLS);
                int length = 1 + random.nextInt(random.nextBoolean() ? 12 : 100);
                cues.add(new Cells(start, Math.min(start + length, FILM_CELLS)));
            }
            List<TimeRange> ranges = new ArrayList<>();
            for (int n = random.nextInt(8); n > 0; n--) {
                ranges.add(range(random, ranges));
            }
            property.check(random, cues, new PlaybackRanges(ranges));
        }
    }

    /** Often one that goes on shortly after the last one, as in a real cut; sometimes one to beyond the film. */
    private static TimeRange range(Random random, List<TimeRange> before) {
        int start = before.isEmpty() || random.nextBoolean()
                ? random.nextInt(FILM_CELLS)
                : Math.min(cellOf(before.get(before.size() - 1).end()) + random.nextInt(20), FILM_CELLS);
        int length = 1 + random.nextInt(random.nextInt(4) == 0 ? FILM_CELLS : 40);
        return new TimeRange(cell(start), cell(start + length));
    }

    /** The source cell of each cell of the edited film. */
    private static int[] edited(PlaybackRanges list) {
        return list.ranges().stream()
                .flatMapToInt(range -> IntStream.range(cellOf(range.start()), cellOf(range.end())))
                .filter(cell -> cell < FILM_CELLS)
                .toArray();
    }

    /** The same list with bounds of any nanosecond. */
    private static PlaybackRanges shifted(PlaybackRanges list, Random random) {
        return new PlaybackRanges(list.ranges().stream()
                .map(range -> new TimeRange(
                        range.start().plusNanos(random.nextInt(5_000_000)),
                        range.end().plusNanos(random.nextInt(5_000_000))))
                .toList());
    }

    private static Set<String> shownAt(Captions captions, Duration time) {
        return captions.cues().stream()
                .filter(cue -> cue.start().compareTo(time) <= 0 && time.compareTo(cue.end()) < 0)
                .map(Cue::text)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Captions captions(List<Cells> cues) {
        return Captions.of(IntStream.range(0, cues.size())
                .mapToObj(i -> cue(cues.get(i), "cue " + i))
                .toList());
    }

    private static Cue cue(Cells cells, String text) {
        return Cue.of(cell(cells.start()), cell(cells.end()), text);
    }

    private static Set<Integer> words(Cells cue, Random random) {
        return random.ints(random.nextInt(5), cue.start(), cue.end())
                .boxed()
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String text(Set<Integer> words) {
        return words.stream()
                .map(word -> "<" + Timestamp.format(cell(word), '.') + ">w" + word)
                .collect(Collectors.joining());
    }

    private static String plain(Set<Integer> words) {
        return words.stream().map(word -> "w" + word).collect(Collectors.joining());
    }

    private static Duration cell(int number) {
        return Duration.ofMillis((long) number * CELL_MILLIS);
    }

    private static int cellOf(Duration time) {
        return Math.toIntExact(time.toMillis() / CELL_MILLIS);
    }
}
