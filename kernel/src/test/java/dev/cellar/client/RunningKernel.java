package dev.cellar.client;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** One {@link EchoKernel} for all tests of a class. */
final class RunningKernel implements BeforeAllCallback, AfterAllCallback {
    private KernelClient client;

    KernelClient client() {
        return client;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        try {
            Path runtime = Files.createTempDirectory("cellar-kernel-test");
            runtime.toFile().deleteOnExit();
            client = EchoKernels.start(runtime);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void afterAll(ExtensionContext context) {
        client.close();
    }
}
