/**
 * How well secrets are found: planted ones of every form that people leave behind, and texts that hold none. The forms are
 * written down from the issuers' documentation and from what tools print, not from the scanner's tables.
 */
@NullMarked
package dev.cellar.benchmarks.secrets;

import org.jspecify.annotations.NullMarked;
