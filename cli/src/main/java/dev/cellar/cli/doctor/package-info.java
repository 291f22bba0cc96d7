/** What works on this computer and how to mend what does not. */
@NullMarked
package dev.cellar.cli.doctor;

import org.jspecify.annotations.NullMarked;
