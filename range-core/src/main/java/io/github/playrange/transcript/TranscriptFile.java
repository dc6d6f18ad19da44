package io.github.playrange.transcript;

import io.github.playrange.captions.Captions;
import io.github.playrange.captions.CaptionsFormatException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Tells of which format a file is, and has it read; see {@link Transcript#read}. */
final class TranscriptFile {

    /** Of a day of speech, in the most talkative of the formats. */
    static final int MOST_BYTES = 32 << 20;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private TranscriptFile() {}

    static Transcript read(byte[] file) {
        if (file.length > MOST_BYTES) {
            throw new TranscriptFormatException(
                    "the file has " + file.length + " bytes; a transcript has at most " + MOST_BYTES + " (32 MiB)");
        }
        String text = decoded(file);
        if (text.isBlank()) {
            throw new TranscriptFormatException("the file is empty; a transcript is WebVTT, SubRip (SRT) or JSON");
        }
        return switch (text.strip().charAt(0)) {
            case '{', '[' -> RecognizerJson.read(text);
            default -> captions(text);
        };
    }

    private static String decoded(byte[] file) {
        ByteBuffer bytes = ByteBuffer.wrap(file);
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(bytes)
                    .toString();
            return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new TranscriptFormatException(
                    "the file is not in UTF-8: byte " + bytes.position() + " (counted from 0) begins no character; save"
                            + " it again in that encoding",
                    e);
        }
    }

    private static Transcript captions(String text) {
        try {
            return CaptionWords.of(Captions.read(text.getBytes(StandardCharsets.UTF_8)));
        } catch (CaptionsFormatException e) {
            throw new TranscriptFormatException(
                    "the file is no transcript: it is neither JSON, which begins with { or [, nor WebVTT, which begins"
                            + " with WEBVTT, nor SubRip (SRT), which has lines such as 00:00:01,000 --> 00:00:02,500",
                    e);
        }
    }
}
