package dev.cellar.recorder.fallback;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cellar.recorder.hook.WireMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * A message from the iopub channel.
 *
 * @param userName of the request it belongs to
 */
record PublishedMessage(WireMessage message, String userName) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final byte[] DELIMITER = "<IDS|MSG>".getBytes(StandardCharsets.US_ASCII);

    /** Topic frames, delimiter, signature, header, parent header, metadata, content. */
    static PublishedMessage of(List<byte[]> frames) throws IOException {
        int delimiter = 0;
        while (delimiter < frames.size() && !Arrays.equals(frames.get(delimiter), DELIMITER)) {
            delimiter++;
        }
        if (frames.size() < delimiter + 6) {
            throw new IOException(frames.size() + " frames are no Jupyter message");
        }
        JsonNode header = JSON.readTree(frames.get(delimiter + 2));
        JsonNode parent = JSON.readTree(frames.get(delimiter + 3));
        return new PublishedMessage(
                new WireMessage(
                        header.path("msg_type").asText(),
                        header.path("msg_id").asText(),
                        parent.path("msg_id").asText(),
                        JSON.readTree(frames.get(delimiter + 5))),
                parent.path("username").asText());
    }
}
