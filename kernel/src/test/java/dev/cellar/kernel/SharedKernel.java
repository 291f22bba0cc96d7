package dev.cellar.kernel;

import dev.cellar.client.CellResult;
import dev.cellar.client.ExecuteCell;
import dev.cellar.client.KernelClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * One kernel process for all tests that leave it usable, because starting one takes longer than most tests. Names that a
 * test declares are seen by the others: use names of your own.
 */
public final class SharedKernel {
    private static final KernelClient KERNEL = start();

    private SharedKernel() {}

    public static KernelClient client() {
        return KERNEL;
    }

    public static CellResult run(String code) {
        return KERNEL.execute(code);
    }

    public static CellResult run(ExecuteCell.Builder cell) {
        return KERNEL.execute(cell.build());
    }

    /** The text of the cell's {@code execute_result}; empty when it has none. */
    public static String value(CellResult result) {
        return result.outputs().stream()
                .filter(output -> output.path("output_type").asText().equals("execute_result"))
                .map(output -> output.path("data").path("text/plain").asText())
                .collect(Collectors.joining());
    }

    /** The cell's traceback without colours. */
    public static String traceback(CellResult result) {
        return result.outputs().stream()
                .filter(output -> output.path("output_type").asText().equals("error"))
                .flatMap(output -> StreamSupport.stream(output.path("traceback").spliterator(), false))
                .map(line -> line.asText().replaceAll("\u001b\\[[0-9;]*m", ""))
                .collect(Collectors.joining("\n"));
    }

    private static KernelClient start() {
        try {
            KernelClient started = Kernels.start(Files.createTempDirectory("cellar-kernel"));
            Runtime.getRuntime().addShutdownHook(new Thread(started::close));
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
