/** Puts the bundled kernel, and the extension for other kernels, where Jupyter finds them; and takes them off again. */
@NullMarked
package dev.cellar.cli.install;

import org.jspecify.annotations.NullMarked;
