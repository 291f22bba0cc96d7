package dev.cellar.tracking.internal.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;

/**
 * Tells file systems that other computers may write to at the same time: SQLite's write-ahead log and memory mapping are
 * unsafe there. Goes by the type's name as the operating system gives it.
 */
public final class NetworkFileSystems {
    private static final Set<String> NAMES = Set.of(
            "nfs", "nfs4", "cifs", "smb", "smb2", "smb3", "smbfs", "afs", "afpfs", "9p", "ceph", "lustre", "gpfs",
            "beegfs", "glusterfs", "davfs", "webdav", "ncpfs", "pvfs2", "orangefs");
    private static final Set<String> FUSE = Set.of(
            "sshfs", "s3fs", "gcsfuse", "goofys", "blobfuse", "blobfuse2", "rclone", "davfs", "glusterfs", "ceph",
            "juicefs", "mount-s3", "cvmfs2", "gvfsd-fuse");

    private NetworkFileSystems() {}

    public static boolean holds(Path existing) {
        try {
            return isNetwork(Files.getFileStore(existing).type());
        } catch (IOException e) {
            // Nobody can tell: the careful way is slower but right on both kinds.
            return true;
        }
    }

    static boolean isNetwork(String type) {
        String name = type.toLowerCase(Locale.ROOT);
        if (name.startsWith("fuse.")) {
            return FUSE.contains(name.substring("fuse.".length()));
        }
        return NAMES.contains(name);
    }
}
