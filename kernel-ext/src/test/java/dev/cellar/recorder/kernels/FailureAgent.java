package dev.cellar.recorder.kernels;

import static net.bytebuddy.matcher.ElementMatchers.named;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.instrument.Instrumentation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import net.bytebuddy.agent.builder.AgentBuilder;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.dynamic.ClassFileLocator;

/**
 * A Java agent for a kernel process, which makes the methods that it is given ({@code Class.method,…}) throw, each while
 * the system property {@value #SWITCH} is its name, a space and what to throw. Cells turn it on and off.
 */
public final class FailureAgent {
    static final String SWITCH = "failing";
    /** Names the method that threw last. */
    static final String THROWN = "failed";

    private FailureAgent() {}

    public static void premain(String methods, Instrumentation instrumentation) {
        // Cellar's loader gives nobody the class files of others.
        AgentBuilder agent = new AgentBuilder.Default()
                .with(AgentBuilder.LocationStrategy.ForClassLoader.STRONG.withFallbackTo(
                        ClassFileLocator.ForClassLoader.ofSystemLoader()));
        for (String method : methods.split(",")) {
            int dot = method.lastIndexOf('.');
            agent = agent.type(named(method.substring(0, dot)))
                    .transform((builder, type, loader, module, domain) ->
                            builder.visit(Advice.to(Thrower.class).on(named(method.substring(dot + 1)))));
        }
        agent.installOn(instrumentation);
    }

    /** Its body is copied into the methods: it can use the JDK only. */
    static final class Thrower {
        private Thrower() {}

        @Advice.OnMethodEnter
        static void enter(@Advice.Origin("#t.#m") String method) throws Throwable {
            String wanted = System.getProperty("failing", "");
            if (wanted.startsWith(method + " ")) {
                System.setProperty("failed", method);
                String type = wanted.substring(method.length() + 1);
                throw (Throwable)
                        Class.forName(type).getConstructor(String.class).newInstance("injected failure");
            }
        }
    }

    /** The {@code java} option that loads the agent, whose jar is written into a folder. */
    static String option(Path folder, Iterable<String> methods) {
        Path jar = folder.resolve("failures.jar");
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Premain-Class", FailureAgent.class.getName());
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
            for (Class<?> type : Arrays.asList(FailureAgent.class, Thrower.class)) {
                String entry = type.getName().replace('.', '/') + ".class";
                out.putNextEntry(new JarEntry(entry));
                try (InputStream in = type.getResourceAsStream("/" + entry)) {
                    in.transferTo(out);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "-javaagent:" + jar + "=" + String.join(",", methods);
    }
}
