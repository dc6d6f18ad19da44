package io.github.playrange.mp4;

import io.github.playrange.mp4.CutRefusal.Reason;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Reads what an MP4 tells of its first track of pictures and its first track of sound.
 *
 * @see <a href="https://www.iso.org/standard/83102.html">ISO/IEC 14496-12, 4.3 and 8.2</a>
 */
final class MovieReader {

    private static final int MOST_BYTES_OF_THE_FILE_TYPE = 1 << 12;

    /** Languages, captions and chapters of a film have one each. */
    private static final int MOST_TRACKS = 256;

    private final BoxReader reader;
    private final Budget budget;
    private Optional<Box> movie = Optional.empty();
    private Optional<Box> extension = Optional.empty();
    private boolean isMp4;

    private MovieReader(SourceReader source, Budget budget) {
        this.reader = new BoxReader(source, budget);
        this.budget = budget;
    }

    /** What a film consists of; at least one of them is there. */
    record Movie(Optional<Track> video, Optional<Track> sound) {}

    static Movie read(SourceReader source, Budget budget) throws IOException, RefusedException {
        return new MovieReader(source, budget).read();
    }

    private Movie read() throws IOException, RefusedException {
        findMovie();
        Box moov = movie.orElseThrow(() -> RefusedException.malformed("the film has no box 'moov'"));
        List<TrackReader> tracks = new ArrayList<>();
        long[] timescale = {0};
        reader.children(moov, box -> {
            switch (box.type()) {
                case "mvhd" -> timescale[0] = movieTimescale(box);
                case "trak" -> {
                    if (tracks.size() == MOST_TRACKS) {
                        throw new RefusedException(
                                Reason.UNSUPPORTED_LAYOUT, "the film has more than " + MOST_TRACKS + " tracks");
                    }
                    tracks.add(new TrackReader(TrackBoxes.of(reader, box), budget));
                }
                case "mvex" -> extension = Optional.of(box);
                case "cmov" -> throw new RefusedException(Reason.UNSUPPORTED_LAYOUT, "the box 'moov' is compressed");
                default -> {
                    // Names, pictures and the like.
                }
            }
            return true;
        });
        if (timescale[0] == 0) {
            throw moov.malformed("has no box 'mvhd'");
        }
        Optional<TrackReader> video = choose(tracks, TrackKind.VIDEO);
        Optional<TrackReader> sound = choose(tracks, TrackKind.SOUND);
        List<TrackReader> chosen =
                List.of(video, sound).stream().flatMap(Optional::stream).toList();
        for (TrackReader track : chosen) {
            track.readTables();
        }
        if (extension.isPresent()) {
            readFragments(extension.get(), chosen);
        }
        Movie built = new Movie(build(video, timescale[0]), build(sound, timescale[0]));
        if (built.video().isEmpty() && built.sound().isEmpty()) {
            throw new RefusedException(Reason.NO_MEDIA, "the film has neither pictures nor sound");
        }
        return built;
    }

    private static Optional<Track> build(Optional<TrackReader> track, long timescale)
            throws IOException, RefusedException {
        return track.isEmpty() ? Optional.empty() : track.get().build(timescale);
    }

    private void findMovie() throws IOException, RefusedException {
        try {
            reader.topLevel(box -> {
                if (!isMp4 && !isFileTypeOfMp4(box)) {
                    return false;
                }
                isMp4 = true;
                if (box.type().equals("moov")) {
                    movie = Optional.of(box);
                }
                return movie.isEmpty();
            });
        } catch (RefusedException e) {
            if (isMp4 || e.refusal().reason() == Reason.NOT_MP4) {
                throw e;
            }
        }
        if (!isMp4) {
            throw new RefusedException(Reason.NOT_MP4, "the film is not an MP4");
        }
    }

    /** The first box names the kinds of file that this is; QuickTime's own describes sound in another way. */
    private boolean isFileTypeOfMp4(Box first) throws IOException, RefusedException {
        if (!first.type().equals("ftyp")) {
            return false;
        }
        String brands = StandardCharsets.ISO_8859_1
                .decode(reader.whole(first, MOST_BYTES_OF_THE_FILE_TYPE))
                .toString();
        if (brands.startsWith("qt  ")) {
            throw new RefusedException(Reason.NOT_MP4, "the film is a QuickTime file; only an MP4 is cut");
        }
        return true;
    }

    private long movieTimescale(Box mvhd) throws IOException, RefusedException {
        boolean large = reader.first(mvhd, 4).get(0) == 1;
        ByteBuffer header = reader.first(mvhd, large ? 24 : 16);
        return TrackReader.timescale(header.getInt(large ? 20 : 12));
    }

    /**
     * The first enabled track that can be cut, else the first disabled one, which players show as well; else the first
     * enabled one, which is then refused for its coding. Disabled tracks that cannot be cut are covers of songs and pictures
     * of chapters, and are left out as long as there is an enabled track of any kind.
     */
    private static Optional<TrackReader> choose(List<TrackReader> tracks, TrackKind kind)
            throws IOException, RefusedException {
        List<TrackReader> enabledFirst = tracks.stream()
                .filter(track -> track.isOf(kind))
                .sorted(Comparator.comparing(track -> !track.isEnabled()))
                .toList();
        for (TrackReader track : enabledFirst) {
            if (track.isOfKnownCodec()) {
                return Optional.of(track);
            }
        }
        boolean anyIsEnabled = tracks.stream()
                .anyMatch(track -> track.isEnabled() && (track.isOf(TrackKind.VIDEO) || track.isOf(TrackKind.SOUND)));
        return enabledFirst.stream().findFirst().filter(track -> track.isEnabled() || !anyIsEnabled);
    }

    private void readFragments(Box mvex, List<TrackReader> tracks) throws IOException, RefusedException {
        FragmentReader fragments = new FragmentReader(reader, tracks);
        fragments.readDefaults(mvex);
        reader.topLevel(box -> {
            if (box.type().equals("moof")) {
                fragments.readFragment(box);
            }
            return true;
        });
    }
}
