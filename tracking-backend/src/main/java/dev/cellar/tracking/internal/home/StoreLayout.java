package dev.cellar.tracking.internal.home;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cellar.tracking.StoreException;
import dev.cellar.tracking.internal.Texts;
import dev.cellar.tracking.internal.files.OwnerOnly;
import dev.cellar.tracking.internal.files.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What lies where under a home:
 *
 * <pre>
 * cellar.db      runs and what was measured in them (SQLite)
 * snapshots.git  the notebooks' versions (git)
 * objects/       artifacts and other bytes
 * journal/       a folder for each live run
 * runs/          what the journals of runs said that have ended, but for outputs
 * set-aside/     what a repair could not use
 * vault/         the originals of redacted secrets, for a restore on this computer
 * native/        native libraries
 * .gitignore     "*", so that a store inside a working copy never shows there
 * </pre>
 */
public record StoreLayout(Path home) {
    public StoreLayout {
        home = home.toAbsolutePath().normalize();
    }

    /** Makes the folder, for its owner only, with its {@code .gitignore}. */
    public void prepare() {
        if (Files.isRegularFile(home)) {
            throw new StoreException("cannot make " + home + ": it is a file; set CELLAR_HOME to a folder");
        }
        try {
            OwnerOnly.folder(home);
            Path ignore = home.resolve(".gitignore");
            if (!Files.exists(ignore) && Files.isWritable(home)) {
                WholeFile.write(ignore, "*\n".getBytes(UTF_8));
            }
        } catch (IOException e) {
            throw new StoreException(
                    "cannot make " + home + " (" + Texts.reason(e)
                            + "): check the rights there, or set CELLAR_HOME to another folder",
                    e);
        }
    }

    public Path database() {
        return home.resolve("cellar.db");
    }

    public Path snapshots() {
        return home.resolve("snapshots.git");
    }

    public Path objects() {
        return home.resolve("objects");
    }

    public Path journals() {
        return home.resolve("journal");
    }

    public Path records() {
        return home.resolve("runs");
    }

    public Path setAside() {
        return home.resolve("set-aside");
    }

    public Path vault() {
        return home.resolve("vault");
    }

    public Path natives() {
        return home.resolve("native");
    }
}
