package dev.cellar.recorder;

import dev.cellar.tracking.SessionConfig;
import dev.cellar.tracking.TrackingSessions;

/** Where the kernel enters: what {@code dev.cellar.Track} starts, by reflection, in the loader that holds all of us. */
public final class Recording {
    private Recording() {}

    /**
     * Records a kernel, from its next cell on or, in the middle of a cell, from that one on.
     *
     * @param kernel the kernel object of whichever family
     * @return ends the recording; the run that is on ends with it
     * @throws dev.cellar.recorder.hook.HookException when this kernel cannot be recorded at all
     */
    public static AutoCloseable install(Object kernel) throws Exception {
        return Recorder.start(kernel, () -> TrackingSessions.open(SessionConfig.fromEnvironment()));
    }
}
