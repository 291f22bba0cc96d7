package dev.cellar.notebook.limit;

import org.jspecify.annotations.Nullable;

/**
 * A text that grows, of which no more is held than its beginning and its end need: of a hundred megabytes that are
 * printed in small pieces about as much as the limit. Not thread-safe.
 */
public final class LimitedText {
    private final OutputLimit limit;
    private final int room;
    private StringBuilder end = new StringBuilder();
    private @Nullable String beginning;
    private long bytes;

    public LimitedText(OutputLimit limit) {
        this.limit = limit;
        this.room = limit.room();
    }

    public void append(String piece) {
        bytes += Utf8.length(piece) - Utf8.saved(end, piece);
        end.append(piece);
        if (bytes > limit.bytes() && end.length() / 2 > room) {
            if (beginning == null) {
                beginning = end.substring(0, room);
            }
            end = new StringBuilder(2 * room).append(end, end.length() - room, end.length());
        }
    }

    /** What is kept of all that was added, with a mark where something is missing. */
    @Override
    public String toString() {
        if (bytes <= limit.bytes()) {
            return end.toString();
        }
        return limit.joined(beginning == null ? end : beginning, end, bytes);
    }
}
