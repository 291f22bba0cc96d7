package dev.cellar.tracking.filter;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A field that a run has if it logged something under this name; of metrics and params the last value counts. */
public record Named(Group group, String name) implements Field {
    public Named {
        if (name.isEmpty()) {
            throw new IllegalArgumentException(group.word() + " needs a name");
        }
    }

    @Override
    public FieldType type() {
        return group == Group.METRICS ? FieldType.NUMBER : FieldType.TEXT_OR_NUMBER;
    }

    /** What stands before the dot. */
    public enum Group {
        METRICS,
        PARAMS,
        TAGS;

        static Optional<Group> of(String word) {
            return Stream.of(values())
                    .filter(group -> group.word().equals(word))
                    .findFirst();
        }

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
