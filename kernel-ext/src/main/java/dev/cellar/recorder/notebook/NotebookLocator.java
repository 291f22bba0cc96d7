package dev.cellar.recorder.notebook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the notebook that a kernel runs for, by the first of these that tells: {@code CELLAR_NOTEBOOK}, the Jupyter
 * server that started the kernel, {@code JPY_SESSION_NAME}, the cells that ran. It asks the server anew each time, for
 * notebooks are renamed while they run.
 *
 * <p>Waits for the network: not for the shell thread. Thread-safe.
 */
public final class NotebookLocator {
    private final KernelEnvironment environment;
    private final NearbyNotebooks nearby;

    public NotebookLocator(KernelEnvironment environment) {
        this.environment = environment;
        this.nearby =
                new NearbyNotebooks(environment.directory().toAbsolutePath().normalize());
    }

    /** The notebook's absolute path; empty if nothing tells it. */
    public Optional<Path> locate() throws InterruptedException {
        Optional<Path> said = environment.variable("CELLAR_NOTEBOOK").map(this::absolute);
        if (said.isPresent()) {
            return said;
        }
        Optional<Path> served = fromServer();
        return served.or(this::fromSessionName).or(nearby::holdingWhatRan);
    }

    /** Takes a cell that is about to run as a hint at the notebook. Returns at once. */
    public void ran(@Nullable String cellId, String code) {
        nearby.ran(cellId, code);
    }

    private Optional<Path> fromServer() throws InterruptedException {
        Optional<String> kernel = environment.kernelId();
        if (kernel.isEmpty()) {
            return Optional.empty();
        }
        for (JupyterServer server : servers()) {
            try {
                Optional<Path> notebook = server.notebookOf(kernel.get());
                if (notebook.isPresent()) {
                    return notebook.map(Path::toAbsolutePath).map(Path::normalize);
                }
            } catch (IOException e) {
                // A server that has ended, or is not ours: another may know this kernel.
                continue;
            }
        }
        return Optional.empty();
    }

    /** The server that is this kernel's parent, or all there are when that cannot be told. */
    private List<JupyterServer> servers() {
        Optional<String> hubToken = environment.variable("JUPYTERHUB_API_TOKEN");
        List<JupyterServer> all = JupyterServer.in(environment.runtimeDirectories()).stream()
                .map(server -> hubToken.map(server::withToken).orElse(server))
                .toList();
        String parent = environment.variable("JPY_PARENT_PID").orElse("");
        List<JupyterServer> parents = all.stream()
                .filter(server -> Long.toString(server.pid()).equals(parent))
                .toList();
        return parents.isEmpty() && parent.isEmpty() ? all : parents;
    }

    /** It is the session's name, which is the notebook's path only by habit: taken when such a file is there. */
    private Optional<Path> fromSessionName() {
        return environment
                .variable("JPY_SESSION_NAME")
                .filter(name -> name.endsWith(".ipynb"))
                .map(this::absolute)
                .filter(Files::isRegularFile);
    }

    private Path absolute(String path) {
        return environment.directory().resolve(path).toAbsolutePath().normalize();
    }
}
