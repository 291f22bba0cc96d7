package dev.cellar.tracking;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import dev.cellar.tracking.internal.files.OwnerOnly;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * The stores seen on this computer, so that listings can span them: the text file {@code ~/.cellar/stores}, an absolute
 * path a line, in the order they were first seen. A line is appended by one write, so several processes may add at once;
 * a store that two add at the same moment stands there twice and is read once.
 */
public final class KnownStores {
    private final Path file;

    /** @param personal the person's own store, see {@link Homes#personal()} */
    public KnownStores(Path personal) {
        file = personal.resolve("stores");
    }

    /** Those that still exist. */
    public List<Path> list() throws IOException {
        return seen().stream().filter(Files::isDirectory).toList();
    }

    /** All of them, also those that are gone. */
    public List<Path> seen() throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        return Files.readAllLines(file, UTF_8).stream()
                .filter(line -> !line.isBlank())
                .map(Path::of)
                .distinct()
                .toList();
    }

    /** Remembers a store that exists. */
    public void remember(Path home) throws IOException {
        Path store = home.toAbsolutePath().normalize();
        if (list().contains(store)) {
            return;
        }
        OwnerOnly.folder(file.resolveSibling("").normalize());
        try (FileChannel channel = OwnerOnly.open(file, Set.of(CREATE, WRITE, APPEND))) {
            channel.write(ByteBuffer.wrap((store + "\n").getBytes(UTF_8)));
        }
    }
}
