package dev.cellar.tracking.model;

import org.jspecify.annotations.Nullable;

/**
 * A JShell snippet that a cell made or changed.
 *
 * @param id JShell's id
 * @param kind JShell's kind: {@code VAR}, {@code METHOD}, {@code TYPE_DECL}, {@code IMPORT}, {@code EXPRESSION}, …
 * @param name of what it declares, null for statements and expressions
 * @param wrapperClass full name of the class JShell wrapped it in
 * @param wrappedSource the compilation unit that JShell made of it
 * @param status JShell's status after the cell: {@code VALID}, {@code DROPPED}, {@code OVERWRITTEN}, {@code REJECTED}, …
 */
public record Snippet(
        String id,
        String kind,
        @Nullable String name,
        @Nullable String wrapperClass,
        @Nullable String wrappedSource,
        String status) {}
