package dev.cellar.tracking;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cellar.tracking.objects.ObjectStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Every byte of a store, unpacked: the files as they are, git's objects and ours as what they hold. */
final class StoreBytes {
    private final Path home;
    private final boolean withVault;

    private StoreBytes(Path home, boolean withVault) {
        this.home = home;
        this.withVault = withVault;
    }

    static StoreBytes of(Path home) {
        return new StoreBytes(home, true);
    }

    /** All that may leave the computer. */
    static StoreBytes withoutVault(Path home) {
        return new StoreBytes(home, false);
    }

    /** Where a text is. */
    List<String> holding(String text) throws IOException, InterruptedException {
        List<String> places = new ArrayList<>();
        for (Path file : files(home)) {
            if (contains(Files.readAllBytes(file), text)) {
                places.add(home.relativize(file).toString());
            }
        }
        ObjectStore objects = new ObjectStore(home.resolve("objects"), home.resolve("native"));
        for (Path file : files(home.resolve("objects"))) {
            String sha256 = file.getParent().getFileName() + "" + file.getFileName();
            if (sha256.matches("[0-9a-f]{64}") && contains(objects.get(sha256), text)) {
                places.add("objects/" + sha256);
            }
        }
        if (contains(gitObjects(), text)) {
            places.add("a git object");
        }
        return places;
    }

    private List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> withVault || !file.startsWith(home.resolve("vault")))
                    .toList();
        }
    }

    private byte[] gitObjects() throws IOException, InterruptedException {
        Path out = Files.createTempFile("objects", ".txt");
        int exit = new ProcessBuilder(
                        "git",
                        "--git-dir",
                        home.resolve("snapshots.git").toString(),
                        "cat-file",
                        "--batch-all-objects",
                        "--batch")
                .redirectOutput(out.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        byte[] bytes = Files.readAllBytes(out);
        Files.delete(out);
        if (exit != 0) {
            throw new IOException("git cannot read its objects: exit " + exit);
        }
        return bytes;
    }

    private static boolean contains(byte[] bytes, String text) {
        byte[] wanted = text.getBytes(UTF_8);
        for (int i = 0; i + wanted.length <= bytes.length; i++) {
            if (bytes[i] == wanted[0] && Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length)) {
                return true;
            }
        }
        return false;
    }
}
