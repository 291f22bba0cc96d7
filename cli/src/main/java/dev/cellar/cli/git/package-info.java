/** Stock git told to show notebooks by Cellar. */
@NullMarked
package dev.cellar.cli.git;

import org.jspecify.annotations.NullMarked;
