package dev.cellar.snapshots;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Map;

/** Puts values that {@link PartWriter} took out back in their places. */
final class PartReader {

    private PartReader() {}

    /** Reads every file that is noted and sets its value in the target. */
    static void restore(JsonNode files, StoredFolder folder, ObjectNode target) throws IOException {
        for (Map.Entry<String, JsonNode> note : files.properties()) {
            String[] formAndFile = note.getValue().asText().split(" ", 2);
            if (formAndFile.length != 2) {
                throw new IOException("the note of the file for " + note.getKey() + " is broken");
            }
            PartForm form = PartForm.of(formAndFile[0]);
            target.set(note.getKey(), form.decode(folder.require(formAndFile[1])));
        }
    }
}
