package dev.cellar.tracking.filter;

import dev.cellar.tracking.model.RunStatus;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a field holds, and so how it may be compared. */
public enum FieldType {
    TEXT,
    NUMBER,
    /** Text that is compared as a number wherever both sides are numbers. */
    TEXT_OR_NUMBER,
    /** A point in time, see {@link TimeText}. */
    TIME,
    /** Seconds as a number, or a text, see {@link DurationText}. */
    DURATION,
    STATUS;

    private static final String STATUSES = Stream.of(RunStatus.values())
            .map(status -> "'" + status.name().toLowerCase(Locale.ROOT) + "'")
            .collect(Collectors.joining(", "));

    boolean takes(Operator operator) {
        return switch (this) {
            case TEXT, TEXT_OR_NUMBER -> true;
            case NUMBER -> !operator.isOnText();
            case TIME, DURATION -> !operator.isOnText() && operator != Operator.IN;
            case STATUS -> operator == Operator.EQUALS || operator == Operator.IN || operator == Operator.IS_NULL;
        };
    }

    /** The operators as people write them, for a message. */
    String operatorWords() {
        return Stream.of(Operator.values())
                .filter(this::takes)
                .map(operator -> operator == Operator.EQUALS ? "= !=" : operator.word())
                .collect(Collectors.joining(" "));
    }

    /** What was expected in the place of a value; empty if it fits. */
    Optional<String> expectedInsteadOf(Value value, Operator operator) {
        boolean text = value instanceof Value.Text;
        return switch (this) {
            case TEXT -> text ? Optional.empty() : Optional.of("a text in quotes");
            case NUMBER -> text ? Optional.of("a number") : Optional.empty();
            case TEXT_OR_NUMBER -> text || !operator.isOnText() ? Optional.empty() : Optional.of("a text in quotes");
            case TIME ->
                value instanceof Value.Text time && TimeText.isOne(time.value())
                        ? Optional.empty()
                        : Optional.of("a time such as " + TimeText.EXAMPLES);
            case DURATION ->
                value instanceof Value.Text span && !DurationText.isOne(span.value())
                        ? Optional.of("seconds or a duration such as " + DurationText.EXAMPLES)
                        : Optional.empty();
            case STATUS ->
                value instanceof Value.Text status && isStatus(status.value())
                        ? Optional.empty()
                        : Optional.of("one of " + STATUSES);
        };
    }

    private static boolean isStatus(String text) {
        return Stream.of(RunStatus.values()).anyMatch(status -> status.name().equalsIgnoreCase(text));
    }
}
