package dev.cellar.magics.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class InkTest {
    /** JupyterLab's and GitHub's pages, light and dark. */
    private static final List<String> PAGES = List.of("#ffffff", "#111111", "#0d1117");

    /** Machado, Oliveira and Fernandes 2009, full severity: protanopia, deuteranopia; and full sight. */
    private static final List<double[][]> SIGHTS = List.of(
            new double[][] {
                {0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}
            },
            new double[][] {
                {0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}
            },
            new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}});

    @Test
    void textReadsOnLightAndDarkPages() {
        // No ink at all reaches more than 4.35 on both.
        assertThat(PAGES)
                .allSatisfy(page -> assertThat(contrast(Ink.TEXT, page)).isGreaterThan(4.3));
    }

    static Stream<String> colours() {
        return Ink.COLOURS.stream();
    }

    @ParameterizedTest
    @MethodSource("colours")
    void curvesStandOutFromLightAndDarkPages(String colour) {
        assertThat(PAGES).allSatisfy(page -> assertThat(contrast(colour, page)).isGreaterThan(3));
    }

    @Test
    void coloursStayApartForColourBlindPeople() {
        for (double[][] sight : SIGHTS) {
            for (String one : Ink.COLOURS) {
                for (String other : Ink.COLOURS) {
                    if (!one.equals(other)) {
                        assertThat(distance(seen(one, sight), seen(other, sight)))
                                .as(one + " " + other)
                                .isGreaterThan(20);
                    }
                }
            }
        }
    }

    @Test
    void noTwoSeriesLookTheSameByColourAndDashTogether() {
        Set<String> looks = new HashSet<>();
        for (int series = 0; series < Ink.DIFFERENT; series++) {
            looks.add(Ink.of(series).colour() + Ink.of(series).dash());
        }

        assertThat(looks).hasSize(Ink.DIFFERENT);
        assertThat(Stream.of(0, 1, 2, 3).map(series -> Ink.of(series).dash())).doesNotHaveDuplicates();
    }

    private static double contrast(String ink, String page) {
        double one = luminance(linear(ink));
        double other = luminance(linear(page));
        return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    }

    private static double[] linear(String colour) {
        return Stream.of(1, 3, 5)
                .mapToDouble(i -> Integer.parseInt(colour.substring(i, i + 2), 16) / 255.0)
                .map(c -> c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4))
                .toArray();
    }

    private static double luminance(double[] rgb) {
        return 0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2];
    }

    /** In CIE Lab. */
    private static double[] seen(String colour, double[][] sight) {
        double[] rgb = linear(colour);
        double[] seen = Stream.of(sight)
                .mapToDouble(row -> row[0] * rgb[0] + row[1] * rgb[1] + row[2] * rgb[2])
                .map(value -> Math.max(0, Math.min(1, value)))
                .toArray();
        double x = bend((0.4124 * seen[0] + 0.3576 * seen[1] + 0.1805 * seen[2]) / 0.95047);
        double y = bend(luminance(seen));
        double z = bend((0.0193 * seen[0] + 0.1192 * seen[1] + 0.9505 * seen[2]) / 1.08883);
        return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
    }

    private static double bend(double t) {
        return t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116.0;
    }

    private static double distance(double[] one, double[] other) {
        return Math.sqrt(
                Math.pow(one[0] - other[0], 2) + Math.pow(one[1] - other[1], 2) + Math.pow(one[2] - other[2], 2));
    }
}
