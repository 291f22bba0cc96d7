/** Whether what a notebook shows can be trusted, from the names that its cells define, read and write as they ran. */
@NullMarked
package dev.cellar.tracking.trust;

import org.jspecify.annotations.NullMarked;
