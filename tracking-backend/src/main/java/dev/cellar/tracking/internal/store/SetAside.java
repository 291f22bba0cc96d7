package dev.cellar.tracking.internal.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cellar.tracking.internal.files.OwnerOnly;
import dev.cellar.tracking.internal.files.WholeFile;
import dev.cellar.tracking.internal.home.StoreLayout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Where a repair puts what it cannot use: nothing that was recorded is deleted. The moment begins each name. */
final class SetAside {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss-SSS").withZone(ZoneOffset.UTC);

    private final Path folder;

    SetAside(StoreLayout layout) {
        this.folder = layout.setAside();
    }

    /** A name there that is free. */
    Path place(String name) throws IOException {
        return OwnerOnly.folder(folder).resolve(MOMENT.format(Instant.now()) + "-" + name);
    }

    /** Moves a file there. */
    Path move(Path file) throws IOException {
        return Files.move(file, place(String.valueOf(file.getFileName())), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Writes down what was taken out. */
    Path write(String name, List<String> lines) throws IOException {
        Path file = place(name);
        WholeFile.write(file, (String.join("\n", lines) + "\n").getBytes(UTF_8));
        return file;
    }
}
