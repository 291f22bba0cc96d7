package dev.cellar.magics.chart;

import java.util.List;

/**
 * Bars side by side: a row for each thing, a column for each quantity, every column with a scale of its own from zero.
 *
 * @param rows what the things are called
 */
public record BarChart(String title, List<String> rows, List<Column> columns) implements Chart {
    public BarChart {
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
        for (Column column : columns) {
            if (column.values().size() != rows.size()) {
                throw new IllegalArgumentException(
                        column.values().size() + " values of " + column.name() + " for " + rows.size() + " rows");
            }
        }
    }

    /**
     * One quantity of every thing.
     *
     * @param values one a row; not finite or below zero where it is not known
     */
    public record Column(String name, Unit unit, List<Double> values) {
        public Column {
            values = List.copyOf(values);
        }

        /** The value as people read it; empty where it is not known. */
        public String text(int row) {
            return isKnown(values.get(row)) ? unit.format(values.get(row)) : "";
        }

        /** The value's part of the column's largest, 0 where it is not known. */
        double fraction(int row) {
            double largest = values.stream()
                    .filter(Column::isKnown)
                    .mapToDouble(Double::doubleValue)
                    .max()
                    .orElse(0);
            return largest > 0 && isKnown(values.get(row)) ? values.get(row) / largest : 0;
        }

        private static boolean isKnown(double value) {
            return Double.isFinite(value) && value >= 0;
        }
    }

    @Override
    public Drawing drawing() {
        return BarPainter.draw(this);
    }

    @Override
    public List<String> text(int width) {
        return BarText.of(this, width);
    }
}
