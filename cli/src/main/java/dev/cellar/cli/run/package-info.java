/** Runs a notebook from its first cell to its last in a fresh kernel; knows notebooks and kernels, but no command line. */
@NullMarked
package dev.cellar.cli.run;

import org.jspecify.annotations.NullMarked;
