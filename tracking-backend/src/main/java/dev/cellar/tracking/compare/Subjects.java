package dev.cellar.tracking.compare;

import dev.cellar.tracking.StoreException;
import dev.cellar.tracking.TrackingStore;
import dev.cellar.tracking.model.Attempt;
import dev.cellar.tracking.model.Run;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what a reference, {@code RUN} or {@code RUN:ATTEMPT}, speaks of; an attempt by its number or its name. */
final class Subjects {
    private static final Pattern ATTEMPT = Pattern.compile("(.+):\\s*(\\d{1,9})\\s*");

    private final TrackingStore store;

    Subjects(TrackingStore store) {
        this.store = store;
    }

    Subject find(String reference) {
        Matcher attempt = ATTEMPT.matcher(reference);
        if (attempt.matches()) {
            return ofAttempt(store.run(attempt.group(1)), Integer.parseInt(attempt.group(2)));
        }
        int colon = reference.indexOf(':');
        return colon < 0
                ? ofRun(store.run(reference))
                : ofNamed(
                        store.run(reference.substring(0, colon)),
                        reference.substring(colon + 1).strip());
    }

    /** Of several attempts of one name the last. */
    private Subject ofNamed(Run run, String name) {
        return store.attempts(run.id()).stream()
                .filter(attempt -> attempt.name().equals(name))
                .reduce((earlier, later) -> later)
                .map(attempt -> ofAttempt(run, attempt.number()))
                .orElseThrow(() -> new StoreException(
                        label(run) + " has no attempt named \"" + name + "\": see `cellar attempts`"));
    }

    Subject ofRun(Run run) {
        List<Attempt> attempts = store.attempts(run.id());
        Optional<Attempt> best = Optional.ofNullable(run.goal()).flatMap(goal -> goal.best(attempts));
        Map<String, Double> metrics = new HashMap<>(store.metrics(run.id()));
        best.ifPresent(attempt -> metrics.putAll(attempt.metrics()));
        return new Subject(
                label(run),
                "",
                run,
                null,
                best.map(Attempt::number).orElse(null),
                best.map(attempt -> inEffect(run, attempts, attempt)).orElseGet(() -> store.params(run.id())),
                metrics,
                Cost.of(run, attempts, store.samples(run.id())));
    }

    private Subject ofAttempt(Run run, int number) {
        List<Attempt> attempts = store.attempts(run.id());
        if (number < 1 || number > attempts.size()) {
            String there = attempts.isEmpty() ? "no attempts" : "attempts 1 to " + attempts.size();
            throw new StoreException(label(run) + " has no attempt " + number + ": there are " + there);
        }
        Attempt attempt = attempts.get(number - 1);
        return new Subject(
                label(run) + ":" + number,
                attempt.name(),
                run,
                number,
                null,
                inEffect(run, attempts, attempt),
                attempt.metrics(),
                Cost.of(attempt));
    }

    private static String label(Run run) {
        return run.name() + " #" + run.number();
    }

    /** What cells logged up to an attempt, and what was logged outside of any. */
    private Map<String, String> inEffect(Run run, List<Attempt> attempts, Attempt until) {
        Map<String, String> params = new HashMap<>(store.params(run.id()));
        attempts.forEach(attempt -> params.keySet().removeAll(attempt.params().keySet()));
        attempts.subList(0, until.number()).forEach(attempt -> params.putAll(attempt.params()));
        return params;
    }
}
