package dev.cellar.recorder.kernels;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cellar.tracking.objects.ObjectStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Everything that lies in a store, as it is and with git's and the store's own objects unpacked. */
final class StoreBytes {
    private StoreBytes() {}

    /** Looks again where a file went while it was looked at: the store may still be written. */
    static void assertNowhere(Path home, String text) throws IOException, InterruptedException {
        RecordedKernel.eventually(() -> lookedAtAll(home, text) ? Optional.of(home) : Optional.empty());
        ObjectStore objects = new ObjectStore(home.resolve("objects"), home.resolve("native"));
        for (Path object : files(home.resolve("objects"))) {
            String sha256 = object.getParent().getFileName() + "" + object.getFileName();
            assertThat(contains(objects.get(sha256), text))
                    .as("object %s", sha256)
                    .isFalse();
        }
        byte[] git = gitObjects(home.resolve("snapshots.git"));
        assertThat(contains(git, "execution.json")).as("git's objects are read").isTrue();
        assertThat(contains(git, text)).as("a git object holds it").isFalse();
    }

    private static boolean lookedAtAll(Path home, String text) {
        try {
            for (Path file : files(home)) {
                assertThat(contains(Files.readAllBytes(file), text))
                        .as("%s holds it", file)
                        .isFalse();
            }
            return true;
        } catch (NoSuchFileException | UncheckedIOException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    private static byte[] gitObjects(Path repository) throws IOException, InterruptedException {
        Process git = new ProcessBuilder(
                        "git", "-C", repository.toString(), "cat-file", "--batch-all-objects", "--batch", "--buffer")
                .redirectErrorStream(true)
                .start();
        byte[] all = git.getInputStream().readAllBytes();
        assertThat(git.waitFor()).isZero();
        return all;
    }

    private static boolean contains(byte[] bytes, String text) {
        return new String(bytes, ISO_8859_1).contains(new String(text.getBytes(UTF_8), ISO_8859_1));
    }
}
