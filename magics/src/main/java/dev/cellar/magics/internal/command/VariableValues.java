package dev.cellar.magics.internal.command;

import dev.cellar.magics.KernelView;
import dev.cellar.magics.MagicException;
import dev.cellar.magics.text.Nearest;
import java.io.File;
import java.lang.reflect.Array;
import java.nio.file.Path;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalAmount;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What was typed after {@code param} or {@code metric}: {@code NAME=VALUE}, or the name of one of the notebook's
 * variables alone, whose value it stands for.
 */
final class VariableValues {
    private static final int LONGEST = 32;

    private final KernelView kernel;

    VariableValues(KernelView kernel) {
        this.kernel = kernel;
    }

    /** A metric's name and value. */
    record Metric(String name, double value) {}

    /** All of them are read before any is used. */
    List<Metric> metrics(List<String> typed) {
        typed.forEach(VariableValues::checkEquals);
        return typed.stream().map(this::metric).toList();
    }

    /** All of them are read before any is used. */
    List<Assignment> params(List<String> typed) {
        typed.forEach(VariableValues::checkEquals);
        return typed.stream().map(this::param).toList();
    }

    private Metric metric(String typed) {
        if (isAssignment(typed)) {
            Assignment assignment = Assignment.parse(typed);
            return new Metric(assignment.name(), assignment.number());
        }
        Object value = variable(typed);
        if (value instanceof Number number) {
            return new Metric(typed, number.doubleValue());
        }
        throw new MagicException(typed + " is " + type(value) + ", not a number: write " + typed + "=0.912");
    }

    /** A variable is taken where its value has a short text of its own. */
    private Assignment param(String typed) {
        if (isAssignment(typed)) {
            return Assignment.parse(typed);
        }
        Object value = variable(typed);
        if (isPlain(value)) {
            return new Assignment(typed, text(value));
        }
        List<Object> elements = elements(value);
        if (!elements.isEmpty()
                && elements.size() <= LONGEST
                && elements.stream().allMatch(VariableValues::isPlain)) {
            return new Assignment(
                    typed, elements.stream().map(VariableValues::text).collect(Collectors.joining(", ", "[", "]")));
        }
        throw new MagicException(typed + " is " + type(value) + ", too much for a param: write " + typed + "=VALUE");
    }

    /** Of {@code lr = 0.1} it is not the name that is wrong. */
    private static void checkEquals(String typed) {
        if (typed.startsWith("=")) {
            Assignment.parse(typed);
        }
    }

    private static boolean isAssignment(String typed) {
        return typed.indexOf('=') >= 0;
    }

    private Object variable(String name) {
        return kernel.variable(name).orElseThrow(() -> unknown(name));
    }

    private MagicException unknown(String name) {
        List<String> names = kernel.variableNames();
        if (names.contains(name)) {
            return new MagicException(name + " has no value: write " + name + "=VALUE");
        }
        return new MagicException("There is no variable " + name + "; "
                + Nearest.of(name, names)
                        .map(nearest -> "did you mean " + nearest + "?")
                        .orElse("without one write " + name + "=VALUE"));
    }

    /** Types whose text is short and made by the JDK: a class of the notebook's may run anything in its toString. */
    private static boolean isPlain(Object value) {
        if (value instanceof Enum<?> || value instanceof Path) {
            return true;
        }
        return isOfTheJdk(value)
                && (value instanceof Number
                        || value instanceof CharSequence
                        || value instanceof Boolean
                        || value instanceof Character
                        || value instanceof TemporalAccessor
                        || value instanceof TemporalAmount
                        || value instanceof File
                        || value instanceof UUID);
    }

    private static boolean isOfTheJdk(Object value) {
        return value.getClass().getName().startsWith("java.");
    }

    private static String text(Object value) {
        return value instanceof Enum<?> constant ? constant.name() : String.valueOf(value);
    }

    private static List<Object> elements(Object value) {
        List<Object> elements = new ArrayList<>();
        if (value instanceof Collection<?> collection && isOfTheJdk(value)) {
            collection.stream().limit(LONGEST + 1L).forEach(elements::add);
        } else if (value.getClass().isArray()) {
            for (int i = 0; i < Math.min(Array.getLength(value), LONGEST + 1); i++) {
                elements.add(Array.get(value, i));
            }
        }
        return elements;
    }

    private static String type(Object value) {
        String name = value.getClass().getSimpleName();
        return ("AEIOUaeiou".indexOf(name.isEmpty() ? ' ' : name.charAt(0)) >= 0 ? "an " : "a ") + name;
    }
}
