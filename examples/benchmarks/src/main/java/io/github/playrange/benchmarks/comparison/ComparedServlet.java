package io.github.playrange.benchmarks.comparison;

import io.github.playrange.benchmarks.comparison.server.Container;
import io.github.playrange.benchmarks.comparison.work.FilmFolder;
import io.github.playrange.benchmarks.comparison.work.Films;
import io.github.playrange.benchmarks.comparison.work.Work;

/** The servlets of one container, in the order of the report. */
enum ComparedServlet {
    /** Ours, which makes cuts while it serves them. */
    OURS("ours", Container.OURS) {
        @Override
        Films films(FilmFolder folder) {
            return folder.cuttingServer();
        }
    },

    /** The container's. */
    OWN("own", Container.OWN),

    /** Ours with a cut that lies there as a file. */
    OURS_WITH_FILES("ours, plain file", Container.OURS) {
        @Override
        boolean takesPartIn(Work work) {
            return work == Work.CUT || work == Work.CUT_ONE_MIB;
        }
    },

    /** One that does no more than it must, and knows one range alone. */
    BARE("bare", Container.BARE) {
        @Override
        boolean takesPartIn(Work work) {
            return work != Work.FIVE_RANGES;
        }
    };

    private final String key;
    private final String path;

    ComparedServlet(String key, String path) {
        this.key = key;
        this.path = path;
    }

    /** What it is called in the report. */
    String key() {
        return key;
    }

    /** Where it answers. */
    String path() {
        return path;
    }

    /** Whether it can do that, and whether it is of interest there. */
    boolean takesPartIn(Work work) {
        return true;
    }

    /** What it is asked for. */
    Films films(FilmFolder folder) {
        return folder;
    }
}
