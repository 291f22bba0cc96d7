package dev.cellar.benchmarks;

import dev.cellar.notebook.Notebook;
import dev.cellar.notebook.NotebookWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Room on a disk.
 *
 * @param bytes that files hold
 * @param allocated what the file system sets aside for them
 */
record Room(long bytes, long allocated) {
    private static final int BLOCK = 4096;

    static final Room NONE = new Room(0, 0);

    /** What a folder takes; folders themselves count as allocated. */
    static Room of(Path folder) throws IOException, InterruptedException {
        try (Stream<Path> paths = Files.walk(folder)) {
            long bytes = 0;
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                bytes += Files.size(path);
            }
            return new Room(bytes, allocated(folder));
        }
    }

    /** Java does not tell. */
    private static long allocated(Path folder) throws IOException, InterruptedException {
        Process du = new ProcessBuilder(List.of("du", "-s", "-B1", folder.toString())).start();
        String said = new String(du.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (du.waitFor() != 0) {
            throw new IOException("du of " + folder + " failed");
        }
        return Long.parseLong(said.substring(0, said.indexOf('\t')));
    }

    /** With one more file, a copy of this notebook. */
    Room plusCopy(Notebook notebook) {
        int length = NotebookWriter.write(notebook).length;
        return new Room(bytes + length, allocated + (length + BLOCK - 1) / BLOCK * BLOCK);
    }
}
