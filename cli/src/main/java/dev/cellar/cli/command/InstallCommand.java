package dev.cellar.cli.command;

import dev.cellar.cli.CommandException;
import dev.cellar.cli.Distribution;
import dev.cellar.cli.ShippedKernel;
import dev.cellar.cli.install.ExtensionInstall;
import dev.cellar.cli.install.JupyterFolders;
import dev.cellar.cli.install.KernelInstall;
import dev.cellar.cli.output.ShellWord;
import dev.cellar.client.KernelSpec;
import dev.cellar.client.KernelSpecs;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code cellar install}: the bundled kernel for Jupyter, or the extension into a kernel that is there. */
@Command(
        name = "install",
        description = "Install the bundled kernel for Jupyter, or the extension into a JJava or IJava kernel.",
        mixinStandardHelpOptions = true)
public final class InstallCommand implements Callable<Integer> {
    @Option(
            names = "--jupyter-dir",
            paramLabel = "DIR",
            description = "Jupyter's data folder (default: what 'jupyter --data-dir' says).")
    private @Nullable Path jupyterFolder;

    @Option(names = "--into", paramLabel = "SPEC", description = "Put the extension into this kernelspec.")
    private @Nullable String into;

    @Option(names = "--remove", description = "Take off again what install put there.")
    private boolean remove;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        out.println(into == null ? kernel() : extension(into));
        out.flush();
        return 0;
    }

    private String kernel() throws IOException {
        var install = new KernelInstall(jupyterFolder == null ? JupyterFolders.data(System.getenv()) : jupyterFolder);
        return remove
                ? "Removed " + install.remove()
                : "Installed the kernel Java (Cellar): " + install.add(ShippedKernel.kernelJson())
                        + "\nChoose it in JupyterLab; every notebook that says %track start is recorded.";
    }

    private String extension(String name) throws IOException {
        KernelSpecs specs = jupyterFolder == null
                ? KernelSpecs.find(System.getenv())
                : KernelSpecs.in(List.of(jupyterFolder.resolve("kernels")));
        KernelSpec target = specs.byName(name).orElseThrow(() -> unknown(name, specs));
        var install = new ExtensionInstall(name, target.resourceDir(), Distribution.extension());
        return remove
                ? "Took the extension out of " + install.remove()
                : "Put the extension into " + install.add() + "\nTake it out again with: cellar install --into "
                        + ShellWord.of(name)
                        + (jupyterFolder == null ? "" : " --jupyter-dir " + ShellWord.of(jupyterFolder.toString()))
                        + " --remove";
    }

    private static CommandException unknown(String name, KernelSpecs specs) {
        String known = specs.all().stream().map(KernelSpec::name).collect(Collectors.joining(", "));
        return new CommandException("there is no kernelspec " + name
                + (known.isEmpty() ? "; Jupyter knows none here" : "; there are: " + known)
                + specs.problems().stream().map(problem -> ". " + problem).collect(Collectors.joining()));
    }
}
