/** What several comparisons need; no part of the API. */
@NullMarked
package dev.cellar.notebook.diff.internal;

import org.jspecify.annotations.NullMarked;
