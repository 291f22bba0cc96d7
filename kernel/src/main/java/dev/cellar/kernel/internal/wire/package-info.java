/**
 * The kernel's sockets: Jupyter messages on ZeroMQ, read by threads that wait for a message and never sleep.
 *
 * <p>They stand in for the sockets of {@code jjava-jupyter}, whose loops sleep between looks, and keep their types, so
 * that an extension which knows the stock classes finds what it knows.
 */
@NullMarked
package dev.cellar.kernel.internal.wire;

import org.jspecify.annotations.NullMarked;
