/**
 * The subcommands of {@code %track}, one class each. A new one implements {@link Runnable}, takes a
 * {@link dev.cellar.magics.internal.command.MagicContext} and is named in {@link
 * dev.cellar.magics.internal.command.CommandTree}.
 */
@NullMarked
package dev.cellar.magics.internal.command;

import org.jspecify.annotations.NullMarked;
