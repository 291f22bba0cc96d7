package dev.cellar.kernel;

import dev.cellar.kernel.internal.wire.Connection;
import dev.cellar.kernel.internal.wire.KernelLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import org.dflib.jjava.jupyter.kernel.KernelConnectionProperties;
import org.zeromq.ZMQException;

/**
 * Starts the kernel: {@code java -cp … dev.cellar.kernel.Main CONNECTION_FILE}, as the kernelspec says. The process ends
 * when a client asks for it.
 */
public final class Main {
    private Main() {}

    /** Runs the kernel until it is shut down; exits with 2 when the connection file is of no use. */
    public static void main(String[] args) {
        if (args.length != 1) {
            fail("Expected one argument, the connection file that Jupyter passes, got " + args.length);
        }
        Path file = Path.of(args[0]);
        try {
            run(KernelConnectionProperties.parse(Files.readString(file)));
        } catch (IOException | com.google.gson.JsonParseException e) {
            fail("Cannot read the connection file " + file + ": " + firstLine(e));
        } catch (GeneralSecurityException | ZMQException e) {
            fail("Cannot open the sockets that " + file + " names: " + firstLine(e));
        }
        System.exit(0);
    }

    private static void run(KernelConnectionProperties properties) throws GeneralSecurityException {
        JavaKernel kernel = new JavaKernel();
        Connection connection = new Connection(properties);
        kernel.onStartup();
        kernel.becomeHandlerForConnection(connection);
        connection.connect();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> kernel.onShutdown(false), "End extensions"));
        InterruptSignal.handle(kernel::interrupt);
        ParentProcess.end(System.getenv()).ifPresent(parent -> {
            var unused = parent.thenRun(connection::end);
        });
        connection.waitUntilClose();
        connection.close();
    }

    private static String firstLine(Exception e) {
        return e.toString().lines().findFirst().orElse("");
    }

    private static void fail(String why) {
        KernelLog.line(why);
        System.exit(2);
    }
}
