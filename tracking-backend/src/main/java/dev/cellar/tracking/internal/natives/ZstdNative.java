package dev.cellar.tracking.internal.natives;

import com.github.luben.zstd.util.Native;
import com.github.luben.zstd.util.ZstdVersion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/** Loads zstd's native part from the store, once per class loader. Thread-safe. */
public final class ZstdNative {
    private ZstdNative() {}

    /** Loads it from {@code folder}; where nothing can be kept or run there, the library goes its own way. */
    public static void load(Path folder) {
        synchronized (ZstdNative.class) {
            if (Native.isLoaded()) {
                return;
            }
            try {
                System.load(NativeFile.extract(Native.class, resource(), folder.resolve("zstd-" + ZstdVersion.VERSION))
                        .toString());
                Native.assumeLoaded();
            } catch (IOException | UnsatisfiedLinkError e) {
                Native.load();
            }
        }
    }

    private static String resource() {
        String os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String arch = System.getProperty("os.arch");
        if (os.startsWith("windows")) {
            return name("win", arch, ".dll");
        }
        if (os.startsWith("mac")) {
            return name("darwin", arch, ".dylib");
        }
        return name(os, arch, ".so");
    }

    private static String name(String os, String arch, String extension) {
        return "/" + os + "/" + arch + "/libzstd-jni-" + ZstdVersion.VERSION + extension;
    }
}
