package dev.cellar.kernel;

import dev.cellar.kernel.display.ClearsOutput;
import dev.cellar.kernel.display.Renderers;
import dev.cellar.kernel.internal.code.Completeness;
import dev.cellar.kernel.internal.code.Completion;
import dev.cellar.kernel.internal.code.Inspection;
import dev.cellar.kernel.internal.io.CellIo;
import dev.cellar.kernel.internal.shell.CellClassLoader;
import dev.cellar.kernel.internal.shell.CellEvaluator;
import dev.cellar.kernel.internal.shell.CellThread;
import dev.cellar.kernel.internal.shell.Failures;
import dev.cellar.kernel.internal.wire.KernelLog;
import dev.cellar.kernel.magic.MagicHost;
import dev.cellar.kernel.magic.Magics;
import java.nio.file.Path;
import java.util.List;
import jdk.jshell.JShell;
import org.dflib.jjava.jupyter.Extension;
import org.dflib.jjava.jupyter.channels.ShellReplyEnvironment;
import org.dflib.jjava.jupyter.kernel.BaseKernel;
import org.dflib.jjava.jupyter.kernel.HelpLink;
import org.dflib.jjava.jupyter.kernel.ReplacementOptions;
import org.dflib.jjava.jupyter.kernel.comm.CommManager;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;
import org.dflib.jjava.jupyter.kernel.display.Renderer;
import org.dflib.jjava.jupyter.kernel.util.PathsHandler;
import org.dflib.jjava.jupyter.kernel.util.StringStyler;
import org.dflib.jjava.jupyter.messages.Message;
import org.dflib.jjava.jupyter.messages.request.ExecuteRequest;
import org.jspecify.annotations.Nullable;

/**
 * The bundled Java kernel: cells are evaluated by JShell in this process.
 *
 * <p>Lifecycle: {@link #onStartup()} once, then requests on the shell thread, {@link #onShutdown(boolean)} once. One
 * kernel a process. {@link #interrupt()} may be called by any thread, everything else by the shell thread or by code that
 * a cell runs.
 *
 * <p>Extensions are found as {@link java.util.ServiceLoader} services: at startup on the kernel's own class path and on the one
 * that {@value #CLASSPATH_VARIABLE} names, and again after each addition to the notebook's class path. Each is installed
 * once.
 */
public final class JavaKernel extends BaseKernel implements ClearsOutput, MagicHost {
    /** Environment variable with a class path that notebooks begin with; may hold globs. */
    public static final String CLASSPATH_VARIABLE = "CELLAR_KERNEL_CLASSPATH";

    private final CellIo cellIo;
    private final CellClassLoader loader;
    private final CellThread thread;
    private final CellEvaluator evaluator;
    private final ExecuteHandler executions;
    private volatile String cell = "a cell";

    /** A kernel whose JShell starts in the background at once. */
    public JavaKernel() {
        this(new CellIo(), new History());
    }

    private JavaKernel(CellIo cellIo, History history) {
        super(
                KernelIdentity.NAME,
                KernelIdentity.version(),
                KernelIdentity.language(),
                List.of(new HelpLink("Java API", KernelIdentity.apiDocumentation())),
                history,
                cellIo,
                new CommManager(),
                new Renderer(),
                new CellMagicParser(Magics.transpiler()),
                Magics.registry(),
                true,
                new StringStyler.Builder().build());
        this.cellIo = cellIo;
        this.loader = new CellClassLoader(JavaKernel.class.getClassLoader());
        this.thread = new CellThread(loader);
        this.evaluator = new CellEvaluator(loader, thread, magicParser::resolveMagics);
        Renderers.install(renderer);
        Magics.install(magicsRegistry, this);
        this.executions = new ExecuteHandler(this, history, cellIo, thread, executionCount);
    }

    /** JShell, which evaluates the cells; waits until it has started. */
    public JShell getJShell() {
        return evaluator.shell();
    }

    /**
     * Adds jars and folders to what cells see, and installs the extensions found in them.
     *
     * @param path one or several paths, parted as the platform parts a class path; each may hold globs
     * @throws IllegalArgumentException when nothing is there
     */
    @Override
    public void addToClasspath(String path) {
        evaluator.addToClasspath(ClassPathArgument.resolve(path));
        installExtensions(loader);
    }

    @Override
    public List<Path> classPath() {
        return loader.paths();
    }

    @Override
    public void onStartup() {
        PathsHandler.split(System.getenv().getOrDefault(CLASSPATH_VARIABLE, "")).forEach(this::startWith);
        evaluator.start();
        super.onStartup();
        cellIo.redirectSystemStreams();
    }

    private void startWith(String entry) {
        try {
            evaluator.startWith(ClassPathArgument.resolve(entry));
        } catch (IllegalArgumentException e) {
            KernelLog.line(CLASSPATH_VARIABLE + ": " + e.getMessage());
        }
    }

    @Override
    protected void installDefaultExtensions() {
        installExtensions(JavaKernel.class.getClassLoader());
        installExtensions(loader);
    }

    @Override
    protected void installExtensions(ClassLoader from) {
        ExtensionServices.find(from, name -> !extensions.containsKey(name)).forEach(this::installSafely);
    }

    /** An extension that fails is no reason to be without a kernel. */
    private void installSafely(Extension found) {
        try {
            installExtension(found);
        } catch (Throwable e) {
            KernelLog.failure("The extension " + found.getClass().getName() + " could not be installed", e);
        }
    }

    @Override
    protected ClassLoader getClassLoader() {
        return loader;
    }

    @Override
    @SuppressWarnings("UnsynchronizedOverridesSynchronized") // one thread handles
    protected void handleExecuteRequest(ShellReplyEnvironment env, Message<ExecuteRequest> message) {
        commManager.setMessageContext(message);
        executions.handle(env, message.getContent());
    }

    @Override
    public @Nullable Object evalRaw(String code) {
        return evaluator.eval(thread.isCurrent() ? "code run by " + cell : cell, code);
    }

    @Override
    public long nanosRunByCaller() {
        return evaluator.clock().nanosRunByCaller();
    }

    @Override
    public @Nullable DisplayData eval(String code) {
        Object value = evalRaw(code);
        if (value == null || Display.isReturned(value)) {
            return null;
        }
        if (value instanceof DisplayData data) {
            return data;
        }
        // Rendering calls methods of the notebook's classes: it must be possible to interrupt it.
        return thread.run(() -> getRenderer().render(value));
    }

    /** Shows something below the cell, after all that the cell has printed so far. */
    @Override
    public void display(DisplayData data) {
        cellIo.output().flush();
        super.display(data);
    }

    @Override
    public List<String> formatError(Throwable failure) {
        return Failures.of(failure).traceback();
    }

    @Override
    public void interrupt() {
        thread.interrupt();
    }

    @Override
    public @Nullable DisplayData inspect(String code, int cursor, boolean detailed) {
        return new Inspection(getJShell().sourceCodeAnalysis()).at(code, cursor, detailed);
    }

    @Override
    public ReplacementOptions complete(String code, int cursor) {
        return new Completion(getJShell().sourceCodeAnalysis(), magicsRegistry).at(code, cursor);
    }

    @Override
    public String isComplete(String code) {
        return new Completeness(getJShell().sourceCodeAnalysis()).of(magicParser.resolveMagics(code));
    }

    @Override
    public void clearOutput(boolean wait) {
        cellIo.clear(wait);
    }

    /** What cells print and read. */
    CellIo io() {
        return cellIo;
    }

    /** Sets what people call the cell that runs now. */
    void setCell(String name) {
        cell = name;
    }
}
