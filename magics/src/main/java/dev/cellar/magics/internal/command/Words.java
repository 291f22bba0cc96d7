package dev.cellar.magics.internal.command;

/** What kinds of words people type after a command, for completion. */
public enum Words {
    /** Names of commands. */
    COMMAND,
    /** {@code @12}, {@code @latest}, {@code @best}, {@code @run:NAME}, {@code @{yesterday}}, {@code @LABEL}. */
    VERSION,
    /** {@code [7]}, {@code this}. */
    CELL,
    /** {@code forecast#2}. */
    RUN,
    /** Projects that have runs. */
    PROJECT,
    /** Metrics of the run. */
    METRIC,
    /** Metrics of the run, ready for a value: {@code auc=}. */
    METRIC_VALUE,
    /** Params of the run, ready for a value: {@code lr=}. */
    PARAM_VALUE,
    /** Tags of the run. */
    TAG,
    /** The notebook's variables. */
    VARIABLE,
    /** {@code max}, {@code min}. */
    DIRECTION,
    /** Tables that can be copied. */
    TABLE,
    /** Files and folders. */
    FILE,
    /** Notebooks, and folders on the way to them. */
    NOTEBOOK
}
