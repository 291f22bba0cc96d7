package dev.cellar.tracking.objects;

/**
 * What was put into the store.
 *
 * @param sha256 its name
 * @param bytes its length
 */
public record StoredObject(String sha256, long bytes) {}
