package dev.cellar.tracking.crash;

import dev.cellar.tracking.ChildJvm;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * A process that has a disk of its own: a file system in memory, mounted in a namespace of the process, so that no rights are
 * needed beyond those that Linux gives to anybody in most places.
 */
final class SmallDisk {
    private SmallDisk() {}

    /** Whether such a namespace can be made here. */
    static boolean isPossible(Path folder) throws IOException, InterruptedException {
        try {
            Process process = new ProcessBuilder(
                            "unshare", "-rm", "mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", folder.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor() == 0;
        } catch (IOException e) {
            // There is no such command.
            return false;
        }
    }

    /** Starts a class's main with a disk of so many kilobytes on a folder, the folder as its first argument. */
    static Process start(Path folder, int kilobytes, Class<?> main) throws IOException {
        return ChildJvm.startUnder(
                List.of(
                        "unshare",
                        "-rm",
                        "/bin/sh",
                        "-c",
                        "mount -t tmpfs -o size=" + kilobytes + "k tmpfs \"$0\" && exec \"$@\"",
                        folder.toString()),
                main,
                folder.toString());
    }

    /** As {@link #start}, with the folder as it is, but nothing may be written there. */
    static Process startReadOnly(Path folder, Class<?> main) throws IOException {
        return ChildJvm.startUnder(
                List.of(
                        "unshare",
                        "-rm",
                        "/bin/sh",
                        "-c",
                        "mount --bind \"$0\" \"$0\" && mount -o remount,ro,bind \"$0\" && exec \"$@\"",
                        folder.toString()),
                main,
                folder.toString());
    }
}
