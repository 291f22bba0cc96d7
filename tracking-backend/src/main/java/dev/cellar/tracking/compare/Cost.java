package dev.cellar.tracking.compare;

import dev.cellar.tracking.model.Attempt;
import dev.cellar.tracking.model.ResourceSample;
import dev.cellar.tracking.model.ResourceUse;
import dev.cellar.tracking.model.Run;
import java.time.Duration;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * What a run or an attempt cost; -1 stands for what is not known.
 *
 * @param durationNanos from start to end, -1 while it runs
 * @param peakRssBytes highest resident memory seen
 */
public record Cost(long durationNanos, long peakRssBytes) {
    private static final long UNKNOWN = -1;

    static Cost of(Attempt attempt) {
        ResourceUse use = attempt.resources();
        return new Cost(attempt.durationNanos(), use == null ? UNKNOWN : use.peakRssBytes());
    }

    static Cost of(Run run, List<Attempt> attempts, List<ResourceSample> samples) {
        long duration = run.endedAt() == null
                ? UNKNOWN
                : Duration.between(run.startedAt(), run.endedAt()).toNanos();
        long peak = LongStream.concat(
                        samples.stream().mapToLong(ResourceSample::rssBytes),
                        attempts.stream().flatMap(Cost::resources).mapToLong(ResourceUse::peakRssBytes))
                .max()
                .orElse(UNKNOWN);
        return new Cost(duration, peak);
    }

    private static Stream<ResourceUse> resources(Attempt attempt) {
        return Stream.ofNullable(attempt.resources());
    }
}
