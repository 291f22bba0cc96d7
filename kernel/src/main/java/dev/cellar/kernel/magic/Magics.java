package dev.cellar.kernel.magic;

import dev.cellar.kernel.magic.maven.MavenMagic;
import dev.cellar.kernel.magic.maven.MavenRepoMagic;
import dev.cellar.kernel.magic.maven.MavenResolver;
import java.util.List;
import org.dflib.jjava.jupyter.kernel.BaseKernel;
import org.dflib.jjava.jupyter.kernel.magic.LineMagic;
import org.dflib.jjava.jupyter.kernel.magic.MagicTranspiler;
import org.dflib.jjava.jupyter.kernel.magic.MagicsRegistry;

/**
 * The kernel's magics under the names of the kernel family, IJava's older ones included. A kernel is built with
 * {@link #registry()} and {@link #transpiler()}, then {@link #install} fills the registry.
 */
public final class Magics {
    private static final List<String> MAVEN = List.of("maven", "addMavenDependency", "addMavenDependencies");
    private static final List<String> MAVEN_REPO = List.of("mavenRepo", "addMavenRepo");
    private static final List<String> CLASSPATH = List.of("classpath", "jars", "addJars");

    private Magics() {}

    /** An empty registry that answers unknown magics with the nearest name. */
    public static MagicsRegistry registry() {
        return new SuggestingRegistry();
    }

    /** How magic calls become Java: as the protocol library does it, with source arguments kept as typed. */
    public static MagicTranspiler transpiler() {
        return new RawLineTranspiler();
    }

    /** Registers the magics, which then act on this kernel; cheap, for the resolver starts with its first use. */
    public static void install(MagicsRegistry registry, MagicHost host) {
        install(registry, host, MavenResolver.ofUser());
    }

    static void install(MagicsRegistry registry, MagicHost host, MavenResolver resolver) {
        NotebookClassPath classPath = new NotebookClassPath(host);
        register(registry, MAVEN, new MavenMagic(host, resolver, classPath));
        register(registry, MAVEN_REPO, new MavenRepoMagic(resolver));
        register(registry, CLASSPATH, new ClasspathMagic(classPath));
        registry.registerLineMagic("load", new LoadMagic(host));
        registry.registerLineMagic("lsmagic", new LsMagic(registry));
        TimeMagic time = new TimeMagic(host);
        registry.registerLineMagic(TimeMagic.NAME, time);
        registry.registerCellMagic(TimeMagic.NAME, time);
    }

    private static void register(MagicsRegistry registry, List<String> names, LineMagic<?, BaseKernel> magic) {
        names.forEach(name -> registry.registerLineMagic(name, magic));
    }
}
