package dev.cellar.recorder.inspect.environment;

import java.net.URISyntaxException;
import org.eclipse.jgit.transport.URIish;

/** Addresses of git remotes. */
final class RemoteUrl {
    private RemoteUrl() {}

    /**
     * The address without password; over HTTP without user and query too, for tokens are given in either place. Empty if
     * it cannot be understood.
     */
    static String withoutCredentials(String url) {
        try {
            int query = url.indexOf('?');
            URIish address = new URIish(query < 0 ? url : url.substring(0, query)).setPass(null);
            boolean web = address.getScheme() != null && address.getScheme().startsWith("http");
            return (web ? address.setUser(null) : address).toPrivateString();
        } catch (URISyntaxException strange) {
            return "";
        }
    }
}
