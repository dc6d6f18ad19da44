package io.github.playrange.captions;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.playrange.timeline.TimeRange;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/** What is written is read back. The seed is the number of the repetition. */
class WrittenAndReadPropertyTest {

    private static final int ROUNDS = 20;
    private static final int CASES = 200;

    private static final List<String> FRAGMENTS = List.of(
            "a",
            "B",
            "7",
            " ",
            "\t",
            "\f",
            "\u00A0",
            "\u2028",
            "\u0085",
            "é",
            "日",
            "😀",
            "<",
            ">",
            "&",
            "/",
            "-",
            "--",
            "{",
            "\\",
            "}",
            ":",
            ".",
            ",",
            "<i>",
            "</i>",
            "<b.x>",
            "</b>",
            "<v Ann>",
            "<ruby>",
            "<rt>",
            "</ruby>",
            "&lt;",
            "&gt;",
            "&amp;",
            "&#10;",
            "&nbsp;",
            "<00:00:01.000>",
            "00:00:01,000 --&gt; 00:00:02,000",
            "WEBVTT",
            "NOTE",
            "STYLE",
            "REGION",
            "\u2060",
            "\uFEFF",
            "an8",
            "i&gt;",
            "&#x3C;");

    @RepeatedTest(ROUNDS)
    void webVtt(RepetitionInfo seed) {
        forEachCaptions(seed, captions -> assertEquals(captions, Captions.fromWebVtt(captions.toWebVtt())));
    }

    @RepeatedTest(ROUNDS)
    void subRip(RepetitionInfo seed) {
        forEachCaptions(seed, captions -> {
            Captions read = Captions.fromSubRip(captions.toSubRip());
            assertEquals(captions.toSubRip(), read.toSubRip());
            assertEquals(readable(captions), readable(read));
        });
    }

    @RepeatedTest(ROUNDS)
    void plainText(RepetitionInfo seed) {
        Random random = new Random(seed.getCurrentRepetition());
        for (int i = 0; i < CASES; i++) {
            String plain = BlockText.withoutBlankLines(line(random) + "\n" + line(random));
            Cue cue = Cue.ofPlainText(Duration.ZERO, Duration.ofSeconds(1), plain);
            assertEquals(plain, cue.plainText());
            assertEquals(
                    plain,
                    Captions.fromWebVtt(Captions.of(List.of(cue)).toWebVtt())
                            .cues()
                            .get(0)
                            .plainText());
        }
    }

    /** What a viewer of each cue reads, but for the joiners that SubRip has in the place of escapes. */
    private static List<String> readable(Captions captions) {
        return captions.cues().stream()
                .map(cue -> BlockText.withoutBlankLines(cue.plainText()).replace("\u2060", ""))
                .filter(text -> !text.isBlank())
                .toList();
    }

    private interface Property {
        void check(Captions captions);
    }

    private static void forEachCaptions(RepetitionInfo seed, Property property) {
        Random random = new Random(seed.getCurrentRepetition());
        for (int i = 0; i < CASES; i++) {
            List<String> further = block(random);
            String header = String.join(
                    "\n",
                    Stream.concat(Stream.of(line(random)), further.stream()).toList());
            property.check(new Captions(header, blocks(random), blocks(random), cues(random)));
        }
    }

    private static List<Cue> cues(Random random) {
        List<Cue> cues = new ArrayList<>();
        for (int n = random.nextInt(5); n > 0; n--) {
            long limit = random.nextInt(4) == 0 ? TimeRange.END_OF_TIME.toMillis() : 8_000_000;
            long start = random.nextLong(limit);
            String identifier = line(random);
            cues.add(new Cue(
                    identifier.isEmpty() ? Optional.empty() : Optional.of(identifier),
                    Duration.ofMillis(start),
                    Duration.ofMillis(random.nextLong(start, limit) + 1),
                    line(random),
                    String.join("\n", block(random))));
        }
        return cues;
    }

    private static List<String> blocks(Random random) {
        return some(random, () -> String.join("\n", block(random))).stream()
                .filter(block -> !block.isEmpty())
                .toList();
    }

    private static List<String> block(Random random) {
        return some(random, () -> line(random)).stream()
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private static List<String> some(Random random, Supplier<String> one) {
        return Stream.generate(one).limit(random.nextInt(4)).toList();
    }

    private static String line(Random random) {
        return IntStream.range(0, random.nextInt(6))
                .mapToObj(i -> FRAGMENTS.get(random.nextInt(FRAGMENTS.size())))
                .collect(Collectors.joining())
                .replace(BlockText.ARROW, "");
    }
}
