package dev.cellar;

import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * What a notebook cell says to Cellar about the run that is on.
 *
 * <pre>{@code
 * double lr = Track.param("lr", 0.1);
 * for (int epoch = 0; epoch < 10; epoch++) {
 *     Track.metric("loss", train(lr), epoch);
 * }
 * Track.figure("loss curve", chart);
 * }</pre>
 *
 * <p>Thread-safe. No method throws because of Cellar; without a run each does nothing.
 */
public final class Track {
    private static final AtomicReference<@Nullable Recorder> RECORDER = new AtomicReference<>();

    private Track() {}

    /** Where the calls go. Implemented by the recorder in the kernel; every method has a harmless default. */
    public interface Recorder {
        /** Logs the param and returns the value given from outside as the fallback's type, else the fallback. */
        default <T> T param(String name, T fallback) {
            return fallback;
        }

        default void metric(String name, double value, @Nullable Long step) {}

        default void metrics(Map<String, ? extends Number> values, @Nullable Long step) {}

        default void tag(String name, String value) {}

        default void note(String text) {}

        default void artifact(String name, @Nullable Object content) {}

        default void figure(String name, @Nullable Object figure) {}
    }

    /** Connects the recorder of this kernel; null takes it off. Not for cells. */
    public static void connect(@Nullable Recorder recorder) {
        RECORDER.set(recorder);
    }
}
