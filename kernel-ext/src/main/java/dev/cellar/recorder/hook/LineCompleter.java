package dev.cellar.recorder.hook;

import java.util.List;
import java.util.Optional;

/** Says what could stand at the cursor of a magic's line. Called on the shell thread. */
@FunctionalInterface
public interface LineCompleter {
    /**
     * What could stand there.
     *
     * @param line without its end
     * @param cursor in UTF-16 units from the line's start
     * @return empty to leave it to the kernel
     */
    Optional<Answer> complete(String line, int cursor);

    /** What could take the place of a part of the line, in UTF-16 units. */
    record Answer(int start, int end, List<String> matches) {
        public Answer {
            matches = List.copyOf(matches);
        }
    }
}
