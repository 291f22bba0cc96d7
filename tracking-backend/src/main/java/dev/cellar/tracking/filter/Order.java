package dev.cellar.tracking.filter;

/** What runs are sorted by; those that do not have the field come last either way. */
public record Order(Field field, boolean descending) {}
