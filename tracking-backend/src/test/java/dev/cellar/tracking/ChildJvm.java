package dev.cellar.tracking;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Another Java process on the tests' class path. */
public final class ChildJvm {
    private ChildJvm() {}

    public static Process start(Class<?> main, String... arguments) throws IOException {
        return builder(List.of(), main, arguments).start();
    }

    /** Under a shell's {@code ulimit -f}: no file may grow beyond so many blocks of 1024 bytes. */
    public static Process startWithFileLimit(int blocks, Class<?> main, String... arguments) throws IOException {
        return builder(List.of("/bin/bash", "-c", "ulimit -f " + blocks + "; exec \"$@\"", "limited"), main, arguments)
                .start();
    }

    /** Under a command that ends by becoming the one that follows it. */
    public static Process startUnder(List<String> before, Class<?> main, String... arguments) throws IOException {
        return builder(before, main, arguments).start();
    }

    private static ProcessBuilder builder(List<String> before, Class<?> main, String... arguments) {
        List<String> command = new ArrayList<>(before);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto"));
        if (Runtime.version().feature() >= 24) {
            command.add("--enable-native-access=ALL-UNNAMED");
        }
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(Arrays.asList(arguments));
        return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
    }
}
