/** Recording from the messages that the kernel publishes for everybody, where the hook does not fit. */
@NullMarked
package dev.cellar.recorder.fallback;

import org.jspecify.annotations.NullMarked;
