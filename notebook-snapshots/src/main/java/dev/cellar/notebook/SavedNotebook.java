package dev.cellar.notebook;

import java.util.Arrays;

/**
 * A notebook file that was read whole: the document and the very bytes that it was read from.
 *
 * @param notebook the document
 * @param bytes the file's bytes; shared, not to be changed
 */
@SuppressWarnings("ArrayRecordComponent") // equality is by content, below
public record SavedNotebook(Notebook notebook, byte[] bytes) {

    @Override
    public boolean equals(Object other) {
        return other instanceof SavedNotebook saved && Arrays.equals(bytes, saved.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "SavedNotebook[" + bytes.length + " bytes, " + notebook.cells().size() + " cells]";
    }
}
