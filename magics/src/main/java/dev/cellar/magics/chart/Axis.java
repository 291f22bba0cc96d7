package dev.cellar.magics.chart;

/**
 * One axis of a chart.
 *
 * @param label what it measures, empty where the title says it
 */
public record Axis(String label, Unit unit, Scale scale) {
    public static Axis of(String label, Unit unit) {
        return new Axis(label, unit, Scale.LINEAR);
    }
}
