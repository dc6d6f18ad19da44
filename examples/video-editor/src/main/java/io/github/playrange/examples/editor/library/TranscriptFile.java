package io.github.playrange.examples.editor.library;

import io.github.playrange.transcript.Transcript;
import io.github.playrange.transcript.TranscriptFormatException;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** The file of a video's transcript. */
public sealed interface TranscriptFile {

    /** A talk of a whole day has less than a tenth of it; a file beyond it is something else, and would fill the heap. */
    long MAX_BYTES = 32L << 20;

    /** There is none. */
    record Missing() implements TranscriptFile {}

    /**
     * It cannot be used.
     *
     * @param problem what is wrong, and where, for the person who can mend it
     */
    record Broken(String problem) implements TranscriptFile {}

    /**
     * It can be used.
     *
     * @param transcript what it holds
     */
    record Usable(Transcript transcript) implements TranscriptFile {

        /** The digest of what the file says, however it is written: of the transcript's own JSON. */
        public String digest() {
            return Digest.of(transcript.toJson().getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Reads a file. */
    static TranscriptFile read(Path file) {
        try {
            if (Files.size(file) > MAX_BYTES) {
                return new Broken("the file is larger than " + (MAX_BYTES >> 20) + " MB, which is not a transcript");
            }
            return new Usable(Transcript.fromJson(Files.readString(file)));
        } catch (NoSuchFileException e) {
            return new Missing();
        } catch (CharacterCodingException e) {
            return new Broken("the file is not UTF-8 text; save it in that encoding");
        } catch (TranscriptFormatException e) {
            return new Broken(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            System.getLogger(TranscriptFile.class.getName()).log(Level.WARNING, "cannot read " + file + ": " + e);
            return new Broken("the server cannot read the file; its log tells why");
        }
    }
}
