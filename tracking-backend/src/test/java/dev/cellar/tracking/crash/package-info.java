/** Kills processes that record at random moments, and looks for what is missing afterwards. */
@NullMarked
package dev.cellar.tracking.crash;

import org.jspecify.annotations.NullMarked;
