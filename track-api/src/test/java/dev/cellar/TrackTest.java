package dev.cellar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TrackTest {
    @AfterEach
    void disconnect() {
        Track.connect(null);
    }

    @Test
    void withoutARecorderParamsGiveTheirFallbackAndTheRestDoesNothing() {
        assertThat(Track.param("lr", 0.1)).isEqualTo(0.1);
        assertThat(Track.param("epochs", 10)).isEqualTo(10);
        assertThat(Track.param("rows", 10_000_000_000L)).isEqualTo(10_000_000_000L);
        assertThat(Track.param("shuffle", true)).isTrue();
        assertThat(Track.param("optimizer", "adam")).isEqualTo("adam");
        assertThatCode(TrackTest::callEverything).doesNotThrowAnyException();
    }

    @Test
    void everyCallReachesTheRecorder() {
        List<String> calls = new ArrayList<>();
        Track.connect(new Noting(calls));

        callEverything();

        assertThat(calls)
                .containsExactly(
                        "metric auc 0.9",
                        "metric loss 0.5 at 3",
                        "metric f1 0.8",
                        "metric f1 0.7 at 4",
                        "tag baseline=",
                        "tag stage=dev",
                        "note promo lags help",
                        "artifact a.txt text",
                        "figure curve <svg/>",
                        "dataset patients a.csv as ",
                        "dataset patients a.csv as test",
                        "dataset patients [1] as ",
                        "dataset patients [1] as train",
                        "model m m.bin",
                        "model m weights",
                        "split by patient",
                        "log hello");
    }

    @Test
    void aMetricWithoutAValueCostsNoOther() {
        List<String> failures = new ArrayList<>();
        List<String> logged = new ArrayList<>();
        Track.connect(new Track.Recorder() {
            @Override
            public void metric(String name, double value) {
                logged.add(name);
            }

            @Override
            public void failed(Throwable failure) {
                failures.add(failure.getMessage());
            }
        });
        Map<String, Double> values = new LinkedHashMap<>();
        values.put("auc", 0.9);
        values.put("f1", null);
        values.put("loss", 0.3);

        Track.metrics(values);

        assertThat(logged).containsExactly("auc", "loss");
        assertThat(failures).containsExactly("metric f1 is null");
    }

    @Test
    void paramsGiveTheRecordersAnswer() {
        Track.connect(new Track.Recorder() {
            @Override
            @SuppressWarnings("unchecked")
            public <T> T param(String name, T fallback) {
                return fallback instanceof Double ? (T) Double.valueOf(0.01) : fallback;
            }
        });

        assertThat(Track.param("lr", 0.1)).isEqualTo(0.01);
        assertThat(Track.param("epochs", 10)).isEqualTo(10);
    }

    @Test
    void errorsOfTheRecorderAreHandedBackToItAndNeverReachTheCell() {
        Failing recorder = new Failing();
        Track.connect(recorder);

        assertThat(Track.param("lr", 0.1)).isEqualTo(0.1);
        assertThatCode(TrackTest::callEverything).doesNotThrowAnyException();

        assertThat(recorder.failures).hasSize(18).hasOnlyElementsOfType(StackOverflowError.class);
    }

    @Test
    void aRecorderThatCannotReportItsErrorDoesNotBreakTheCell() {
        Track.connect(new Failing() {
            @Override
            public void failed(Throwable failure) {
                throw new LinkageError();
            }
        });

        assertThatCode(TrackTest::callEverything).doesNotThrowAnyException();
    }

    @Test
    void aWronglyTypedAnswerGivesTheFallback() {
        Track.connect(new Track.Recorder() {
            @Override
            @SuppressWarnings("unchecked")
            public <T> T param(String name, T fallback) {
                return (T) "no number";
            }
        });

        assertThat(Track.param("lr", 0.1)).isEqualTo(0.1);
    }

    @Test
    void metricsCostNoAllocation() {
        Track.connect(new Track.Recorder() {});
        com.sun.management.ThreadMXBean threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        int calls = 100_000;
        logMetrics(calls);

        long before = threads.getCurrentThreadAllocatedBytes();
        logMetrics(calls);
        long bytes = threads.getCurrentThreadAllocatedBytes() - before;

        assertThat(bytes / calls).as("bytes per call").isZero();
    }

    private static void logMetrics(int calls) {
        for (int step = 0; step < calls; step++) {
            Track.metric("loss", 1.0 / (step + 1));
            Track.metric("loss", 1.0 / (step + 1), step);
        }
    }

    private static void callEverything() {
        Track.metric("auc", 0.9);
        Track.metric("loss", 0.5, 3);
        Track.metrics(Map.of("f1", 0.8f));
        Track.metrics(Map.of("f1", 0.7), 4);
        Track.tag("baseline");
        Track.tag("stage", "dev");
        Track.note("promo lags help");
        Track.artifact("a.txt", "text");
        Track.figure("curve", "<svg/>");
        Track.dataset("patients", Path.of("a.csv"));
        Track.dataset("patients", Path.of("a.csv"), "test");
        Track.dataset("patients", List.of(1));
        Track.dataset("patients", List.of(1), "train");
        Track.model("m", Path.of("m.bin"));
        Track.model("m", "weights");
        Track.split("by patient");
        Track.log("hello");
    }

    private record Noting(List<String> calls) implements Track.Recorder {
        @Override
        public void metric(String name, double value) {
            calls.add("metric " + name + " " + (float) value);
        }

        @Override
        public void metric(String name, double value, long step) {
            calls.add("metric " + name + " " + value + " at " + step);
        }

        @Override
        public void tag(String name, String value) {
            calls.add("tag " + name + "=" + value);
        }

        @Override
        public void note(String text) {
            calls.add("note " + text);
        }

        @Override
        public void artifact(String name, Object content) {
            calls.add("artifact " + name + " " + content);
        }

        @Override
        public void figure(String name, Object figure) {
            calls.add("figure " + name + " " + figure);
        }

        @Override
        public void dataset(String name, Object data, String role) {
            calls.add("dataset " + name + " " + data + " as " + role);
        }

        @Override
        public void model(String name, Object model) {
            calls.add("model " + name + " " + model);
        }

        @Override
        public void split(String description) {
            calls.add("split " + description);
        }

        @Override
        public void log(String line) {
            calls.add("log " + line);
        }
    }

    private static class Failing implements Track.Recorder {
        private final List<Throwable> failures = new ArrayList<>();

        @Override
        public <T> T param(String name, T fallback) {
            throw new StackOverflowError();
        }

        @Override
        public void metric(String name, double value) {
            throw new StackOverflowError();
        }

        @Override
        public void metric(String name, double value, long step) {
            throw new StackOverflowError();
        }

        @Override
        public void tag(String name, String value) {
            throw new StackOverflowError();
        }

        @Override
        public void note(String text) {
            throw new StackOverflowError();
        }

        @Override
        public void artifact(String name, Object content) {
            throw new StackOverflowError();
        }

        @Override
        public void figure(String name, Object figure) {
            throw new StackOverflowError();
        }

        @Override
        public void dataset(String name, Object data, String role) {
            throw new StackOverflowError();
        }

        @Override
        public void model(String name, Object model) {
            throw new StackOverflowError();
        }

        @Override
        public void split(String description) {
            throw new StackOverflowError();
        }

        @Override
        public void log(String line) {
            throw new StackOverflowError();
        }

        @Override
        public void failed(Throwable failure) {
            failures.add(failure);
        }
    }
}
