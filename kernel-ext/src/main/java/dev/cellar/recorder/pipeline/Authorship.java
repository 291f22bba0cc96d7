package dev.cellar.recorder.pipeline;

import dev.cellar.tracking.model.Origin;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who runs a cell and where.
 *
 * @param hubUser the person's name at JupyterHub, which is more than a front end knows
 * @param systemUser the operating system's
 */
public record Authorship(@Nullable String hubUser, String systemUser, String host) {
    /** From the environment of this process. */
    public static Authorship of(Map<String, String> environment, String hostName) {
        return new Authorship(
                environment.get("JUPYTERHUB_USER"),
                Objects.requireNonNullElse(System.getProperty("user.name"), "unknown"),
                hostName);
    }

    /** The origin of a cell that this user name was sent with. */
    public Origin origin(String messageUser) {
        List<String> names = Stream.of(Objects.requireNonNullElse(hubUser, ""), messageUser, systemUser)
                .filter(name -> !name.isBlank())
                .toList();
        return new Origin(names.isEmpty() ? "unknown" : names.get(0), host);
    }
}
