package dev.cellar.tracking.filter;

import java.util.Optional;
import java.util.stream.Stream;

/** A field that every run has, by the word for it. */
public enum Attribute implements Field {
    ID("id", FieldType.TEXT),
    /** The parent run's id. */
    PARENT("parent", FieldType.TEXT),
    /** The baseline's id. */
    BASELINE("baseline", FieldType.TEXT),
    PROJECT("project", FieldType.TEXT),
    NAME("name", FieldType.TEXT),
    /** The {@code 2} of <i>forecast #2</i>. */
    NUMBER("number", FieldType.NUMBER),
    STATUS("status", FieldType.STATUS),
    AUTHOR("author", FieldType.TEXT),
    HOST("host", FieldType.TEXT),
    STARTED("started", FieldType.TIME),
    ENDED("ended", FieldType.TIME),
    DURATION("duration", FieldType.DURATION),
    /** The notebook's path. */
    NOTEBOOK("notebook", FieldType.TEXT),
    HYPOTHESIS("hypothesis", FieldType.TEXT),
    /** The metric that the run is judged by. */
    GOAL("goal", FieldType.TEXT);

    private final String word;
    private final FieldType type;

    Attribute(String word, FieldType type) {
        this.word = word;
        this.type = type;
    }

    static Optional<Attribute> of(String word) {
        return Stream.of(values())
                .filter(attribute -> attribute.word.equals(word))
                .findFirst();
    }

    String word() {
        return word;
    }

    @Override
    public FieldType type() {
        return type;
    }
}
