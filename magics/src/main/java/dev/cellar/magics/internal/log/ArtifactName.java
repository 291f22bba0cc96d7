package dev.cellar.magics.internal.log;

import dev.cellar.magics.MagicException;
import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;

/** Names of artifacts: paths below the run that an export can write as files. */
public final class ArtifactName {
    private ArtifactName() {}

    /** The name, or one line about why it cannot be one. */
    public static String checked(String name) {
        boolean climbs = Arrays.stream(name.split("[/\\\\]", -1))
                .anyMatch(part -> part.isBlank() || part.equals(".") || part.equals(".."));
        if (climbs || name.chars().anyMatch(Character::isISOControl)) {
            throw new MagicException(
                    "\"" + name + "\" cannot name an artifact: take a name such as reports/errors.csv");
        }
        return name;
    }

    /** Where a model is kept: {@code models/churn}; a file's ending tells what it is and stays. */
    public static String ofModel(String name, Object model) {
        String file = model instanceof Path path
                ? String.valueOf(path.getFileName())
                : model instanceof File given ? given.getName() : "";
        int dot = file.lastIndexOf('.');
        String ending = dot > 0 ? file.substring(dot) : "";
        return checked("models/" + (name.endsWith(ending) ? name : name + ending));
    }

    /** Where a figure is kept: {@code figures/loss curve.png}. */
    public static String ofFigure(String name, String ending) {
        String suffix = "." + ending;
        return checked("figures/" + (name.endsWith(suffix) ? name : name + suffix));
    }
}
