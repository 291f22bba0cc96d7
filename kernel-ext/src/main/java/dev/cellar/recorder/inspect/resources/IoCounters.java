package dev.cellar.recorder.inspect.resources;

import java.nio.file.Files;

/** Memory, disk and network as the operating system counts them. Thread-safe. */
interface IoCounters {
    /** Quick enough for a cell's thread: from the system where that is quick, else as of the last refresh. */
    Reading read();

    /** Reads anew what {@link #read} does not; on the sampler's thread only. */
    default void refresh() {}

    static IoCounters ofThisSystem() {
        return Files.isReadable(ProcCounters.SELF_IO) ? new ProcCounters() : new OshiCounters();
    }

    /**
     * Resident memory and counters of the process, and the network counters of the computer.
     *
     * @param rssBytes -1 if unknown, as all the others
     */
    record Reading(long rssBytes, long diskReadBytes, long diskWriteBytes, long netReceivedBytes, long netSentBytes) {
        static final Reading NONE = new Reading(-1, -1, -1, -1, -1);
    }
}
