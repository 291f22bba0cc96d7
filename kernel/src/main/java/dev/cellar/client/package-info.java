/** A Jupyter client that starts and drives any kernel over ZeroMQ. */
@NullMarked
package dev.cellar.client;

import org.jspecify.annotations.NullMarked;
