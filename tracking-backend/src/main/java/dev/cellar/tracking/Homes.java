package dev.cellar.tracking;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Where a store is: {@code CELLAR_HOME} if set; else {@code .cellar} at the nearest folder, upwards from the working
 * folder, that holds {@code .cellar}, {@code cellar.toml} or a git working copy; else {@code ~/.cellar}. Only looks, makes
 * nothing.
 */
public final class Homes {
    private static final String FOLDER = ".cellar";
    private static final List<String> MARKS = List.of(FOLDER, CellarConfig.FILE, ".git");

    private Homes() {}

    /**
     * The store's folder, absolute; it need not exist.
     *
     * @param environment {@link System#getenv()}, or what stands for it
     * @param directory the working folder or the notebook's
     */
    public static Path resolve(Map<String, String> environment, Path directory) {
        Path start = directory.toAbsolutePath().normalize();
        String given = environment.get("CELLAR_HOME");
        if (given != null && !given.isBlank()) {
            return start.resolve(given).normalize();
        }
        for (Path folder = start; folder != null; folder = folder.getParent()) {
            for (String mark : MARKS) {
                if (Files.exists(folder.resolve(mark))) {
                    return folder.resolve(FOLDER);
                }
            }
        }
        return personal();
    }

    /** The person's own store, for notebooks outside any project. */
    public static Path personal() {
        return Path.of(System.getProperty("user.home")).resolve(FOLDER);
    }
}
