package dev.cellar.kernel;

import static dev.cellar.kernel.SharedKernel.run;
import static dev.cellar.kernel.SharedKernel.traceback;
import static dev.cellar.kernel.SharedKernel.value;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cellar.client.CellResult;
import dev.cellar.client.CellStatus;
import dev.cellar.client.KernelClient;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IsolationTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "com.google.gson.Gson",
                "org.zeromq.ZMQ",
                "org.slf4j.Logger",
                "org.objectweb.asm.ClassReader",
                "com.fasterxml.jackson.databind.ObjectMapper",
                "dev.cellar.kernel.Main",
                "dev.cellar.kernel.internal.shell.CellThread",
                "dev.cellar.client.KernelClient"
            })
    void hidesTheKernelsOwnClassesFromCells(String className) {
        CellResult compiled = run(className + ".class");
        CellResult loaded = run("Class.forName(\"" + className + "\")");

        assertThat(compiled.error())
                .as(compiled.toString())
                .hasValueSatisfying(error -> assertThat(error.name()).isEqualTo("CompilationException"));
        assertThat(loaded.error())
                .as(loaded.toString())
                .hasValueSatisfying(error -> assertThat(error.name()).isEqualTo("ClassNotFoundException"));
    }

    @Test
    void hidesTheServiceFilesOfTheKernelsLibraries() {
        assertThat(value(run("Thread.currentThread().getContextClassLoader()"
                        + ".getResource(\"META-INF/services/org.slf4j.spi.SLF4JServiceProvider\") == null")))
                .isEqualTo("true");
    }

    @Test
    void showsTheExtensionApiAndTheFunctionsOfCells() {
        assertThat(run("org.dflib.jjava.jupyter.kernel.BaseKernel.notebookKernel().getName()")
                        .status())
                .isEqualTo(CellStatus.OK);
        assertThat(run("display(1);").outputs()).hasSize(1);
    }

    @Test
    void usesTheNotebooksOwnVersionOfALibraryThatTheKernelUsesToo(@TempDir Path folder) {
        Path gson = TestJars.jar(
                folder,
                "gson",
                Map.of(
                        "com.google.gson.Gson",
                        "package com.google.gson; public class Gson { public String version() { return \"the notebook's\"; } }"),
                Map.of());
        var launch = Kernels.launch(folder).env(JavaKernel.CLASSPATH_VARIABLE, gson.toString());

        try (KernelClient kernel = KernelClient.start(launch.build())) {
            CellResult result = kernel.execute("import com.google.gson.*;\nnew Gson().version()");

            assertThat(value(result)).as(traceback(result)).isEqualTo("the notebook's");
        }
    }
}
