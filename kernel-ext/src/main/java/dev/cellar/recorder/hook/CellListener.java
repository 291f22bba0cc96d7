package dev.cellar.recorder.hook;

import java.util.List;

/** What a {@link Hook} tells of the kernel. What a listener throws, errors too, is reported by the hook and goes no further. */
public interface CellListener {
    /**
     * A request has arrived; whether it will run, or is genuine, is not known yet. The request that the hook was placed in
     * the middle of is not among these.
     */
    void requested(CellRequest request);

    /** The kernel is about to run this request, on the calling thread. Said once for each request. */
    void began(CellRequest request);

    /** The kernel is sending this now: a reply, an output, a status. On whichever thread sends. */
    void sent(WireMessage message);

    /** The request's reply and idle status are sent; the calling thread is the shell thread. */
    void ended(String messageId);

    /** Something in the hook itself went wrong; recording goes on with what still works. */
    void failed(String what, Throwable cause);

    /** Message types worth decoding; all others are not {@link #sent}. */
    List<String> SENT_TYPES = List.of(
            "stream",
            "display_data",
            "execute_result",
            "update_display_data",
            "clear_output",
            "error",
            "execute_input",
            "execute_reply");
}
