/** Where the recorder is fastened to a kernel: the cells that begin and end, and the messages that are sent for them. */
@NullMarked
package dev.cellar.recorder.hook;

import org.jspecify.annotations.NullMarked;
