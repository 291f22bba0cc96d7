package dev.cellar.magics.internal.command;

import dev.cellar.magics.card.Mark;
import dev.cellar.magics.text.Humanise;
import dev.cellar.tracking.model.ExecutionStatus;
import dev.cellar.tracking.model.Version;
import java.time.Duration;

/** A version's facts in few words. */
final class VersionText {
    private VersionText() {}

    static String at(Version version) {
        return "@" + version.number();
    }

    /** {@code [5]} as it stands beside the cell, {@code saved} for a save. */
    static String count(Version version) {
        if (version.isSave()) {
            return "saved";
        }
        return version.executionCount() == null ? "[ ]" : "[" + version.executionCount() + "]";
    }

    static Mark mark(Version version) {
        if (version.status() == null) {
            return Mark.NONE;
        }
        return version.status() == ExecutionStatus.OK ? Mark.DONE : Mark.FAILED;
    }

    static String took(Version version) {
        return version.isSave() ? "" : Humanise.duration(Duration.ofNanos(version.durationNanos()));
    }
}
