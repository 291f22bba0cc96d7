package dev.cellar.kernel;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The command that starts the bundled kernel. Immutable.
 *
 * <pre>{@code
 * BundledKernel kernel = BundledKernel.of(java, 25, lib + "/*").withSharedArchive(archive);
 * }</pre>
 *
 * @param java the {@code java} program of a JDK; a JRE has no compiler
 * @param feature that JDK's feature release, such as 17
 * @param classPath the kernel's jars, as {@code java -cp} takes them
 * @param sharedArchive a class data archive made from the same jars by {@code -XX:ArchiveClassesAtExit}; it halves the
 *     time to start, and one that does not fit is ignored by the JVM
 */
public record BundledKernel(Path java, int feature, String classPath, Optional<Path> sharedArchive) {
    private static final int OLDEST = 17;
    private static final int UTF8_BY_DEFAULT = 18;
    private static final int ASKS_FOR_NATIVE_ACCESS = 24;

    /** Checks that the kernel runs on this JDK. */
    public BundledKernel {
        Objects.requireNonNull(java);
        Objects.requireNonNull(sharedArchive);
        if (feature < OLDEST) {
            throw new IllegalArgumentException("The kernel needs Java " + OLDEST + " or later, not " + feature);
        }
        if (classPath.isBlank()) {
            throw new IllegalArgumentException("The kernel needs a class path");
        }
    }

    /** A command without a shared archive. */
    public static BundledKernel of(Path java, int feature, String classPath) {
        return new BundledKernel(java, feature, classPath, Optional.empty());
    }

    /** A command for the JDK that runs this code. */
    public static BundledKernel ofThisJdk(String classPath) {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        return of(java, Runtime.version().feature(), classPath);
    }

    /** The same command with a shared archive. */
    public BundledKernel withSharedArchive(Path archive) {
        return new BundledKernel(java, feature, classPath, Optional.of(archive));
    }

    /** Program and arguments; {@code {connection_file}} stands where Jupyter puts the file's path. */
    public List<String> argv() {
        List<String> argv = new ArrayList<>(jvm());
        argv.addAll(List.of("-cp", classPath, Main.class.getName(), "{connection_file}"));
        return List.copyOf(argv);
    }

    private List<String> jvm() {
        List<String> jvm = new ArrayList<>(List.of(java.toString()));
        sharedArchive.ifPresent(archive -> jvm.addAll(List.of("-XX:SharedArchiveFile=" + archive, "-Xshare:auto")));
        if (feature < UTF8_BY_DEFAULT) {
            jvm.add("-Dfile.encoding=UTF-8");
        }
        if (feature >= ASKS_FOR_NATIVE_ACCESS) {
            jvm.add("--enable-native-access=ALL-UNNAMED");
        }
        return jvm;
    }
}
