/** What a run ran in: Java, system, class path, settings and the git working copy. */
@NullMarked
package dev.cellar.recorder.inspect.environment;

import org.jspecify.annotations.NullMarked;
