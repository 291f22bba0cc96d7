/** Filters of runs: the text a person types, the tree it means, the text of a tree. */
@NullMarked
package dev.cellar.tracking.filter;

import org.jspecify.annotations.NullMarked;
