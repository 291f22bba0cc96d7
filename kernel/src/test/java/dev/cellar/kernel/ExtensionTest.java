package dev.cellar.kernel;

import static dev.cellar.kernel.SharedKernel.run;
import static dev.cellar.kernel.SharedKernel.traceback;
import static dev.cellar.kernel.SharedKernel.value;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cellar.client.CellResult;
import dev.cellar.client.CellStatus;
import dev.cellar.client.KernelClient;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExtensionTest {

    @TempDir
    static Path folder;

    @Test
    void installsExtensionsOfTheInitialClassPathOnce() {
        Path first = TestJars.extension(folder, "first.FirstExtension", "first");
        Path second = TestJars.extension(folder, "second.SecondExtension", "second");
        var launch =
                Kernels.launch(folder).env(JavaKernel.CLASSPATH_VARIABLE, first + java.io.File.pathSeparator + second);

        try (KernelClient kernel = KernelClient.start(launch.build())) {
            assertThat(kernel.execute("%first").stream("stdout")).isEqualTo("first installed 1\n");
            assertThat(kernel.execute("%second").stream("stdout")).isEqualTo("second installed 1\n");
            assertThat(value(kernel.execute("new first.FirstExtension() != null")))
                    .isEqualTo("true");
        }
    }

    @Test
    void installsExtensionsOfEachAdditionOnce() {
        Path late = TestJars.extension(folder, "late.LateExtension", "late");
        Path other = TestJars.jar(
                folder, "Other", Map.of("other.Thing", "package other; public record Thing(int n) {}"), Map.of());

        add(late);
        add(late);
        add(other);

        assertThat(run("%late").stream("stdout")).isEqualTo("late installed 1\n");
        assertThat(value(run("import other.Thing; new Thing(3)"))).isEqualTo("Thing[n=3]");
    }

    @Test
    void givesExtensionsTheSameClassesAsCells() {
        Path shared = TestJars.jar(
                folder,
                "SharedState",
                Map.of("shared.State", """
                        package shared;

                        public class State implements org.dflib.jjava.jupyter.Extension {
                            public static String seen = "nothing";

                            public void install(org.dflib.jjava.jupyter.kernel.BaseKernel kernel) {
                                seen = kernel.getClass().getSimpleName();
                            }
                        }
                        """),
                Map.of("META-INF/services/org.dflib.jjava.jupyter.Extension", "shared.State"));

        add(shared);

        assertThat(value(run("shared.State.seen"))).isEqualTo("JavaKernel");
    }

    @Test
    void startsWithoutAnExtensionThatFails() {
        Path broken = TestJars.jar(
                folder,
                "Broken",
                Map.of("Broken", """
                        public class Broken implements org.dflib.jjava.jupyter.Extension {
                            public void install(org.dflib.jjava.jupyter.kernel.BaseKernel kernel) {
                                throw new NoClassDefFoundError("made up");
                            }
                        }
                        """),
                Map.of("META-INF/services/org.dflib.jjava.jupyter.Extension", "Broken"));
        Path good = TestJars.extension(folder, "good.GoodExtension", "good");
        List<String> log = Collections.synchronizedList(new ArrayList<>());
        String path =
                String.join(java.io.File.pathSeparator, broken.toString(), good.toString(), folder + "/missing.jar");
        var launch =
                Kernels.launch(folder).env(JavaKernel.CLASSPATH_VARIABLE, path).log(log::add);

        try (KernelClient kernel = KernelClient.start(launch.build())) {
            assertThat(kernel.execute("1").status()).isEqualTo(CellStatus.OK);
            assertThat(kernel.execute("%good").stream("stdout")).isEqualTo("good installed 1\n");
        }
        assertThat(log)
                .anySatisfy(line -> assertThat(line).contains("The extension Broken could not be installed"))
                .anySatisfy(line ->
                        assertThat(line).contains("No jar or folder is there").contains("missing.jar"));
    }

    private static void add(Path jar) {
        CellResult result = run("""
                var kernel = org.dflib.jjava.jupyter.kernel.BaseKernel.notebookKernel();
                kernel.getClass().getMethod("addToClasspath", String.class).invoke(kernel, "%s");
                """.formatted(jar));
        assertThat(result.status()).as(traceback(result)).isEqualTo(CellStatus.OK);
    }
}
