package dev.cellar.recorder.inspect;

import java.io.ByteArrayInputStream;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import jdk.jshell.JShell;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;
import jdk.jshell.execution.DirectExecutionControl;
import jdk.jshell.execution.LoaderDelegate;
import jdk.jshell.spi.ExecutionControl.ClassBytecodes;
import jdk.jshell.spi.ExecutionControlProvider;
import jdk.jshell.spi.ExecutionEnv;

/** A real JShell in this virtual machine, evaluating cells as the kernels do, with the tests' class path. */
public final class NotebookShell implements AutoCloseable {
    private final Classes classes = new Classes();
    private final JShell shell;

    public NotebookShell() {
        shell = JShell.builder()
                .in(new ByteArrayInputStream(new byte[0]))
                .executionEngine(
                        new ExecutionControlProvider() {
                            @Override
                            public String name() {
                                return "here";
                            }

                            @Override
                            public DirectExecutionControl generate(ExecutionEnv env, Map<String, String> parameters) {
                                return new Quiet(classes);
                            }
                        },
                        Map.of())
                .build();
        shell.addToClasspath(System.getProperty("java.class.path"));
    }

    /** Runs a cell to its end; snippets that are rejected or throw do not end it. */
    public NotebookShell cell(String code) {
        String rest = code;
        while (!rest.isBlank()) {
            CompletionInfo info = shell.sourceCodeAnalysis().analyzeCompletion(rest);
            List<SnippetEvent> ignored = shell.eval(info.source() == null ? rest : info.source());
            rest = info.source() == null ? "" : info.remaining();
        }
        return this;
    }

    public JShell jshell() {
        return shell;
    }

    public ClassLoader loader() {
        return classes;
    }

    @Override
    public void close() {
        shell.close();
    }

    /** Keeps results to itself, as kernels do: JShell's own control would ask each for its {@code toString}. */
    private static final class Quiet extends DirectExecutionControl {
        Quiet(LoaderDelegate classes) {
            super(classes);
        }

        @Override
        protected String invoke(Method doIt) throws Exception {
            doIt.invoke(null);
            return "";
        }
    }

    private static final class Classes extends URLClassLoader implements LoaderDelegate {
        private final Map<String, byte[]> bytes = new HashMap<>();

        Classes() {
            super(new URL[0], NotebookShell.class.getClassLoader());
        }

        @Override
        public Class<?> findClass(String name) throws ClassNotFoundException {
            // JShell asks again when it runs a snippet anew.
            Class<?> loaded = findLoadedClass(name);
            byte[] code = bytes.get(name);
            if (loaded != null) {
                return loaded;
            }
            return code == null ? super.findClass(name) : defineClass(name, code, 0, code.length);
        }

        @Override
        public void load(ClassBytecodes[] loaded) {
            classesRedefined(loaded);
        }

        @Override
        public void classesRedefined(ClassBytecodes[] loaded) {
            for (ClassBytecodes each : loaded) {
                bytes.put(each.name(), each.bytecodes());
            }
        }

        @Override
        public void addToClasspath(String path) {
            // The tests' class path is the parent's already.
        }
    }
}
