/**
 * Charts that a saved notebook, JupyterLab and GitHub show: static SVG without scripts, style sheets, ids or fonts of its
 * own, in inks that read on white and on black; each has a text twin. {@link dev.cellar.magics.chart.LineChart} and {@link
 * dev.cellar.magics.chart.BarChart} are what there is; {@link dev.cellar.magics.chart.ChartStack} puts several below each
 * other.
 */
@NullMarked
package dev.cellar.magics.chart;

import org.jspecify.annotations.NullMarked;
