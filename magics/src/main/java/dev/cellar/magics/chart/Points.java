package dev.cellar.magics.chart;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * The points of a curve in the order of x; of equal x in the order given. A y that is not finite is a gap. Immutable; the
 * arrays are copied.
 */
public final class Points {
    private final double[] x;
    private final double[] y;

    private Points(double[] x, double[] y) {
        this.x = x;
        this.y = y;
    }

    /**
     * Takes the points.
     *
     * @throws IllegalArgumentException if an x is not finite, or there are more of one than of the other
     */
    public static Points of(double[] x, double[] y) {
        if (x.length != y.length) {
            throw new IllegalArgumentException(x.length + " x for " + y.length + " y");
        }
        boolean ascending = true;
        for (int i = 0; i < x.length; i++) {
            if (!Double.isFinite(x[i])) {
                throw new IllegalArgumentException("x is a finite number, not " + x[i]);
            }
            ascending &= i == 0 || x[i - 1] <= x[i];
        }
        return ascending ? new Points(x.clone(), y.clone()) : sorted(x, y);
    }

    private static Points sorted(double[] x, double[] y) {
        int[] order = IntStream.range(0, x.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> x[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        return new Points(
                IntStream.of(order).mapToDouble(i -> x[i]).toArray(),
                IntStream.of(order).mapToDouble(i -> y[i]).toArray());
    }

    public int size() {
        return x.length;
    }

    public double x(int index) {
        return x[index];
    }

    public double y(int index) {
        return y[index];
    }
}
