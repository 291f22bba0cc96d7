package dev.cellar.kernel.internal.wire;

import java.util.Optional;
import org.dflib.jjava.jupyter.messages.MessageContext;

/** A message that cannot be taken: malformed, badly signed or of a type nobody knows. Its text says which. */
final class ProtocolException extends Exception {
    private final String line;
    private final transient Optional<MessageContext> request;

    ProtocolException(String line) {
        super(line);
        this.line = line;
        this.request = Optional.empty();
    }

    /** A request whose sender is known, but not what is asked. */
    ProtocolException(String line, MessageContext request) {
        super(line);
        this.line = line;
        this.request = Optional.of(request);
    }

    /** Where an answer can be sent, if anywhere. */
    Optional<MessageContext> request() {
        return request;
    }

    /** What happened, for the log. */
    String line() {
        return line;
    }
}
