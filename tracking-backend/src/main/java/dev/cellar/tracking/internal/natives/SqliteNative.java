package dev.cellar.tracking.internal.natives;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Path;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.LibraryLoaderUtil;

/**
 * Loads SQLite's native part from the store, once per class loader. The library knows only system properties for this,
 * which belong to the notebook; see decision 0050. Thread-safe.
 */
public final class SqliteNative {
    private SqliteNative() {}

    /** Loads it from {@code folder}; where nothing can be kept or run there, the library goes its own way. */
    public static void load(Path folder) {
        synchronized (SqliteNative.class) {
            try {
                Field extracted = SQLiteJDBCLoader.class.getDeclaredField("extracted");
                extracted.setAccessible(true);
                if (!extracted.getBoolean(null)) {
                    System.load(NativeFile.extract(SQLiteJDBCLoader.class, resource(), folder.resolve(version()))
                            .toString());
                    extracted.setBoolean(null, true);
                }
            } catch (IOException | UnsatisfiedLinkError | ReflectiveOperationException e) {
                // Its own loader extracts to the temporary folder on the first connection, or says what is wrong.
                return;
            }
        }
    }

    private static String version() {
        return "sqlite-" + SQLiteJDBCLoader.getVersion();
    }

    private static String resource() {
        return LibraryLoaderUtil.getNativeLibResourcePath() + "/" + LibraryLoaderUtil.getNativeLibName();
    }
}
