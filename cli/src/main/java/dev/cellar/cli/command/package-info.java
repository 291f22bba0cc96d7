/** The sub-commands, one class each. */
@NullMarked
package dev.cellar.cli.command;

import org.jspecify.annotations.NullMarked;
