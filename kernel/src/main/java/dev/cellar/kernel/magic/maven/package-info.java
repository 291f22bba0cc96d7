/** {@code %maven}: artifacts and what they need, brought to the class path of a running notebook. */
@NullMarked
package dev.cellar.kernel.magic.maven;

import org.jspecify.annotations.NullMarked;
