package dev.cellar.cli.output;

import java.util.Locale;

/** Enum constants as words: {@code KERNEL_DIED} is "kernel died" for people and "kernel_died" in JSON. */
public final class Words {
    private Words() {}

    public static String forPeople(Enum<?> value) {
        return inJson(value).replace('_', ' ');
    }

    public static String inJson(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
