package dev.cellar.magics.internal.dataset;

import dev.cellar.tracking.model.Dataset;
import java.util.Locale;
import java.util.Optional;

/** A test set that is not what it was makes results of two runs incomparable. Stateless. */
final class TestSet {
    static final String ROLE = "test";

    private TestSet() {}

    /** One line about what became of it since an earlier run; empty if it is the same or nobody can tell. */
    static Optional<String> change(Dataset before, Dataset now) {
        String name = "Test set " + now.name();
        Long rows = now.rows();
        Long had = before.rows();
        if (rows != null && had != null && rows < had) {
            return Optional.of(name + " lost " + count(had - rows) + " since the last run: it has " + count(rows)
                    + " now, it had " + number(had));
        }
        boolean sameForm = (before.bytes() == null) == (now.bytes() == null)
                && (now.bytes() != null || before.source().equals(now.source()));
        if (!sameForm || before.fingerprint().equals(now.fingerprint())) {
            return Optional.empty();
        }
        if (rows == null || had == null) {
            return Optional.of(name + " changed since the last run");
        }
        return Optional.of(name + " changed since the last run: "
                + (rows.equals(had) ? "as before " + count(rows) : count(rows) + " now, " + number(had) + " before"));
    }

    private static String count(long rows) {
        return number(rows) + (rows == 1 ? " row" : " rows");
    }

    private static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
