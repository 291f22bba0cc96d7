package io.github.spencerpark.ijava.runtime;

import io.github.spencerpark.ijava.IJava;
import java.util.List;

/** What magics in a cell are turned into. */
public final class Magics {
    private Magics() {}

    public static <T> T lineMagic(String name, List<String> args) {
        try {
            return IJava.getKernelInstance().getMagics().applyLineMagic(name, args);
        } catch (Exception e) {
            throw new RuntimeException(
                    "Exception occurred while running line magic '%s': %s".formatted(name, e.getMessage()), e);
        }
    }

    public static <T> T cellMagic(String name, List<String> args, String body) {
        try {
            return IJava.getKernelInstance().getMagics().applyCellMagic(name, args, body);
        } catch (Exception e) {
            throw new RuntimeException(
                    "Exception occurred while running cell magic '%s': %s".formatted(name, e.getMessage()), e);
        }
    }
}
