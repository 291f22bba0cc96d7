package dev.cellar.recorder.kernels;

/**
 * The stages of the recorder that a cell passes, each with a method that it cannot do without, and what is said when that
 * fails.
 */
enum Stage {
    REQUEST("recorder.pipeline.Pipeline.requested", "a message"),
    READING_THE_REQUEST("recorder.hook.Requests.read", "a cell that begins"),
    HEADING("recorder.hook.Requests.leaveBody", "what a cell says of itself"),
    BEFORE_CELL("recorder.KernelWatch.before", "a cell that begins"),
    NOTEBOOK_HINT("recorder.notebook.NotebookLocator.ran", "which notebook this is"),
    NOTEBOOK_WATCH("recorder.notebook.NotebookLocator.locate", "which notebook this is"),
    MEASURING("recorder.inspect.resources.ResourceSampler.measure", "what the kernel uses"),
    SAMPLING("recorder.inspect.resources.ResourceSampler.tick", "what the kernel uses"),
    DECODING("recorder.hook.WireMessage.outgoing", "a message"),
    TEE("recorder.pipeline.Cell.collect", "a message"),
    SNIPPET_EVENT("recorder.inspect.SnippetLog.note", "snippets"),
    SNIPPETS("recorder.inspect.SnippetLog.drain", "snippets"),
    VARIABLES("recorder.inspect.VariableInspector.inspect", "variables"),
    AFTER_CELL("recorder.KernelWatch.after", "a cell that ended"),
    NAMES("recorder.inspect.names.NameAnalysis.analyse", "the names of a cell"),
    ENVIRONMENT("recorder.inspect.environment.EnvironmentProbe.changed", "the environment"),
    FINISHING("tracking.internal.session.CellIntake.finished", "a message"),
    JOURNAL("tracking.journal.Journal.append", "the beginning of a cell"),
    REDACTION("tracking.redact.Redactor.redacting", "recording is paused"),
    INGEST("tracking.internal.ingest.RunIngest.apply", "the stores are behind"),
    SNAPSHOT("snapshots.SnapshotStore.commit", "the stores are behind");

    final String method;
    final String said;

    Stage(String method, String said) {
        this.method = "dev.cellar." + method;
        this.said = said;
    }

    /** Whether what was lost stays among the kernel's limits; the stores catch up by themselves. */
    boolean lasts() {
        return switch (this) {
            case REDACTION, INGEST, SNAPSHOT -> false;
            default -> true;
        };
    }
}
