package dev.cellar.tracking.filter;

import static dev.cellar.tracking.filter.Operator.AT_LEAST;
import static dev.cellar.tracking.filter.Operator.AT_MOST;
import static dev.cellar.tracking.filter.Operator.EQUALS;
import static dev.cellar.tracking.filter.Operator.IN;
import static dev.cellar.tracking.filter.Operator.IS_NULL;
import static dev.cellar.tracking.filter.Operator.LESS;
import static dev.cellar.tracking.filter.Operator.MORE;

import dev.cellar.tracking.model.RunStatus;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a field holds, and so how it may be compared. */
public enum FieldType {
    TEXT(EnumSet.allOf(Operator.class)),
    NUMBER(EnumSet.of(EQUALS, LESS, AT_MOST, MORE, AT_LEAST, IN, IS_NULL)),
    /** Text that is compared as a number wherever both sides are numbers. */
    TEXT_OR_NUMBER(EnumSet.allOf(Operator.class)),
    /** A point in time, see {@link TimeText}. */
    TIME(EnumSet.of(EQUALS, LESS, AT_MOST, MORE, AT_LEAST, IS_NULL)),
    /** Seconds as a number, or a text, see {@link DurationText}. */
    DURATION(EnumSet.of(EQUALS, LESS, AT_MOST, MORE, AT_LEAST, IS_NULL)),
    STATUS(EnumSet.of(EQUALS, IN, IS_NULL));

    private static final String STATUSES = Stream.of(RunStatus.values())
            .map(status -> "'" + status.name().toLowerCase(Locale.ROOT) + "'")
            .collect(Collectors.joining(", "));

    private final Set<Operator> operators;

    FieldType(Set<Operator> operators) {
        this.operators = operators;
    }

    boolean takes(Operator operator) {
        return operators.contains(operator);
    }

    /** The operators as people write them, for a message. */
    String operatorWords() {
        return operators.stream()
                .map(operator -> operator == EQUALS ? "= !=" : operator.word())
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
