package io.github.playrange.mp4;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * An MP4 made box by box: pictures as H.264 has them, 25 in a second, in groups of ten of which each begins with a key
 * frame and has two B-frames between others, and sound of 48 000 samples in a second.
 *
 * <p>The samples are no pictures; each holds the number of the picture, or of the frame of sound, that it stands for.
 */
final class HandMadeFilm {

    static final int PICTURES = 50;
    static final int FRAMES = 96;
    static final int TICKS_OF_A_PICTURE = 512;
    static final int TIMESCALE = 12_800;

    /** Pictures of a group, and samples of a chunk. */
    private static final int GROUP = 10;

    private static final int TICKS_OF_A_FRAME = 1024;

    /** The order in which the pictures of a group are decoded. */
    private static final int[] DECODED = {0, 3, 1, 2, 6, 4, 5, 9, 7, 8};

    private static final int PICTURE_MARK = 0x5049_4300;
    private static final int FRAME_MARK = 0x534F_4E00;

    /** Where the boxes and samples of the film are. */
    enum Form {
        MOOV_FIRST,
        MOOV_LAST,
        LARGE_POSITIONS,
        FRAGMENTS
    }

    private record Sample(int offset, boolean sync, ByteBuffer content) {

        Sample(int offset, boolean sync, byte[] bytes) {
            this(offset, sync, ByteBuffer.wrap(bytes));
        }

        int length() {
            return content.limit();
        }
    }

    private final Form form;
    private final boolean pictures;
    private final List<List<Sample>> tracks = new ArrayList<>();

    private HandMadeFilm(Form form, boolean pictures, boolean sound) {
        this.form = form;
        this.pictures = pictures;
        if (pictures) {
            tracks.add(pictures());
        }
        if (sound) {
            tracks.add(frames());
        }
    }

    /** Pictures and sound. */
    static byte[] of(Form form) {
        return new HandMadeFilm(form, true, true).write();
    }

    static byte[] ofPictures() {
        return new HandMadeFilm(Form.MOOV_LAST, true, false).write();
    }

    static byte[] ofSound() {
        return new HandMadeFilm(Form.MOOV_FIRST, false, true).write();
    }

    /** Which picture a sample stands for; -1 if none. */
    static int pictureIn(ByteBuffer sample) {
        int mark = sample.limit() < 12 ? 0 : sample.getInt(8);
        return (mark & 0xFFFF_FF00) == PICTURE_MARK ? mark & 0xFF : -1;
    }

    /** Which frame of sound a sample stands for; -1 if none. */
    static int frameIn(ByteBuffer sample) {
        int mark = sample.limit() < 4 ? 0 : sample.getInt(0);
        return (mark & 0xFFFF_FF00) == FRAME_MARK ? mark & 0xFF : -1;
    }

    private static List<Sample> pictures() {
        List<Sample> samples = new ArrayList<>();
        for (int decoded = 0; decoded < PICTURES; decoded++) {
            int inGroup = DECODED[decoded % GROUP];
            int number = decoded - decoded % GROUP + inGroup;
            // Enough of a slice for it to be told apart: of a key frame, of one that others refer to, of one that none
            // does.
            int header = inGroup == 0 ? 0x65 : inGroup % 3 == 0 ? 0x41 : 0x01;
            byte[] bytes = new byte[20 + number];
            ByteBuffer.wrap(bytes).putInt(bytes.length - 4).put((byte) header).putInt(8, PICTURE_MARK | number);
            samples.add(new Sample((number - decoded + 1) * TICKS_OF_A_PICTURE, inGroup == 0, bytes));
        }
        return samples;
    }

    private static List<Sample> frames() {
        List<Sample> samples = new ArrayList<>();
        for (int number = 0; number < FRAMES; number++) {
            byte[] bytes = new byte[9];
            ByteBuffer.wrap(bytes).putInt(FRAME_MARK | number);
            samples.add(new Sample(0, true, bytes));
        }
        return samples;
    }

    private byte[] write() {
        BoxWriter writer = new BoxWriter();
        writer.box("ftyp", box -> box.putText("isom").putInt(0x200).putText("isomiso6mp41"));
        switch (form) {
            case FRAGMENTS -> {
                writeMovie(writer, List.of());
                writeFragments(writer);
            }
            case MOOV_LAST -> writeMovie(writer, writeData(writer, writer.position()));
            case MOOV_FIRST, LARGE_POSITIONS -> {
                BoxWriter measured = new BoxWriter();
                writeMovie(measured, positions(0));
                List<List<Long>> positions = positions(writer.position() + measured.position() + headerOfData());
                writeMovie(writer, positions);
                writeData(writer, writer.position());
            }
        }
        return writer.toByteArray();
    }

    private int headerOfData() {
        return form == Form.LARGE_POSITIONS ? 16 : 8;
    }

    private int chunks() {
        return tracks.stream()
                .mapToInt(track -> (track.size() + GROUP - 1) / GROUP)
                .max()
                .orElse(0);
    }

    private static List<Sample> chunk(List<Sample> track, int chunk) {
        return track.subList(Math.min(track.size(), chunk * GROUP), Math.min(track.size(), (chunk + 1) * GROUP));
    }

    private List<List<Long>> positions(long start) {
        List<List<Long>> positions = new ArrayList<>();
        tracks.forEach(track -> positions.add(new ArrayList<>()));
        long position = start;
        for (int chunk = 0; chunk < chunks(); chunk++) {
            for (int track = 0; track < tracks.size(); track++) {
                List<Sample> samples = chunk(tracks.get(track), chunk);
                if (!samples.isEmpty()) {
                    positions.get(track).add(position);
                }
                position += samples.stream().mapToInt(sample -> sample.length()).sum();
            }
        }
        return positions;
    }

    private List<List<Long>> writeData(BoxWriter writer, long start) {
        BoxWriter data = new BoxWriter();
        for (int chunk = 0; chunk < chunks(); chunk++) {
            for (List<Sample> track : tracks) {
                chunk(track, chunk).forEach(sample -> data.put(sample.content()));
            }
        }
        ByteBuffer bytes = ByteBuffer.wrap(data.toByteArray());
        if (form == Form.LARGE_POSITIONS) {
            writer.putInt(1).putText("mdat").putLong(bytes.limit() + 16L).put(bytes);
        } else {
            writer.box("mdat", box -> box.put(bytes));
        }
        return positions(start + headerOfData());
    }

    private void writeMovie(BoxWriter writer, List<List<Long>> positions) {
        writer.box("moov", moov -> {
            moov.fullBox(
                    "mvhd",
                    0,
                    0,
                    box -> box.putInt(0).putInt(0).putInt(1000).putInt(2000).putZeros(80));
            for (int track = 0; track < tracks.size(); track++) {
                List<Long> ofTrack = positions.isEmpty() ? List.of() : positions.get(track);
                boolean video = pictures && track == 0;
                int id = track + 1;
                List<Sample> samples = positions.isEmpty() ? List.of() : tracks.get(track);
                moov.box("trak", trak -> writeTrack(trak, id, video, samples, ofTrack));
            }
            if (form == Form.FRAGMENTS) {
                moov.box("mvex", mvex -> {
                    for (int id = 1; id <= tracks.size(); id++) {
                        int track = id;
                        mvex.fullBox(
                                "trex", 0, 0, box -> box.putInt(track).putInt(1).putZeros(12));
                    }
                });
            }
        });
    }

    private void writeTrack(BoxWriter trak, int id, boolean video, List<Sample> samples, List<Long> positions) {
        trak.fullBox(
                "tkhd",
                0,
                3,
                box -> box.putInt(0).putInt(0).putInt(id).putInt(0).putInt(2000).putZeros(60));
        trak.box(
                "edts",
                edts -> edts.fullBox(
                        "elst",
                        0,
                        0,
                        box -> box.putInt(1)
                                .putInt(form == Form.FRAGMENTS ? 0 : 2000)
                                .putInt(video ? TICKS_OF_A_PICTURE : TICKS_OF_A_FRAME)
                                .putInt(0x0001_0000)));
        trak.box("mdia", mdia -> {
            mdia.fullBox(
                    "mdhd",
                    0,
                    0,
                    box -> box.putInt(0)
                            .putInt(0)
                            .putInt(video ? TIMESCALE : 48_000)
                            .putInt(0)
                            .putInt(0));
            mdia.fullBox(
                    "hdlr",
                    0,
                    0,
                    box -> box.putInt(0).putText(video ? "vide" : "soun").putZeros(13));
            mdia.box("minf", minf -> {
                minf.box(
                        "dinf",
                        dinf -> dinf.fullBox("dref", 0, 0, box -> box.putInt(1).fullBox("url ", 0, 1, url -> {})));
                minf.box("stbl", stbl -> writeTables(stbl, video, samples, positions));
            });
        });
    }

    private void writeTables(BoxWriter stbl, boolean video, List<Sample> samples, List<Long> positions) {
        stbl.fullBox(
                "stsd",
                0,
                0,
                box -> box.putInt(1).box(video ? "avc1" : "mp4a", entry -> {
                    entry.putZeros(6).putShort(1).putZeros(video ? 70 : 20);
                    if (video) {
                        entry.box(
                                "avcC",
                                avcC -> avcC.putInt(0x0164_001F)
                                        .putShort(0xFFE0)
                                        .putZeros(1));
                    }
                }));
        stbl.fullBox("stts", 0, 0, box -> {
            box.putInt(samples.isEmpty() ? 0 : 1);
            if (!samples.isEmpty()) {
                box.putInt(samples.size()).putInt(video ? TICKS_OF_A_PICTURE : TICKS_OF_A_FRAME);
            }
        });
        if (video) {
            stbl.fullBox("ctts", 0, 0, box -> {
                box.putInt(samples.size());
                samples.forEach(sample -> box.putInt(1).putInt(sample.offset()));
            });
            stbl.fullBox("stss", 0, 0, box -> {
                box.putInt(samples.size() / GROUP);
                for (int sample = 0; sample < samples.size(); sample += GROUP) {
                    box.putInt(sample + 1);
                }
            });
        }
        stbl.fullBox("stsz", 0, 0, box -> {
            box.putInt(0).putInt(samples.size());
            samples.forEach(sample -> box.putInt(sample.length()));
        });
        int rest = samples.size() % GROUP;
        stbl.fullBox("stsc", 0, 0, box -> {
            box.putInt(samples.isEmpty() ? 0 : rest == 0 ? 1 : 2);
            if (!samples.isEmpty()) {
                box.putInt(1).putInt(GROUP).putInt(1);
            }
            if (rest > 0) {
                box.putInt(positions.size()).putInt(rest).putInt(1);
            }
        });
        boolean large = form == Form.LARGE_POSITIONS;
        stbl.fullBox(large ? "co64" : "stco", 0, 0, box -> {
            box.putInt(positions.size());
            positions.forEach(position -> {
                if (large) {
                    box.putLong(position);
                } else {
                    box.putInt(position.intValue());
                }
            });
        });
    }

    /** A fragment for each chunk, all tracks in it, and the samples behind it. */
    private void writeFragments(BoxWriter writer) {
        int[] done = new int[tracks.size()];
        for (int chunk = 0; chunk < chunks(); chunk++) {
            int number = chunk;
            int start = writer.position();
            List<Integer> positionsAt = new ArrayList<>();
            writer.box("moof", moof -> {
                moof.fullBox("mfhd", 0, 0, box -> box.putInt(number + 1));
                for (int track = 0; track < tracks.size(); track++) {
                    List<Sample> samples = chunk(tracks.get(track), number);
                    int id = track + 1;
                    int before = done[track];
                    boolean video = pictures && track == 0;
                    moof.box("traf", traf -> {
                        traf.fullBox(
                                "tfhd",
                                0,
                                0x2_0008,
                                box -> box.putInt(id).putInt(video ? TICKS_OF_A_PICTURE : TICKS_OF_A_FRAME));
                        traf.fullBox(
                                "tfdt",
                                1,
                                0,
                                box -> box.putLong((long) before * (video ? TICKS_OF_A_PICTURE : TICKS_OF_A_FRAME)));
                        traf.fullBox("trun", 0, video ? 0xE01 : 0x201, box -> {
                            box.putInt(samples.size());
                            positionsAt.add(box.position());
                            box.putInt(0);
                            for (Sample sample : samples) {
                                box.putInt(sample.length());
                                if (video) {
                                    box.putInt(sample.sync() ? 0 : 0x1_0000).putInt(sample.offset());
                                }
                            }
                        });
                    });
                    done[track] += samples.size();
                }
            });
            int position = writer.position() - start + 8;
            for (int track = 0; track < tracks.size(); track++) {
                writer.putIntAt(positionsAt.get(track), position);
                position += chunk(tracks.get(track), number).stream()
                        .mapToInt(sample -> sample.length())
                        .sum();
            }
            writer.box("mdat", mdat -> {
                for (List<Sample> track : tracks) {
                    chunk(track, number).forEach(sample -> mdat.put(sample.content()));
                }
            });
        }
    }
}
