package dev.cellar.tracking.model;

/**
 * Who ran something and where.
 *
 * @param author the person: JupyterHub's user, else the message's user name, else the operating system's
 * @param host the computer's name
 */
public record Origin(String author, String host) {}
