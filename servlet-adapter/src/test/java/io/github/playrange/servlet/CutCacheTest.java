package io.github.playrange.servlet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.playrange.content.BytesRepresentation;
import io.github.playrange.content.EntityTag;
import io.github.playrange.content.MediaType;
import io.github.playrange.content.Opening;
import io.github.playrange.content.Representation;
import io.github.playrange.content.RepresentationMetadata;
import io.github.playrange.content.contract.ContentReader;
import io.github.playrange.mp4.CutPrecision;
import io.github.playrange.mp4.CutRefusal;
import io.github.playrange.mp4.Cutting;
import io.github.playrange.mp4.Mp4Cut;
import io.github.playrange.servlet.testkit.Clients;
import io.github.playrange.servlet.testkit.TinyFilms;
import io.github.playrange.timeline.PlaybackRanges;
import io.github.playrange.timeline.TimeRange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CutCacheTest {

    private static final int CLIENTS = 16;
    private static final Optional<EntityTag> TAG = Optional.of(EntityTag.strong("1"));

    private static final PlaybackRanges RANGES = PlaybackRanges.of(TimeRange.ofMillis(0, 400));

    /** For the index, and for the pictures that a cut looks at. */
    private static final int OPENED_FOR_A_CUT = 2;

    private final CutCache cache = cache(1 << 20);
    private final AtomicInteger opened = new AtomicInteger();

    private static CutCache cache(long bytes) {
        return new CutCache(bytes, 10, 10_000, 2);
    }

    private Cutting cut(String path, Representation film) throws IOException {
        return cache.cut(path, film, RANGES, CutPrecision.EXACT);
    }

    @FunctionalInterface
    private interface Opener {

        Opening open(Representation film) throws IOException;
    }

    /** A film of which is counted how often it is opened. */
    private record Counted(Representation film, AtomicInteger opened, Opener opener) implements Representation {

        @Override
        public RepresentationMetadata metadata() {
            return film.metadata();
        }

        @Override
        public Opening open() throws IOException {
            opened.incrementAndGet();
            return opener.open(film);
        }
    }

    private Representation film(byte[] bytes, Optional<EntityTag> tag, Opener opener) {
        return new Counted(
                new BytesRepresentation(bytes, new MediaType("video/mp4"), tag, Optional.empty()), opened, opener);
    }

    private Representation film() throws IOException {
        return film(TinyFilms.H264_AND_AAC.bytes(), TAG, Representation::open);
    }

    @Test
    void clientsAtOnce_haveAFilmReadOnce() throws Exception {
        CountDownLatch begun = new CountDownLatch(CLIENTS);
        Representation slow = film(TinyFilms.H264_AND_AAC.bytes(), TAG, film -> {
            await(begun);
            return film.open();
        });

        List<Cutting> readings = Clients.run(CLIENTS, client -> {
            begun.countDown();
            return cut("/talk.mp4", slow);
        });

        assertEquals(OPENED_FOR_A_CUT, opened.get());
        assertInstanceOf(Cutting.Made.class, readings.get(0));
        assertEquals(Collections.nCopies(CLIENTS, readings.get(0)), readings);
    }

    @Test
    void failureOfOneClient_isNotThatOfAnother() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        Representation denied = film(TinyFilms.H264_AND_AAC.bytes(), TAG, film -> {
            begun.countDown();
            // Until the other is sure to wait.
            pause();
            throw new AccessDeniedException("/talk.mp4");
        });

        List<Boolean> made = Clients.run(2, client -> {
            if (client == 0) {
                assertThrows(AccessDeniedException.class, () -> cut("/talk.mp4", denied));
                return false;
            }
            await(begun);
            return cut("/talk.mp4", film()) instanceof Cutting.Made;
        });

        assertEquals(List.of(false, true), made);
    }

    @Test
    void onlySoManyCuts_areMadeAtOnce() throws Exception {
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        Representation slow = film(TinyFilms.H264_AND_AAC.bytes(), Optional.empty(), film -> {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            pause();
            now.decrementAndGet();
            return film.open();
        });

        List<Cutting> cuts = Clients.run(8, client -> cut("/talk-" + client + ".mp4", slow));

        assertEquals(2, most.get());
        assertTrue(cuts.stream().allMatch(Cutting.Made.class::isInstance), cuts::toString);
    }

    @Test
    void whoComesWhereManyWait_isNotKeptWaiting() throws Exception {
        CutCache narrow = new CutCache(1 << 20, 10, 10_000, 1);
        CountDownLatch manyWait = new CountDownLatch(1);
        Representation slow = film(TinyFilms.H264_AND_AAC.bytes(), Optional.empty(), film -> {
            await(manyWait);
            return film.open();
        });

        List<Boolean> made = Clients.run(10, client -> {
            while (client == 9 && narrow.waiting() < 8) {
                Thread.onSpinWait();
            }
            if (client == 9) {
                assertThrows(BusyException.class, () -> narrow.cut("/late.mp4", slow, RANGES, CutPrecision.EXACT));
                manyWait.countDown();
                return false;
            }
            return narrow.cut("/talk-" + client + ".mp4", slow, RANGES, CutPrecision.EXACT) instanceof Cutting.Made;
        });

        assertEquals(List.of(true, true, true, true, true, true, true, true, true, false), made);
    }

    @Test
    void whatIsKnown_isNotReadAgain() throws IOException {
        Cutting first = cut("/talk.mp4", film());

        assertSame(first, cut("/talk.mp4", film()));
        assertEquals(OPENED_FOR_A_CUT, opened.get());
    }

    @Test
    void otherCutOfAFilm_isMadeFromTheIndexThatIsKept() throws IOException {
        Cutting first = cut("/talk.mp4", film());
        Cutting other = cache.cut("/talk.mp4", film(), PlaybackRanges.whole(), CutPrecision.EXACT);
        Cutting key = cache.cut("/talk.mp4", film(), RANGES, CutPrecision.KEY);

        assertEquals(3, Stream.of(first, other, key).distinct().count());
        assertEquals(OPENED_FOR_A_CUT + 2, opened.get());
    }

    @Test
    void cutThatIsKept_readsFromTheFilmOfItsOwnRequest() throws IOException {
        Mp4Cut cut =
                assertInstanceOf(Cutting.Made.class, cut("/talk.mp4", film())).cut();
        AtomicInteger openedByNobodyElse = new AtomicInteger();
        Representation ownFilm = new Counted(film(), openedByNobodyElse, Representation::open);
        Representation own = assertInstanceOf(Cutting.Made.class, cut("/talk.mp4", ownFilm))
                .cut()
                .representation(ownFilm);

        assertEquals(cut.length(), ContentReader.readAll(own).length);
        assertEquals(1, openedByNobodyElse.get());
    }

    @Test
    void thatAFilmCannotBeCut_isKnownToo() throws IOException {
        byte[] text = "This is no film.".getBytes(StandardCharsets.UTF_8);
        Cutting first = cut("/text.mp4", film(text, TAG, Representation::open));

        assertEquals(
                CutRefusal.Reason.NOT_MP4,
                assertInstanceOf(Cutting.Refused.class, first).refusal().reason());
        assertSame(first, cut("/text.mp4", film(text, TAG, Representation::open)));
        assertEquals(1, opened.get());
    }

    @Test
    void otherVersionOrPath_isReadByItself() throws IOException {
        cut("/talk.mp4", film());
        byte[] bytes = TinyFilms.H264_AND_AAC.bytes();
        cut("/talk.mp4", film(bytes, Optional.of(EntityTag.strong("2")), Representation::open));
        cut("/other.mp4", film());

        assertEquals(3 * OPENED_FOR_A_CUT, opened.get());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1"})
    void filmWithoutStrongEntityTag_isReadEachTime(String tag) throws IOException {
        byte[] bytes = TinyFilms.H264_AND_AAC.bytes();
        Optional<EntityTag> weak = tag.isEmpty() ? Optional.empty() : Optional.of(EntityTag.weak(tag));
        cut("/talk.mp4", film(bytes, weak, Representation::open));
        cut("/talk.mp4", film(bytes, weak, Representation::open));

        assertEquals(2 * OPENED_FOR_A_CUT, opened.get());
        assertEquals(0, cache.indexBytes());
        assertEquals(0, cache.cutBytes());
    }

    @Test
    void failures_areNotKept() throws IOException {
        Representation changing = film(TinyFilms.H264_AND_AAC.bytes(), TAG, film -> new Opening.Changed());
        Representation mistaken = film(TinyFilms.H264_AND_AAC.bytes(), TAG, film -> {
            throw new IllegalArgumentException("a mistake in somebody's code");
        });

        assertThrows(SourceChangedException.class, () -> cut("/talk.mp4", changing));
        assertThrows(IllegalArgumentException.class, () -> cut("/talk.mp4", mistaken));
        assertInstanceOf(Cutting.Made.class, cut("/talk.mp4", film()));
        assertEquals(2 + OPENED_FOR_A_CUT, opened.get());
    }

    @Test
    void manyFilms_takeNoMoreMemoryThanAllowed() throws IOException {
        long bound = 64 << 10;
        CutCache small = cache(2 * bound);
        for (int i = 0; i < 200; i++) {
            assertInstanceOf(Cutting.Made.class, small.cut("/talk-" + i + ".mp4", film(), RANGES, CutPrecision.EXACT));
        }

        for (long bytes : List.of(small.indexBytes(), small.cutBytes())) {
            assertTrue(bytes <= bound, () -> bytes + " bytes");
            assertTrue(bytes > bound / 2, () -> bytes + " bytes");
        }
    }

    private static void await(CountDownLatch latch) throws IOException {
        try {
            if (!latch.await(30, TimeUnit.SECONDS)) {
                throw new IOException("not all have begun");
            }
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }
}
