package dev.cellar.magics.testing;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Gives each test a {@link Desk} in a folder of its own. */
public abstract class AtDesk {
    @TempDir
    protected Path folder;

    protected Desk desk;

    protected Desk sitDown() {
        return Desk.at(folder);
    }

    @BeforeEach
    final void open() {
        desk = sitDown();
    }

    @AfterEach
    final void leave() {
        desk.close();
    }
}
