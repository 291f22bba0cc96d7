package dev.cellar.kernel.internal.shell;

import java.util.List;

/** The frames of a stack trace that a person who wrote a cell has any use for. */
final class Frames {
    private static final String KERNEL_PACKAGE = "dev.cellar.kernel.";

    private Frames() {}

    /** Leaves out the kernel's frames, and those above a point where the cell looked whether it was interrupted. */
    static List<StackTraceElement> ofCell(StackTraceElement[] frames) {
        List<StackTraceElement> all = List.of(frames);
        int first = 0;
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).getClassName().equals(InterruptPoint.class.getName())) {
                first = i + 1;
                break;
            }
        }
        return all.subList(first, all.size()).stream()
                .filter(frame -> !frame.getClassName().startsWith(KERNEL_PACKAGE))
                .toList();
    }
}
