package dev.cellar.recorder.kernels;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cellar.client.Channel;
import dev.cellar.client.Message;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What a kernel sent, socket by socket and in order, whole but for what no two kernels have in common: message and
 * session ids, dates, ids that the kernel draws at random. A request is told by its number. What is published for the
 * control channel is kept apart, for another thread publishes it.
 */
final class Transcript {
    private static final Pattern RANDOM_ID =
            Pattern.compile("\\p{XDigit}{8}-\\p{XDigit}{4}-\\p{XDigit}{4}-\\p{XDigit}{4}-\\p{XDigit}{12}");

    private final List<Message> requests = new ArrayList<>();
    private final List<Message> heard = new ArrayList<>();

    void asked(Message request) {
        requests.add(request);
    }

    void heard(Message message) {
        heard.add(message);
    }

    List<Message> messages() {
        return heard;
    }

    /** The messages of each socket. */
    Map<String, List<String>> bySocket() {
        Map<String, Integer> numbers = new HashMap<>();
        requests.forEach(request -> numbers.put(request.id(), numbers.size()));
        Map<String, List<String>> sockets = new TreeMap<>();
        for (Message message : heard) {
            Integer number = numbers.get(message.parentId());
            sockets.computeIfAbsent(socket(message, number), name -> new ArrayList<>())
                    .add(line(message, number));
        }
        return sockets;
    }

    private String socket(Message message, Integer request) {
        boolean parallel = message.channel() == Channel.IOPUB
                && request != null
                && requests.get(request).channel() == Channel.CONTROL;
        return message.channel() + (parallel ? " for control" : "");
    }

    private String line(Message message, Integer request) {
        ObjectNode header = message.header().deepCopy();
        header.remove(List.of("msg_id", "date", "session"));
        String parent = request == null
                ? "of " + message.parentHeader()
                : "of request " + request
                        + (message.parentHeader().equals(requests.get(request).header()) ? "" : ", header changed");
        return RANDOM_ID
                .matcher("%s %s %s %s, %d buffers"
                        .formatted(
                                header,
                                parent,
                                message.metadata(),
                                message.content(),
                                message.buffers().size()))
                .replaceAll("random");
    }
}
