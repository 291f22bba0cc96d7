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

    ArtifactCheck(OpenStore store) {
        this.store = store;
    }

    List<String> problems() {
        Map<String, Optional<String>> verified = new HashMap<>();
        List<String> problems = new ArrayList<>();
        for (Artifact artifact : store.database().read(RunContents::allArtifacts)) {
            verified.computeIfAbsent(artifact.sha256(), store.objects()::verify)
                    .ifPresent(problem -> problems.add(
                            "artifact " + artifact.name() + " of run " + artifact.runId() + ": " + problem));
        }
        return problems;
    }
}
