package dev.cellar.client;

import java.io.IOException;
import java.io.PrintStream;
import java.net.BindException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import org.dflib.jjava.jupyter.channels.JupyterConnection;
import org.dflib.jjava.jupyter.channels.ShellReplyEnvironment;
import org.dflib.jjava.jupyter.kernel.BaseKernel;
import org.dflib.jjava.jupyter.kernel.JupyterIO;
import org.dflib.jjava.jupyter.kernel.KernelConnectionProperties;
import org.dflib.jjava.jupyter.kernel.LanguageInfo;
import org.dflib.jjava.jupyter.kernel.ReplacementOptions;
import org.dflib.jjava.jupyter.kernel.comm.CommManager;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;
import org.dflib.jjava.jupyter.kernel.display.Renderer;
import org.dflib.jjava.jupyter.kernel.util.StringStyler;
import org.dflib.jjava.jupyter.messages.Message;
import org.dflib.jjava.jupyter.messages.publish.PublishClearOutput;
import org.dflib.jjava.jupyter.messages.request.ExecuteRequest;
import org.dflib.jjava.jupyter.messages.request.ShutdownRequest;

/** A real kernel in a process of its own whose language is one command a line; see {@link #run}. */
public final class EchoKernel extends BaseKernel {
    private static final PrintStream PROCESS_OUT = System.out;

    private volatile ShellReplyEnvironment env;
    private volatile Thread evaluating;

    private EchoKernel() {
        super(
                "echo",
                "1.0",
                new LanguageInfo.Builder("echo")
                        .version("1")
                        .fileExtension(".echo")
                        .build(),
                List.of(),
                null,
                new JupyterIO(StandardCharsets.UTF_8),
                new CommManager(),
                new Renderer(),
                null,
                null,
                false,
                new StringStyler.Builder().build());
    }

    public static void main(String[] args) throws Exception {
        EchoKernel kernel = new EchoKernel();
        JupyterConnection connection = new JupyterConnection(
                KernelConnectionProperties.parse(Files.readString(Path.of(args[args.length - 1]))));
        kernel.becomeHandlerForConnection(connection);
        if (args.length > 1 && Files.deleteIfExists(Path.of(args[0]))) {
            throw new BindException("Address already in use");
        }
        // A burst must not be dropped on the way out: that is for the kernel to see to, not for the client.
        connection.getIOPub().setSndHWM(0);
        connection.connect();
        connection.waitUntilClose();
        System.exit(0);
    }

    @Override
    protected void handleExecuteRequest(ShellReplyEnvironment environment, Message<ExecuteRequest> request) {
        env = environment;
        evaluating = Thread.currentThread();
        super.handleExecuteRequest(environment, request);
    }

    @Override
    protected void handleShutdownRequest(ShellReplyEnvironment environment, Message<ShutdownRequest> request) {
        if (System.getenv("ECHO_STUBBORN") == null) {
            super.handleShutdownRequest(environment, request);
            new Thread(() -> System.exit(0)).start();
        }
    }

    @Override
    public Object evalRaw(String code) {
        Object value = null;
        for (String line : code.split("\n", -1)) {
            String[] words = line.split(" ", 2);
            value = run(words[0], words.length > 1 ? words[1] : "");
        }
        return value;
    }

    private Object run(String command, String argument) {
        try {
            switch (command) {
                case "print" -> System.out.println(argument);
                case "err" -> System.err.println(argument);
                case "value" -> {
                    return argument;
                }
                case "fail" -> throw new IllegalStateException(argument);
                case "sleep" -> Thread.sleep(Long.parseLong(argument));
                case "deaf" -> sleepThroughInterrupts(Long.parseLong(argument));
                case "await" -> Processes.await(() -> Files.exists(Path.of(argument)), "no " + argument);
                case "die" -> Runtime.getRuntime().halt(Integer.parseInt(argument));
                case "murmur" -> PROCESS_OUT.println(argument);
                case "input" ->
                    System.out.println(
                            "got " + env.readFromStdIn(argument, false).strip());
                case "password" ->
                    System.out.println(
                            "got " + env.readFromStdIn(argument, true).strip());
                case "display" -> getIO().display.display(display(argument));
                case "update" -> getIO().display.updateDisplay(display(argument));
                case "clear" ->
                    env.publish(
                            argument.equals("wait") ? PublishClearOutput.BEFORE_NEXT_OUTPUT : PublishClearOutput.NOW);
                case "env" -> System.out.println(System.getenv(argument));
                case "cwd" -> System.out.println(Path.of("").toAbsolutePath());
                case "spawn" ->
                    System.out.println(
                            new ProcessBuilder("sleep", "1000").start().pid());
                case "burst" -> {
                    for (int i = 0; i < Integer.parseInt(argument); i++) {
                        System.out.println("line " + i);
                    }
                }
                default -> throw new IllegalArgumentException("no such command: " + command);
            }
            return null;
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException("interrupted");
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static void sleepThroughInterrupts(long millis) {
        long end = System.nanoTime() + millis * 1_000_000;
        while (System.nanoTime() < end) {
            LockSupport.parkNanos(1_000_000);
            Thread.interrupted();
        }
    }

    private static DisplayData display(String argument) {
        String[] idAndText = argument.split(" ", 2);
        DisplayData data = new DisplayData(idAndText[1]);
        data.setDisplayId(idAndText[0]);
        return data;
    }

    @Override
    public void interrupt() {
        Objects.requireNonNull(evaluating).interrupt();
    }

    @Override
    public DisplayData inspect(String code, int at, boolean extraDetail) {
        return new DisplayData("about " + code);
    }

    @Override
    public ReplacementOptions complete(String code, int at) {
        return new ReplacementOptions(List.of("print", "printer"), 0, at);
    }

    @Override
    public String isComplete(String code) {
        return code.endsWith("\\") ? "  " : IS_COMPLETE_YES;
    }
}
