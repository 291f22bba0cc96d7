package dev.cellar.snapshots;

import java.util.regex.Pattern;
import org.eclipse.jgit.lib.ObjectId;

/**
 * The id of a snapshot's commit.
 *
 * @param hex forty lowercase hexadecimal digits, as git shows them
 */
public record CommitId(String hex) {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{40}");
    private static final int SHORT = 10;

    /** Checks the form. */
    public CommitId {
        if (!FORM.matcher(hex).matches()) {
            throw new IllegalArgumentException("Not a commit id of forty hexadecimal digits: " + hex);
        }
    }

    /** The first ten digits, enough for people. */
    public String abbreviated() {
        return hex.substring(0, SHORT);
    }

    @Override
    public String toString() {
        return hex;
    }

    static CommitId of(ObjectId id) {
        return new CommitId(id.name());
    }

    ObjectId objectId() {
        return ObjectId.fromString(hex);
    }
}
