package dev.cellar.kernel.magic.maven;

import dev.cellar.kernel.magic.MagicException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import org.eclipse.aether.repository.RemoteRepository;

/** Reads repositories as a person types them: {@code URL}, or {@code ID::URL} where settings name the id. */
final class Repositories {
    private static final Set<String> SCHEMES = Set.of("http", "https", "file");

    private Repositories() {}

    /**
     * The repository that the text names.
     *
     * @throws MagicException where it is not the URL of one
     */
    static RemoteRepository parse(String text) {
        int separator = text.indexOf("::");
        return separator < 0
                ? of(idOf(uri(text)), text)
                : of(text.substring(0, separator), text.substring(separator + 2));
    }

    static RemoteRepository of(String id, String url) {
        uri(url);
        if (!id.matches("[A-Za-z0-9._-]+")) {
            throw new MagicException("\"" + id + "\" is not a repository id: use letters, digits, dots and dashes.");
        }
        return new RemoteRepository.Builder(id, "default", url).build();
    }

    private static URI uri(String url) {
        try {
            URI uri = new URI(url);
            String scheme = uri.getScheme();
            if (scheme != null && SCHEMES.contains(scheme.toLowerCase(Locale.ROOT))) {
                return uri;
            }
        } catch (URISyntaxException e) {
            throw new MagicException("\"" + url + "\" is not a URL: " + e.getReason() + ".", e);
        }
        throw new MagicException(
                "\"" + url + "\" is not the URL of a repository: it starts with none of https, http and file.");
    }

    /** An id made of the URL: the local repository keeps apart by it what came from where. */
    private static String idOf(URI uri) {
        String place = (uri.getHost() == null ? "" : uri.getHost()) + uri.getPath();
        return place.replaceAll("[^A-Za-z0-9._-]+", "-").replaceAll("^-+|-+$", "");
    }
}
