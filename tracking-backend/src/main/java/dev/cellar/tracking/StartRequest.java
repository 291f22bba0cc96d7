package dev.cellar.tracking;

import dev.cellar.tracking.model.Origin;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a run is to be: {@code StartRequest.by(origin).name("forecast").tags(List.of("stage=dev")).build()}.
 *
 * @param name null for the notebook's name, or to go on with the run that is on
 * @param project null for the default: {@code cellar.toml}, {@code CELLAR_PROJECT}, else the folder's name
 * @param hypothesis empty if not said
 * @param tags {@code name} or {@code name=value}
 * @param parentId id of the run it belongs to, null for the last of this name
 * @param baselineId id of the run that it is measured against, null if not said
 * @param notebook null if not said
 * @param variables whether the cells' variables are recorded
 * @param automatic started by the environment, not by the person: the first explicit start describes this run instead of
 *     ending it
 */
public record StartRequest(
        @Nullable String name,
        @Nullable String project,
        String hypothesis,
        List<String> tags,
        @Nullable String parentId,
        @Nullable String baselineId,
        @Nullable Path notebook,
        boolean variables,
        Origin origin,
        boolean automatic) {
    public StartRequest {
        tags = List.copyOf(tags);
    }

    /** Begins a request that says nothing but who starts the run. */
    public static Builder by(Origin origin) {
        return new Builder(origin);
    }

    /** Collects what was said. Not thread-safe. */
    public static final class Builder {
        private final Origin origin;
        private @Nullable String name;
        private @Nullable String project;
        private String hypothesis = "";
        private List<String> tags = List.of();
        private @Nullable String parentId;
        private @Nullable String baselineId;
        private @Nullable Path notebook;
        private boolean variables = true;
        private boolean automatic;

        private Builder(Origin origin) {
            this.origin = origin;
        }

        public Builder name(@Nullable String said) {
            name = said;
            return this;
        }

        public Builder project(@Nullable String said) {
            project = said;
            return this;
        }

        public Builder hypothesis(String said) {
            hypothesis = said;
            return this;
        }

        public Builder tags(List<String> said) {
            tags = said;
            return this;
        }

        public Builder parent(@Nullable String runId) {
            parentId = runId;
            return this;
        }

        public Builder baseline(@Nullable String runId) {
            baselineId = runId;
            return this;
        }

        public Builder notebook(@Nullable Path file) {
            notebook = file;
            return this;
        }

        public Builder withoutVariables(boolean said) {
            variables = !said;
            return this;
        }

        public Builder automatic() {
            automatic = true;
            return this;
        }

        public StartRequest build() {
            return new StartRequest(
                    name, project, hypothesis, tags, parentId, baselineId, notebook, variables, origin, automatic);
        }
    }
}
