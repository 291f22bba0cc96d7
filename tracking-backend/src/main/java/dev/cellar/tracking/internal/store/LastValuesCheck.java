package dev.cellar.tracking.internal.store;

import dev.cellar.tracking.internal.db.Database;
import dev.cellar.tracking.internal.db.LastValues;
import java.util.List;

/** Holds the last values by which runs are found against all that was logged. */
final class LastValuesCheck {
    private final Database database;
    private final Mending mending;

    LastValuesCheck(Database database, Mending mending) {
        this.database = database;
        this.mending = mending;
    }

    List<String> problems() {
        int wrong = database.read(LastValues::wrong);
        if (wrong == 0) {
            return List.of();
        }
        if (mending.allowed()) {
            database.change(LastValues::rebuild);
            mending.did("made " + wrong + " params, metrics and tags anew by which runs are found");
            return List.of();
        }
        return List.of(wrong + " params, metrics or tags by which runs are found are not what was logged: `cellar fsck"
                + " --repair` makes them anew");
    }
}
