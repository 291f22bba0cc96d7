package dev.cellar.tracking.filter;

/** What of a run is compared or sorted by: {@code status}, {@code metrics.auc}. */
public sealed interface Field permits Attribute, Named {
    FieldType type();
}
