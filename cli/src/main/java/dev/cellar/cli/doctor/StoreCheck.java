package dev.cellar.cli.doctor;

import dev.cellar.magics.text.Humanise;
import dev.cellar.tracking.StoreException;
import dev.cellar.tracking.TrackingStore;
import dev.cellar.tracking.TrackingStores;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The embedded store: can it be written, is there room, is its file system one that SQLite's WAL is safe on. */
final class StoreCheck {
    private static final long SCARCE_BYTES = 500L << 20;
    private static final Set<String> NETWORK = Set.of("nfs", "nfs4", "cifs", "smbfs", "smb2", "afpfs", "fuse.sshfs");

    private StoreCheck() {}

    static List<Finding> look(Path home) {
        var findings = new ArrayList<Finding>();
        try (TrackingStore store = TrackingStores.open(home)) {
            findings.add(Finding.ok(
                    "Store",
                    home + ": "
                            + Humanise.count(store.runs(null, Integer.MAX_VALUE).size(), "run") + ", "
                            + Humanise.count(store.notebooks().size(), "notebook")));
        } catch (StoreException e) {
            findings.add(Finding.broken(
                    "Store", String.valueOf(e.getMessage()), "set CELLAR_HOME to a folder that can be written"));
            return findings;
        }
        try {
            findings.addAll(disk(Files.getFileStore(home)));
        } catch (IOException e) {
            findings.add(Finding.warning(
                    "Disk", "cannot be asked: " + e.getMessage(), "check that " + home + " is mounted"));
        }
        return findings;
    }

    private static List<Finding> disk(FileStore disk) throws IOException {
        long free = disk.getUsableSpace();
        String room = Humanise.bytes(free) + " free on " + disk.type();
        var findings = new ArrayList<Finding>();
        findings.add(
                free < SCARCE_BYTES
                        ? Finding.warning("Disk", room, "make room, or recording pauses when the disk is full")
                        : Finding.ok("Disk", room));
        if (NETWORK.contains(disk.type().toLowerCase(Locale.ROOT))) {
            findings.add(Finding.warning(
                    "Disk",
                    "the store is on a network file system (" + disk.type() + "), which is slower",
                    "set CELLAR_HOME to a folder on a local disk"));
        }
        return findings;
    }
}
