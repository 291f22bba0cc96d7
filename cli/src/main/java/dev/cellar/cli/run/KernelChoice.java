package dev.cellar.cli.run;

import dev.cellar.client.KernelException;
import dev.cellar.client.KernelSpec;
import dev.cellar.client.KernelSpecs;
import dev.cellar.notebook.Notebook;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The kernel that a notebook runs on.
 *
 * @param spec the kernelspec
 * @param remark one line for the person, where it is not the kernel that the notebook names
 */
public record KernelChoice(KernelSpec spec, Optional<String> remark) {

    /**
     * Chooses: the kernel that a person asks for; else the one that the notebook names; else, for Java and for a
     * notebook that names nothing, the bundled one; else an installed one of the same language.
     *
     * @throws KernelException when there is none; the message names those that are there
     */
    public static KernelChoice of(
            Notebook notebook, Optional<String> wanted, KernelSpecs installed, KernelSpec bundled) {
        if (wanted.isPresent()) {
            return named(wanted.get(), installed, bundled)
                    .orElseThrow(() -> new KernelException(
                            "There is no kernel '" + wanted.get() + "' here. " + there(installed, bundled)));
        }
        String name = notebook.metadata().at("/kernelspec/name").asText();
        Optional<KernelChoice> own = named(name, installed, bundled);
        if (own.isPresent()) {
            return own.get();
        }
        String language = language(notebook);
        if (name.isEmpty() && language.isEmpty()) {
            return new KernelChoice(
                    bundled, Optional.of("The notebook names no kernel: it runs on " + title(bundled) + "."));
        }
        Optional<KernelSpec> other = language.isEmpty() || language.equals(bundled.language())
                ? Optional.of(bundled)
                : installed.forNotebook(name, language);
        return other.map(spec -> new KernelChoice(
                        spec,
                        Optional.of("The notebook's kernel '" + name + "' is not installed here: it runs on "
                                + title(spec) + ".")))
                .orElseThrow(() -> new KernelException("The notebook's kernel '" + name + "' (" + language
                        + ") is not installed here, and no other for that language. " + there(installed, bundled)));
    }

    private static Optional<KernelChoice> named(String name, KernelSpecs installed, KernelSpec bundled) {
        return installed
                .byName(name)
                .or(() -> Optional.of(bundled).filter(spec -> spec.name().equalsIgnoreCase(name)))
                .map(spec -> new KernelChoice(spec, Optional.empty()));
    }

    private static String language(Notebook notebook) {
        String language = notebook.metadata().at("/kernelspec/language").asText();
        return (language.isEmpty()
                        ? notebook.metadata().at("/language_info/name").asText()
                        : language)
                .toLowerCase(Locale.ROOT);
    }

    private static String there(KernelSpecs installed, KernelSpec bundled) {
        return installed.all().stream()
                .map(KernelSpec::name)
                .collect(Collectors.joining(", ", "Choose one with --kernel: " + bundled.name() + ", ", "."))
                .replace(", .", ".");
    }

    private static String title(KernelSpec spec) {
        return "'" + spec.displayName() + "'";
    }
}
