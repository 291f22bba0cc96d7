package dev.cellar.kernel.internal.wire;

import org.dflib.jjava.jupyter.channels.ShellChannel;
import org.dflib.jjava.jupyter.channels.ShellReplyEnvironment;
import org.dflib.jjava.jupyter.channels.StdinChannel;
import org.dflib.jjava.jupyter.messages.MessageContext;

/** Where a handler sends what belongs to one request; exists because the stock constructor is not public. */
final class RequestEnvironment extends ShellReplyEnvironment {
    RequestEnvironment(ShellChannel shell, StdinChannel stdin, IOPub iopub, MessageContext request) {
        super(shell, stdin, iopub, request);
    }
}
