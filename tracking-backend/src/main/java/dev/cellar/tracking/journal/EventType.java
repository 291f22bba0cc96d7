package dev.cellar.tracking.journal;

/** The byte that stands for a kind of event in a record. The numbers are part of the format and never change. */
enum EventType {
    RUN_STARTED(1, JournalEvent.RunStarted.class),
    RUN_DESCRIBED(2, JournalEvent.RunDescribed.class),
    NOTEBOOK_LOCATED(3, JournalEvent.NotebookLocated.class),
    NOTEBOOK_SAVED(4, JournalEvent.NotebookSaved.class),
    ENVIRONMENT_SEEN(5, JournalEvent.EnvironmentSeen.class),
    EXECUTION_STARTED(6, JournalEvent.ExecutionStarted.class),
    EXECUTION_FINISHED(7, JournalEvent.ExecutionFinished.class),
    OUTPUTS_AMENDED(8, JournalEvent.OutputsAmended.class),
    EXECUTION_OBSERVED(9, JournalEvent.ExecutionObserved.class),
    NAMES_DERIVED(10, JournalEvent.NamesDerived.class),
    RESOURCES_SAMPLED(11, JournalEvent.ResourcesSampled.class),
    METRIC_LOGGED(12, JournalEvent.MetricLogged.class),
    PARAM_LOGGED(13, JournalEvent.ParamLogged.class),
    TAG_SET(14, JournalEvent.TagSet.class),
    NOTE_ADDED(15, JournalEvent.NoteAdded.class),
    ARTIFACT_LOGGED(16, JournalEvent.ArtifactLogged.class),
    RUN_ENDED(17, JournalEvent.RunEnded.class),
    VERSION_DUE(18, JournalEvent.VersionDue.class),
    GOAL_SET(19, JournalEvent.GoalSet.class),
    TAG_REMOVED(20, JournalEvent.TagRemoved.class),
    LOG_WRITTEN(21, JournalEvent.LogWritten.class),
    ATTEMPT_NAMED(22, JournalEvent.AttemptNamed.class),
    DATASET_LOGGED(23, JournalEvent.DatasetLogged.class);

    /** A metric in its compact form, see {@link MetricCodec}; no event class of its own. */
    static final byte COMPACT_METRIC = 64;

    final byte code;
    final Class<? extends JournalEvent> event;

    EventType(int code, Class<? extends JournalEvent> event) {
        this.code = (byte) code;
        this.event = event;
    }

    static EventType of(JournalEvent event) {
        for (EventType type : values()) {
            if (type.event == event.getClass()) {
                return type;
            }
        }
        throw new IllegalArgumentException("no record type for " + event.getClass());
    }

    static EventType of(byte code) {
        for (EventType type : values()) {
            if (type.code == code) {
                return type;
            }
        }
        throw new IllegalArgumentException(
                "a record of type " + code + " is not known here: read it with a newer version of Cellar");
    }
}
