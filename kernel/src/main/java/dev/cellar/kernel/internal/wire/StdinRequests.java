package dev.cellar.kernel.internal.wire;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import org.dflib.jjava.jupyter.channels.StdinChannel;
import org.dflib.jjava.jupyter.kernel.KernelConnectionProperties;
import org.dflib.jjava.jupyter.messages.HMACGenerator;
import org.dflib.jjava.jupyter.messages.Message;
import org.dflib.jjava.jupyter.messages.MessageContext;
import org.dflib.jjava.jupyter.messages.reply.InputReply;
import org.dflib.jjava.jupyter.messages.request.InputRequest;
import org.zeromq.ZMQ;
import org.zeromq.ZMQException;

/**
 * The channel that asks a person for input. The asking thread waits beside the socket, which a thread of the channel's
 * own uses, and may be interrupted while it waits; a late answer to a question that was given up is thrown away.
 */
final class StdinRequests extends StdinChannel {
    /** How often a question that is waiting looks whether it was given up. */
    private static final long GIVEN_UP_CHECK_MILLIS = 50;

    private final MessageCodec codec;
    private final ZMQ.Context context;
    private final BlockingQueue<Question> questions = new LinkedBlockingQueue<>();
    private final MessageLoop loop = new MessageLoop("Stdin", this::answerNext, super::close);

    StdinRequests(ZMQ.Context context, HMACGenerator hmac, MessageCodec codec) {
        super(context, hmac);
        this.codec = codec;
        this.context = context;
    }

    @Override
    public void bind(KernelConnectionProperties properties) {
        super.bind(properties);
        loop.start();
    }

    /** Asks and waits; the answer ends with a line separator, as the stock channel's does. */
    @Override
    @SuppressWarnings("UnsynchronizedOverridesSynchronized") // the queue is the lock
    public String getInput(MessageContext asking, String prompt, boolean password) {
        Message<InputRequest> request =
                new Message<>(asking, InputRequest.MESSAGE_TYPE, new InputRequest(prompt, password));
        Question question = new Question(request, new CompletableFuture<>());
        questions.add(question);
        try {
            return question.answer().get() + System.lineSeparator();
        } catch (InterruptedException e) {
            question.answer().cancel(false);
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for input", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("No input: " + e.getMessage(), e);
        }
    }

    /** Ends the thread that asks; open questions are left without an answer. */
    void end() {
        loop.finish();
        loop.interrupt();
    }

    private void answerNext() {
        Question question;
        try {
            question = questions.take();
        } catch (InterruptedException e) {
            loop.finish();
            return;
        }
        try {
            ask(question);
        } catch (ZMQException e) {
            question.answer().completeExceptionally(e);
            throw e;
        }
    }

    private void ask(Question question) {
        dropLateAnswers();
        Frames.send(this, codec.encode(question.request()));
        try (ZMQ.Poller poller = context.poller(1)) {
            poller.register(this, ZMQ.Poller.POLLIN);
            while (!question.answer().isDone()) {
                if (poller.poll(GIVEN_UP_CHECK_MILLIS) > 0) {
                    take(question, Frames.receiveNow(this));
                }
            }
        }
    }

    private void take(Question question, List<byte[]> frames) {
        try {
            if (codec.decode(frames).getContent() instanceof InputReply reply) {
                question.answer().complete(reply.getValue());
            }
        } catch (ProtocolException e) {
            KernelLog.line(e.line());
        }
    }

    private void dropLateAnswers() {
        while (!Frames.receiveNow(this).isEmpty()) {
            KernelLog.line("Ignored an answer to a question that was given up");
        }
    }

    private record Question(Message<InputRequest> request, CompletableFuture<String> answer) {}
}
