package dev.cellar.magics.chart;

/** How values are spread along an axis. */
public enum Scale {
    LINEAR,

    /** By decades; what is not above zero has no place on it and is left out. */
    LOG;

    /** Whether a value has a place on this scale. */
    boolean holds(double value) {
        return Double.isFinite(value) && (this == LINEAR || value > 0);
    }
}
