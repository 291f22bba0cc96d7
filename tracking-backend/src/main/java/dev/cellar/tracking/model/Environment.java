package dev.cellar.tracking.model;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a run ran in; recorded once a run and again when it changes.
 *
 * @param jvmFlags arguments the virtual machine was started with
 * @param memoryBytes physical memory
 * @param gpus names, empty if there is none
 * @param variables allow-listed environment variables
 * @param git the working copy that the notebook stands in, if any
 */
public record Environment(
        String javaVendor,
        String javaVersion,
        List<String> jvmFlags,
        String osName,
        String osVersion,
        String architecture,
        String cpu,
        int cores,
        long memoryBytes,
        List<String> gpus,
        String kernelName,
        String kernelVersion,
        List<Jar> classpath,
        String timeZone,
        String locale,
        Map<String, String> variables,
        @Nullable Git git) {
    public Environment {
        jvmFlags = List.copyOf(jvmFlags);
        gpus = List.copyOf(gpus);
        classpath = List.copyOf(classpath);
        variables = Map.copyOf(variables);
    }

    /**
     * A jar on the notebook's classpath.
     *
     * @param coordinates {@code group:artifact:version} where the jar or its place tells
     * @param sha256 lower-case hexadecimal
     */
    public record Jar(String path, @Nullable String coordinates, String sha256) {}

    /**
     * State of a git working copy.
     *
     * @param branch null on a detached head
     * @param remote URL of {@code origin} without credentials
     * @param diff uncommitted changes of tracked files as a unified diff, cut where it is long
     */
    public record Git(
            String commit,
            @Nullable String branch,
            @Nullable String remote,
            String diff) {}
}
