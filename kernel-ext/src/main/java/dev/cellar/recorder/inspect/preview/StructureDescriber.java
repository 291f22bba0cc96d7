package dev.cellar.recorder.inspect.preview;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Any object, by its plain fields: numbers, texts and other immutables. None of its methods is called. What keeps its
 * number of rows and of columns in two whole-number fields has a shape.
 */
final class StructureDescriber implements Describer {
    private static final Set<String> ROWS = Set.of("rows", "nrows", "nrow", "numrows", "rowcount");
    private static final Set<String> COLUMNS =
            Set.of("cols", "columns", "ncols", "ncol", "ncolumns", "numcols", "numcolumns", "colcount", "columncount");

    @Override
    public Optional<Preview> describe(Object value, Parts parts) {
        if (TypeNames.isLambda(value.getClass())) {
            return Optional.empty();
        }
        return Fields.of(value.getClass()).map(fields -> {
            List<Field> plain = fields.stream()
                    .filter(field -> isPlain(Fields.value(field, value)))
                    .toList();
            String name = TypeNames.simple(value.getClass());
            String text = plain.isEmpty() ? name : name + named(plain, value, parts);
            return new Preview(text, shape(fields, value), -1);
        });
    }

    private static boolean isPlain(@Nullable Object part) {
        return part != null && Immutables.is(part);
    }

    /** Fields as {@code {x=1, y=2}}. */
    static String named(List<Field> fields, Object value, Parts parts) {
        return Elements.list(
                fields.iterator(), "{", "}", field -> field.getName() + "=" + parts.text(Fields.value(field, value)));
    }

    static List<Long> shape(List<Field> fields, Object value) {
        Long rows = count(fields, value, ROWS);
        Long columns = count(fields, value, COLUMNS);
        return rows == null || columns == null ? List.of() : List.of(rows, columns);
    }

    private static @Nullable Long count(List<Field> fields, Object value, Set<String> names) {
        return fields.stream()
                .filter(field -> Arrays.asList(int.class, long.class).contains(field.getType()))
                .filter(field ->
                        names.contains(field.getName().toLowerCase(Locale.ROOT).replace("_", "")))
                .findFirst()
                .map(field -> ((Number) Objects.requireNonNull(Fields.value(field, value))).longValue())
                .orElse(null);
    }
}
