/**
 * What can be seen of a notebook from inside its kernel: variables and snippets, on the shell thread and within a budget.
 * Names, resources and environment have packages of their own below, for they are looked at in the background.
 */
@NullMarked
package dev.cellar.recorder.inspect;

import org.jspecify.annotations.NullMarked;
