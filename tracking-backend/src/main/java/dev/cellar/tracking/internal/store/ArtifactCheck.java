package dev.cellar.tracking.internal.store;

import dev.cellar.tracking.internal.db.RunContents;
import dev.cellar.tracking.internal.home.OpenStore;
import dev.cellar.tracking.model.Artifact;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads every artifact's object to its end. */
final class ArtifactCheck {
    private final OpenStore store;
    private final Mending mending;

    ArtifactCheck(OpenStore store, Mending mending) {
        this.store = store;
        this.mending = mending;
    }

    List<String> problems() {
        Map<String, Optional<String>> verified = new HashMap<>();
        List<String> problems = new ArrayList<>();
        for (Artifact artifact : store.database().read(RunContents::allArtifacts)) {
            verified.computeIfAbsent(artifact.sha256(), store.objects()::verify)
                    .map(problem -> "artifact " + artifact.name() + " of run " + artifact.runId() + ": " + problem)
                    .ifPresent(problem -> {
                        if (mending.allowed()) {
                            takeOff(artifact, problem);
                        } else {
                            problems.add(problem);
                        }
                    });
        }
        return problems;
    }

    /** The run says that it had it; the object's file, if there is one, stays where it is. */
    private void takeOff(Artifact artifact, String problem) {
        store.database().change(handle -> RunContents.removeArtifact(handle, artifact, problem));
        mending.did(problem + "; it was taken off the run's artifacts, and the run has a note of it");
    }
}
