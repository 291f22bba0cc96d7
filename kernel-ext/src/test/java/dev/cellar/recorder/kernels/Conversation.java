package dev.cellar.recorder.kernels;

import dev.cellar.client.CellExecution;
import dev.cellar.client.Channel;
import dev.cellar.client.ExecuteCell;
import dev.cellar.client.KernelClient;
import dev.cellar.client.Message;
import dev.cellar.client.MessageTap;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What a front end hears while cells run: the types of the messages, in order, and the texts in them. */
final class Conversation {
    private Conversation() {}

    static List<String> of(KernelClient client, List<String> cells) {
        List<String> heard = new ArrayList<>();
        for (String cell : cells) {
            try (MessageTap tap = client.tap()) {
                CellExecution execution =
                        client.submit(ExecuteCell.of(cell).stopOnError(false).build());
                String request = execution.request().id();
                tap.await(message -> note(message, request, heard), Duration.ofMinutes(1));
                execution.await();
            }
        }
        return heard;
    }

    /** Whether this ends the conversation about the request. */
    private static boolean note(Message message, String request, List<String> heard) {
        if (message.channel() != Channel.IOPUB || !message.parentId().equals(request)) {
            return false;
        }
        heard.add(message.type() + " " + text(message));
        return message.content().path("execution_state").asText().equals("idle");
    }

    private static String text(Message message) {
        return message.content().path("text").asText()
                + message.content().path("data").path("text/plain").asText()
                + message.content().path("evalue").asText()
                + message.content().path("code").asText()
                + message.content().path("execution_state").asText();
    }
}
