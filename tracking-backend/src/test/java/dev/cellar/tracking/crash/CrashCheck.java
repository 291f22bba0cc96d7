package dev.cellar.tracking.crash;

import dev.cellar.tracking.StoreException;
import dev.cellar.tracking.TrackingStore;
import dev.cellar.tracking.model.Artifact;
import dev.cellar.tracking.model.Execution;
import dev.cellar.tracking.model.ExecutionStatus;
import dev.cellar.tracking.model.MetricPoint;
import dev.cellar.tracking.model.RunStatus;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Holds a store against the account of a run that was killed. One use. */
final class CrashCheck {
    private final TrackingStore store;
    private final Account account;
    private final List<String> missing = new ArrayList<>();

    CrashCheck(TrackingStore store, Account account) {
        this.store = store;
        this.account = account;
    }

    /** What was handed over and is not there, or not as it was. */
    List<String> missing() {
        try {
            run();
            cells();
            points();
            artifacts();
        } catch (StoreException e) {
            missing.add("run " + account.run + ": " + e.getMessage());
        }
        return missing;
    }

    private void expect(boolean holds, String what) {
        if (!holds) {
            missing.add("run " + account.run + ": " + what);
        }
    }

    private void run() {
        RunStatus status = store.run(account.run).status();
        boolean right = account.ended
                ? status == RunStatus.FINISHED
                : status == RunStatus.KILLED || (account.ending && status == RunStatus.FINISHED);
        expect(right, "it is " + status + (account.ended ? ", but had ended" : ", but was killed"));
    }

    private void cells() {
        Map<String, Execution> executions = new HashMap<>();
        store.executions(account.run).forEach(execution -> executions.put(execution.id(), execution));
        for (String id : account.opened) {
            Execution execution = executions.get(id);
            expect(execution != null, "cell " + id + " is not there");
            if (execution != null) {
                Integer number = account.cells.get(id);
                ExecutionStatus status = execution.status();
                if (number == null) {
                    expect(
                            status == ExecutionStatus.KERNEL_DIED || status == ExecutionStatus.OK,
                            "cell " + id + " was running and is " + status);
                } else {
                    expect(status == ExecutionStatus.OK, "cell " + id + " had ended and is " + status);
                    expect(printed(id).equals(Deed.printed(number)), "cell " + id + " printed something else");
                }
            }
        }
        for (String id : account.seen) {
            expect(
                    store.variables(id)
                            .filter(variables -> variables.seen().size() == 1)
                            .isPresent(),
                    "the variables after cell " + id + " are not there");
        }
    }

    private String printed(String id) {
        return store.execution(id).stream()
                .flatMap(execution -> execution.outputs().stream())
                .map(output -> output.path("text").asText())
                .findFirst()
                .orElse("");
    }

    private void points() {
        List<MetricPoint> points = store.metric(account.run, Deed.METRIC);
        expect(points.size() > account.steps, points.size() + " points, but step " + account.steps + " was logged");
        for (int i = 0; i < points.size(); i++) {
            MetricPoint point = points.get(i);
            if (point.step() != i || point.value() != Deed.value(i)) {
                expect(false, "point " + i + " is " + point);
                return;
            }
        }
    }

    private void artifacts() {
        Map<String, Artifact> artifacts = new HashMap<>();
        store.artifacts(account.run).forEach(artifact -> artifacts.put(artifact.name(), artifact));
        for (int number : account.artifacts) {
            Artifact artifact = artifacts.get("a" + number);
            expect(
                    artifact != null && Arrays.equals(store.object(artifact.sha256()), Deed.artifact(number)),
                    "artifact a" + number + " is not there as it was");
        }
    }
}
