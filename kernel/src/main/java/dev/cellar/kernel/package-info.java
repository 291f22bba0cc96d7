/** The bundled Java kernel: JShell behind Jupyter's messaging protocol. */
@NullMarked
package dev.cellar.kernel;

import org.jspecify.annotations.NullMarked;
