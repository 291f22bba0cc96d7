/** What the kernel's process and its computer use, sampled in the background and summed up for each cell. */
@NullMarked
package dev.cellar.recorder.inspect.resources;

import org.jspecify.annotations.NullMarked;
