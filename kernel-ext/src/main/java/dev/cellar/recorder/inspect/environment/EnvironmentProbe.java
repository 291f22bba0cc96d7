package dev.cellar.recorder.inspect.environment;

import dev.cellar.tracking.model.Environment;
import java.lang.management.ManagementFactory;
import java.lang.management.RuntimeMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;

/**
 * Describes the environment of a kernel. The first probe takes up to seconds, for it digests every jar and asks the
 * hardware; it belongs on a background thread. Later ones digest only what is new.
 *
 * <p>The git working copy is only read: neither its index nor anything else in it is written. Thread-safe.
 */
public final class EnvironmentProbe {
    private final String kernelName;
    private final String kernelVersion;
    private final JarIdentities jars = new JarIdentities();
    private final WorkingCopy workingCopy = new WorkingCopy();

    /**
     * @param kernelName as the kernel calls itself, {@code JJava} for instance
     * @param kernelVersion as the kernel says, empty if it does not
     */
    public EnvironmentProbe(String kernelName, String kernelVersion) {
        this.kernelName = kernelName;
        this.kernelVersion = kernelVersion;
    }

    /**
     * Describes the environment as it is now.
     *
     * @param loader of the kernel; its class path is the notebook's
     * @param folder that the notebook stands in
     */
    public Environment probe(ClassLoader loader, Path folder) {
        RuntimeMXBean runtime = ManagementFactory.getRuntimeMXBean();
        Hardware hardware = Hardware.ofThisMachine();
        return new Environment(
                System.getProperty("java.vendor", ""),
                System.getProperty("java.runtime.version", Runtime.version().toString()),
                Secrets.hide(runtime.getInputArguments()),
                System.getProperty("os.name", ""),
                System.getProperty("os.version", ""),
                System.getProperty("os.arch", ""),
                hardware.cpu(),
                hardware.cores(),
                hardware.memoryBytes(),
                hardware.gpus(),
                kernelName,
                kernelVersion,
                jars.identify(ClassPath.of(loader)),
                TimeZone.getDefault().getID(),
                Locale.getDefault().toLanguageTag(),
                AllowedVariables.of(System.getenv()),
                workingCopy.state(folder).orElse(null));
    }

    /**
     * Whether something that a cell can change is different: class path, time zone or locale. Cheap enough for after each
     * cell: no file is read.
     */
    public boolean changed(Environment previous, ClassLoader loader) {
        List<String> before =
                previous.classpath().stream().map(Environment.Jar::path).toList();
        List<String> now = new ArrayList<>();
        ClassPath.of(loader).forEach(entry -> now.add(entry.toString()));
        return !now.equals(before)
                || !TimeZone.getDefault().getID().equals(previous.timeZone())
                || !Locale.getDefault().toLanguageTag().equals(previous.locale());
    }
}
