package dev.cellar.client;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Objects;

/**
 * What a kernel says about itself in {@code kernel_info_reply}. Parts that a kernel leaves out are empty texts.
 *
 * @param protocolVersion the messaging protocol it speaks, for example {@code 5.3}
 * @param implementation the kernel's own name
 * @param implementationVersion the kernel's own version
 * @param language the language's name
 * @param languageVersion the language's version
 * @param banner a greeting
 * @param languageInfo the whole {@code language_info}, as a notebook's metadata holds it
 */
public record KernelInfo(
        String protocolVersion,
        String implementation,
        String implementationVersion,
        String language,
        String languageVersion,
        String banner,
        ObjectNode languageInfo) {

    public KernelInfo {
        Objects.requireNonNull(languageInfo);
    }

    /** Reads the content of a {@code kernel_info_reply}. */
    public static KernelInfo of(ObjectNode reply) {
        ObjectNode language = reply.withObjectProperty("language_info");
        return new KernelInfo(
                reply.path("protocol_version").asText(),
                reply.path("implementation").asText(),
                reply.path("implementation_version").asText(),
                language.path("name").asText(),
                language.path("version").asText(),
                reply.path("banner").asText(),
                language);
    }
}
