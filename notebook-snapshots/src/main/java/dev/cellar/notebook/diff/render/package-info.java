/**
 * Comparisons as people and programs read them: text for a terminal, one fragment of HTML, JSON. Nothing that comes from
 * a notebook is obeyed by the terminal or the page.
 */
@NullMarked
package dev.cellar.notebook.diff.render;

import org.jspecify.annotations.NullMarked;
