package dev.cellar;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.dflib.jjava.jupyter.Extension;
import org.dflib.jjava.jupyter.kernel.BaseKernel;
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
 * <p>Every method may be called from any thread, and none throws because of Cellar. Without a run the calls do nothing,
 * which is said once below the cell; params are still answered and figures still shown. What was logged survives the
 * sudden end of the kernel once the call has returned.
 */
public final class Track {
    private static final AtomicReference<@Nullable Recorder> RECORDER = new AtomicReference<>();

    private Track() {}

    /**
     * Logs a param and returns its value: the one given from outside ({@code cellar run -p lr=0.01}), else the fallback.
     * A given value that is no number is warned about in one line, and the fallback is kept.
     */
    public static double param(String name, double fallback) {
        return ask(name, fallback);
    }

    /** As {@link #param(String, double)}, for whole numbers. */
    public static int param(String name, int fallback) {
        return ask(name, fallback);
    }

    /** As {@link #param(String, double)}, for large whole numbers. */
    public static long param(String name, long fallback) {
        return ask(name, fallback);
    }

    /** As {@link #param(String, double)}; {@code true} and {@code false} may be given. */
    public static boolean param(String name, boolean fallback) {
        return ask(name, fallback);
    }

    /** As {@link #param(String, double)}, for texts: whatever is given is taken. */
    public static String param(String name, String fallback) {
        return ask(name, fallback);
    }

    /** Logs a metric's next value; its step is counted from 0. */
    public static void metric(String name, double value) {
        Recorder recorder = RECORDER.get();
        if (recorder == null) {
            return;
        }
        try {
            recorder.metric(name, value);
        } catch (Throwable failure) {
            report(recorder, failure);
        }
    }

    /** Logs a metric's value at a step: an epoch, an iteration, a day. Steps may repeat and come in any order. */
    public static void metric(String name, double value, long step) {
        Recorder recorder = RECORDER.get();
        if (recorder == null) {
            return;
        }
        try {
            recorder.metric(name, value, step);
        } catch (Throwable failure) {
            report(recorder, failure);
        }
    }

    /** Logs several metrics at once: {@code Track.metrics(Map.of("auc", 0.91, "loss", 0.3))}. */
    public static void metrics(Map<String, ? extends Number> values) {
        each(values, (recorder, name, value) -> recorder.metric(name, value));
    }

    /** Logs several metrics of one step. */
    public static void metrics(Map<String, ? extends Number> values, long step) {
        each(values, (recorder, name, value) -> recorder.metric(name, value, step));
    }

    /** Marks the run with a word. */
    public static void tag(String name) {
        tag(name, "");
    }

    /** Marks the run with a name and a value; a later value of the same name replaces it. */
    public static void tag(String name, String value) {
        tell(recorder -> recorder.tag(name, value));
    }

    /** Adds a Markdown text to the run. */
    public static void note(String text) {
        tell(recorder -> recorder.note(text));
    }

    /**
     * Keeps a file, bytes, a text or an object with the run.
     *
     * @param name path-like, such as {@code model.bin} or {@code reports/errors.csv}; its ending says what it is
     * @param content a {@link java.nio.file.Path} or {@link java.io.File} to copy, a {@code byte[]}, a {@link String}
     *     with the content itself, or any other object: serialised if it can be, else kept as the notebook shows it
     */
    public static void artifact(String name, Object content) {
        tell(recorder -> recorder.artifact(name, content));
    }

    /**
     * Shows a figure below the cell and keeps it with the run.
     *
     * @param figure an image, a chart, SVG or HTML text, an image file, or whatever the notebook can show
     */
    public static void figure(String name, Object figure) {
        tell(recorder -> recorder.figure(name, figure));
    }

    /**
     * Notes which data the run uses, by its fingerprint, rows, columns and missing values; the data itself is not kept.
     *
     * @param name what people call it, such as {@code patients}
     * @param file CSV and TSV files are read, of all others the bytes are fingerprinted
     */
    public static void dataset(String name, Path file) {
        dataset(name, file, "");
    }

    /**
     * As {@link #dataset(String, Path)}, with what the data is for.
     *
     * @param role {@code train}, {@code validation}, {@code test} or another word. A test set that lost rows or changed
     *     since the last run is warned about in one line below the cell
     */
    public static void dataset(String name, Path file, String role) {
        tell(recorder -> recorder.dataset(name, file, role));
    }

    /**
     * As {@link #dataset(String, Path)}, for data in memory.
     *
     * @param data a table of Tablesaw, DFLib or Smile, a list of records or maps, or an array of one or two dimensions;
     *     also a {@link java.io.File}
     */
    public static void dataset(String name, Object data) {
        dataset(name, data, "");
    }

    /** As {@link #dataset(String, Path, String)}, for data in memory. */
    public static void dataset(String name, Object data, String role) {
        tell(recorder -> recorder.dataset(name, data, role));
    }

    /** Keeps a trained model's file with the run, under {@code models/}. */
    public static void model(String name, Path file) {
        tell(recorder -> recorder.model(name, file));
    }

    /** As {@link #model(String, Path)}, for bytes, a text or an object, as {@link #artifact} takes them. */
    public static void model(String name, Object model) {
        tell(recorder -> recorder.model(name, model));
    }

    /** Says how the data was parted, such as {@code "80/20 by patient, seed 7"}; it is the param {@code split}. */
    public static void split(String description) {
        tell(recorder -> recorder.split(description));
    }

    /** Adds a line to the run's log; nothing is printed. */
    public static void log(String line) {
        tell(recorder -> recorder.log(line));
    }

    /**
     * Starts recording in a kernel that does not load extensions by itself: for IJava's start-up script or the first
     * cell. Does nothing where the recorder runs already.
     */
    public static void install() {
        TrackStart.install(TrackStart.kernel());
    }

    /** Connects the recorder of this kernel; null takes it off. Not for cells. */
    public static void connect(@Nullable Recorder recorder) {
        RECORDER.set(recorder);
    }

    private static <T> T ask(String name, T fallback) {
        Recorder recorder = RECORDER.get();
        if (recorder == null) {
            return fallback;
        }
        try {
            T answer = recorder.param(name, fallback);
            return fallback.getClass().isInstance(answer) ? answer : fallback;
        } catch (Throwable failure) {
            report(recorder, failure);
            return fallback;
        }
    }

    /** A value that is missing costs none of the others. */
    private static void each(@Nullable Map<String, ? extends @Nullable Number> values, MetricCall call) {
        tell(recorder -> {
            if (values == null) {
                throw new IllegalArgumentException("metrics is null");
            }
            values.forEach((name, value) -> tell(one -> call.on(one, name, number(name, value))));
        });
    }

    private static double number(String name, @Nullable Number value) {
        if (value == null) {
            throw new IllegalArgumentException("metric " + name + " is null");
        }
        return value.doubleValue();
    }

    private static void tell(Call call) {
        Recorder recorder = RECORDER.get();
        if (recorder == null) {
            return;
        }
        try {
            call.on(recorder);
        } catch (Throwable failure) {
            report(recorder, failure);
        }
    }

    @SuppressWarnings("EmptyCatch") // A recorder that cannot even say what is wrong must not break the person's cell.
    private static void report(Recorder recorder, Throwable failure) {
        try {
            recorder.failed(failure);
        } catch (Throwable ignored) {
        }
    }

    private interface Call {
        void on(Recorder recorder);
    }

    private interface MetricCall {
        void on(Recorder recorder, String name, double value);
    }

    /** Where the calls go. Implemented by the recorder in the kernel; every method has a harmless default. */
    public interface Recorder {
        /** Logs the param and returns the value given from outside as the fallback's type, else the fallback. */
        default <T> T param(String name, T fallback) {
            return fallback;
        }

        /** Logs a value whose step is counted by the store. */
        default void metric(String name, double value) {}

        default void metric(String name, double value, long step) {}

        default void tag(String name, String value) {}

        default void note(String text) {}

        default void artifact(String name, Object content) {}

        default void figure(String name, Object figure) {}

        /** Notes data in a file or in memory; role is empty if none was said. */
        default void dataset(String name, Object data, String role) {}

        default void model(String name, Object model) {}

        default void split(String description) {}

        default void log(String line) {}

        /** One of the methods above threw this; the person's code goes on. */
        default void failed(Throwable failure) {}
    }

    /** How JJava and kernels of its kind find Cellar; by {@code META-INF/services}. Not for cells. */
    public static final class JJavaExtension implements Extension {
        @Override
        public void install(BaseKernel kernel) {
            TrackStart.install(kernel);
        }

        @Override
        public void uninstall(BaseKernel kernel) {
            TrackStart.uninstall();
        }
    }
}
