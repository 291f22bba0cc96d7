package dev.cellar.magics.internal.complete;

import dev.cellar.magics.Completion;
import dev.cellar.magics.internal.command.CommandTree;
import dev.cellar.magics.internal.command.Completes;
import dev.cellar.magics.internal.command.MagicContext;
import dev.cellar.magics.internal.command.Words;
import java.lang.reflect.AnnotatedElement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Completes a {@code %track} line: commands, options, and their values as {@link Completes} says. Thread-safe. */
public final class Completer {
    private final MagicContext context;
    private final Candidates candidates;

    public Completer(MagicContext context) {
        this.context = context;
        this.candidates = new Candidates(context);
    }

    /** What could be typed at a cursor that is somewhere in the text. */
    public Completion complete(String text, int cursor) {
        return TypedLine.read(text, cursor)
                .map(line -> complete(line, text, cursor))
                .orElseGet(() -> Completion.none(cursor));
    }

    private Completion complete(TypedLine line, String text, int cursor) {
        CommandLine track = CommandTree.of(context);
        Set<String> found = new LinkedHashSet<>();
        String begun = line.last();
        if (line.words().isEmpty()) {
            found.addAll(track.getSubcommands().keySet());
        } else {
            CommandLine command = track.getSubcommands().get(line.words().get(0));
            if (command == null) {
                return Completion.none(cursor);
            }
            Place place = Place.of(command.getCommandSpec(), line);
            if (place.value() != null) {
                found.addAll(values(place.value(), track, place.begun()));
            }
            found.addAll(place.options());
            begun = place.begun();
        }
        // Of --run=fore only what stands behind the equals sign is replaced.
        boolean behindEquals = begun.length() < line.last().length();
        int start = behindEquals ? text.indexOf('=', line.start()) + 1 : line.start();
        String lower = begun.toLowerCase(Locale.ROOT);
        List<String> fitting = found.stream()
                .filter(word -> word.toLowerCase(Locale.ROOT).startsWith(lower))
                .map(line::typed)
                .toList();
        return new Completion(start, cursor, fitting);
    }

    private List<String> values(ArgSpec argument, CommandLine track, String begun) {
        Completes completes =
                argument.userObject() instanceof AnnotatedElement field ? field.getAnnotation(Completes.class) : null;
        List<String> values = new ArrayList<>();
        if (completes != null) {
            for (Words kind : completes.value()) {
                values.addAll(kind == Words.COMMAND ? track.getSubcommands().keySet() : candidates.of(kind, begun));
            }
        }
        return values;
    }

    /**
     * Where the cursor stands within a command.
     *
     * @param value the option or parameter whose value is being typed, null for none
     * @param begun what was typed of the value or option
     * @param options options that could stand here
     */
    private record Place(@Nullable ArgSpec value, String begun, List<String> options) {
        static Place of(CommandSpec command, TypedLine line) {
            OptionSpec open = null;
            int position = 0;
            for (String word : line.words().subList(1, line.words().size())) {
                if (open != null) {
                    open = null;
                } else if (word.startsWith("--")) {
                    OptionSpec option = command.findOption(word);
                    open = option != null && option.arity().max() > 0 ? option : null;
                } else {
                    position++;
                }
            }
            String last = line.last();
            int equals = last.indexOf('=');
            if (open != null) {
                return new Place(open, last, List.of());
            }
            if (last.startsWith("--") && equals > 0) {
                return new Place(command.findOption(last.substring(0, equals)), last.substring(equals + 1), List.of());
            }
            List<String> options = new ArrayList<>();
            for (OptionSpec option : command.options()) {
                boolean again = option.isMultiValue() || !line.words().contains(option.longestName());
                if (again && !option.hidden()) {
                    options.add(option.longestName());
                }
            }
            int index = position;
            ArgSpec parameter = command.positionalParameters().stream()
                    .filter(positional -> positional.index().contains(index))
                    .findFirst()
                    .orElse(null);
            return new Place(parameter, last, options);
        }
    }
}
