package dev.cellar.kernel;

import java.util.Map;
import org.dflib.jjava.jupyter.kernel.LanguageInfo;

/** What the kernel says of itself in {@code kernel_info_reply}. */
final class KernelIdentity {
    static final String NAME = "cellar-java";

    private KernelIdentity() {}

    static String version() {
        String version = KernelIdentity.class.getPackage().getImplementationVersion();
        return version == null ? "development" : version;
    }

    static LanguageInfo language() {
        return new LanguageInfo.Builder("java")
                .version(Runtime.version().toString())
                .mimetype("text/x-java-source")
                .fileExtension(".jsh")
                .pygments("java")
                .codemirror(Map.of("name", "java"))
                .exporter("script")
                .build();
    }

    static String apiDocumentation() {
        return "https://docs.oracle.com/en/java/javase/" + Runtime.version().feature() + "/docs/api/";
    }
}
