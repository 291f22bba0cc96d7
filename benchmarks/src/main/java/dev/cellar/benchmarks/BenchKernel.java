package dev.cellar.benchmarks;

import dev.cellar.cli.ShippedKernel;
import dev.cellar.client.CellResult;
import dev.cellar.client.KernelClient;
import dev.cellar.client.KernelLaunch;
import dev.cellar.client.KernelSpec;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** The bundled kernel in a process of its own, with or without the extension. */
final class BenchKernel implements AutoCloseable {
    private final KernelClient client;

    private BenchKernel(KernelClient client) {
        this.client = client;
    }

    /** With the extension, recording into {@code folder/home}. */
    static BenchKernel recorded(Path folder, Path notebook) {
        return start(ShippedKernel.spec(), folder, notebook);
    }

    /** The same without the extension. */
    static BenchKernel bare(Path folder, Path notebook) {
        return start(withoutExtension(ShippedKernel.spec()), folder, notebook);
    }

    private static KernelSpec withoutExtension(KernelSpec spec) {
        return new KernelSpec(
                spec.name(),
                spec.displayName(),
                spec.language(),
                spec.argv(),
                Map.of(),
                spec.interruptMode(),
                spec.resourceDir(),
                spec.metadata());
    }

    private static BenchKernel start(KernelSpec spec, Path folder, Path notebook) {
        return new BenchKernel(KernelClient.start(KernelLaunch.of(spec)
                .workingDirectory(folder)
                .runtimeDirectory(folder.resolve("runtime"))
                .env("CELLAR_HOME", folder.resolve("home").toString())
                .env("CELLAR_NOTEBOOK", notebook.toString())
                .build()));
    }

    /** Runs a cell, from its request to its idle status. */
    CellResult run(String code) throws IOException {
        CellResult result = client.execute(code);
        if (!result.ok()) {
            throw new IOException(code + " failed: " + result.error());
        }
        return result;
    }

    /** Asks the shell channel something trifling, which waits until the cell before it is done with entirely. */
    void nextRequest() {
        client.requests().kernelInfo();
    }

    /** Evaluates to a number. */
    double number(String expression) throws IOException {
        CellResult result = run(expression);
        return Double.parseDouble(
                result.outputs().get(0).at("/data").path("text/plain").asText());
    }

    @Override
    public void close() {
        client.close();
    }
}
