package dev.cellar.tracking.model;

/**
 * A notebook that the store knows.
 *
 * @param id UUID; stays when the file is renamed
 * @param name readable name, as its ref carries it
 * @param path where it was last seen, absolute; empty for one that was synthesised from executions
 */
public record NotebookEntry(String id, String name, String path) {}
