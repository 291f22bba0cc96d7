/** From what the hook tells of a kernel to the executions of a tracking session. */
@NullMarked
package dev.cellar.recorder.pipeline;

import org.jspecify.annotations.NullMarked;
