/** The recorder inside a kernel: hooks, outputs, variables, resources, environment. */
@NullMarked
package dev.cellar.recorder;

import org.jspecify.annotations.NullMarked;
