package io.github.playrange.benchmarks.comparison.work;

import java.io.IOException;
import java.util.List;

/** What a server is asked for. */
public interface Films {

    /** One film of 1 GiB, which is no sparse file. */
    Film large() throws IOException;

    /** One small film. */
    Film small() throws IOException;

    /** A thousand small films. */
    List<Film> manySmall() throws IOException;

    /** Thirty ranges of a film, a third of it, as one MP4. */
    Film cut() throws IOException;
}
