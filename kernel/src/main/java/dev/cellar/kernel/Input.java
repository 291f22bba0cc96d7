package dev.cellar.kernel;

import org.dflib.jjava.jupyter.kernel.BaseKernel;

/** Questions a cell asks of the person who runs it; statically imported into every cell. */
public final class Input {
    private Input() {}

    /**
     * Asks for a line.
     *
     * @throws InputRefusedException when nobody can be asked
     */
    public static String input(String prompt) {
        return ask(prompt, false);
    }

    /**
     * Asks for a secret, which the client does not show while it is typed.
     *
     * @throws InputRefusedException when nobody can be asked
     */
    public static String password(String prompt) {
        return ask(prompt, true);
    }

    private static String ask(String prompt, boolean password) {
        return ((JavaKernel) BaseKernel.notebookKernel()).io().input().ask(prompt, password);
    }
}
