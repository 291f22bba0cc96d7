package dev.cellar.magics.chart;

/** A curve in one line of text: {@code ▁▂▄▆▇█}; a space where there is nothing. */
final class Sparkline {
    private static final String BARS = "▁▂▃▄▅▆▇█";

    private Sparkline() {}

    /**
     * The mean of each part of the x axis, against the whole y axis, so that the lines of one chart compare. Where there is
     * no point the one before it holds on, up to the last.
     */
    static String of(Points points, Span across, Span up, int columns) {
        double[] sum = new double[columns];
        int[] count = new int[columns];
        boolean[] gap = new boolean[columns];
        for (int i = 0; i < points.size(); i++) {
            int column = (int) Math.min(columns - 1, across.fraction(points.x(i)) * columns);
            if (up.scale().holds(points.y(i))) {
                sum[column] += up.fraction(points.y(i));
                count[column]++;
            } else {
                gap[column] = true;
            }
        }
        int end = columns;
        while (end > 0 && count[end - 1] == 0) {
            end--;
        }
        StringBuilder line = new StringBuilder();
        char before = ' ';
        for (int column = 0; column < end; column++) {
            if (count[column] > 0) {
                before = bar(sum[column] / count[column]);
            } else if (gap[column]) {
                before = ' ';
            }
            line.append(before);
        }
        return line.toString();
    }

    private static char bar(double fraction) {
        return BARS.charAt((int) Math.max(0, Math.min(BARS.length() - 1, fraction * BARS.length())));
    }
}
