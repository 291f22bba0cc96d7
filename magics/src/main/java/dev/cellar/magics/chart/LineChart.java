package dev.cellar.magics.chart;

import dev.cellar.tracking.model.Direction;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Curves over one x axis. Points that cannot be drawn are gaps, and the chart says of how many that is so.
 *
 * <pre>{@code
 * LineChart chart = LineChart.titled("auc")
 *         .x(Axis.of("step", Unit.COUNT))
 *         .series("attempt 1", points)
 *         .better(Direction.MAX)
 *         .build();
 * kernel.display(chart.bundle());
 * }</pre>
 *
 * @param better which values are the better ones, null if that is not known: then none is marked as the best
 * @param area the curves are filled down to zero, which is then always shown
 * @param notes lines below the chart
 */
public record LineChart(
        String title,
        Axis x,
        Axis y,
        List<Series> series,
        @Nullable Direction better,
        boolean area,
        List<String> notes) implements Chart {
    public LineChart {
        series = List.copyOf(series);
        notes = List.copyOf(notes);
    }

    public static Builder titled(String title) {
        return new Builder(title);
    }

    @Override
    public Drawing drawing() {
        return new LinePainter(this).drawing();
    }

    @Override
    public List<String> text(int width) {
        return LineText.of(this, width);
    }

    /** Collects a chart. Not thread-safe. */
    public static final class Builder {
        private final String title;
        private final List<Series> series = new ArrayList<>();
        private final List<String> notes = new ArrayList<>();
        private Axis x = Axis.of("step", Unit.COUNT);
        private Axis y = Axis.of("", Unit.NUMBER);
        private @Nullable Direction better;
        private boolean area;

        private Builder(String title) {
            this.title = title;
        }

        public Builder x(Axis axis) {
            x = axis;
            return this;
        }

        public Builder y(Axis axis) {
            y = axis;
            return this;
        }

        public Builder series(String name, Points points) {
            series.add(new Series(name, points));
            return this;
        }

        public Builder better(@Nullable Direction direction) {
            better = direction;
            return this;
        }

        public Builder area() {
            area = true;
            return this;
        }

        public Builder note(String line) {
            notes.add(line);
            return this;
        }

        public LineChart build() {
            return new LineChart(title, x, y, series, better, area, notes);
        }
    }
}
