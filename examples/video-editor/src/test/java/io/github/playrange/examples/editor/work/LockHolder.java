package io.github.playrange.examples.editor.work;

import java.io.IOException;
import java.nio.file.Path;

/** Another process that has a lock until its input ends. */
final class LockHolder {

    private LockHolder() {}

    /** The arguments are the file and the byte. */
    public static void main(String[] arguments) throws IOException {
        try (WorkLocks locks = new WorkLocks(Path.of(arguments[0]))) {
            System.out.println(locks.tryLock(Long.parseLong(arguments[1])).isPresent());
            while (System.in.read() >= 0) {
                // Waits.
            }
        }
    }
}
