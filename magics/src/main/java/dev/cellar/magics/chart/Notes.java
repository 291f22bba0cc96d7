package dev.cellar.magics.chart;

import dev.cellar.magics.text.Humanise;
import java.util.ArrayList;
import java.util.List;

/** What a line chart says of itself: what is thinned out or left out of it. */
final class Notes {
    private Notes() {}

    static List<String> of(LineChart chart, int buckets) {
        List<String> notes = new ArrayList<>();
        if (chart.series().stream().anyMatch(series -> Curve.isThinned(series.points(), buckets))) {
            long points = chart.series().stream()
                    .mapToLong(series -> series.points().size())
                    .sum();
            notes.add(Humanise.count(points, "point") + ", min and max of each of " + buckets + " buckets");
        }
        long infinite = count(chart, false);
        if (infinite > 0) {
            notes.add(Humanise.count(infinite, "value") + " not finite, left out");
        }
        long low = count(chart, true);
        if (low > 0) {
            notes.add(Humanise.count(low, "value") + " not above zero, which a logarithmic axis cannot show");
        }
        notes.addAll(chart.notes());
        return notes;
    }

    private static long count(LineChart chart, boolean finite) {
        long count = 0;
        for (Series series : chart.series()) {
            Points points = series.points();
            for (int i = 0; i < points.size(); i++) {
                double y = points.y(i);
                if (Double.isFinite(y) == finite && !chart.y().scale().holds(y)) {
                    count++;
                }
            }
        }
        return count;
    }
}
