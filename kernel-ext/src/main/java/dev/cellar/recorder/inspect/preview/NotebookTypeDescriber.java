package dev.cellar.recorder.inspect.preview;

import java.lang.reflect.Field;
import java.util.List;
import java.util.Optional;

/** Objects of the types that a cell declared: by their {@code toString} if they have one, else field by field. */
final class NotebookTypeDescriber implements Describer {
    private final ForeignCode foreign;
    private final int chars;

    NotebookTypeDescriber(ForeignCode foreign, int chars) {
        this.foreign = foreign;
        this.chars = chars;
    }

    @Override
    public Optional<Preview> describe(Object value, Parts parts) {
        Class<?> type = value.getClass();
        if (!TypeNames.isNotebooks(type)) {
            return Optional.empty();
        }
        List<Field> fields = Fields.of(type).orElse(List.of());
        String text = !type.isRecord() && hasToString(type)
                ? foreign.ask(type, () -> text(value))
                : TypeNames.simple(type) + (fields.isEmpty() ? "" : StructureDescriber.named(fields, value, parts));
        return Optional.of(new Preview(text, StructureDescriber.shape(fields, value), -1));
    }

    /** A record's is the compiler's and says what its fields say, only without bounds. */
    private static boolean hasToString(Class<?> type) {
        try {
            return type.getMethod("toString").getDeclaringClass() != Object.class;
        } catch (NoSuchMethodException | LinkageError unlinked) {
            return false;
        }
    }

    private String text(Object value) {
        // A toString may give null, whatever its contract says; and it is cut before it is looked through.
        return Texts.oneLine(Texts.cut(String.valueOf(value.toString()), chars));
    }
}
