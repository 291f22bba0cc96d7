/** Sockets, processes and bookkeeping behind the client; nothing here is for other modules. */
@NullMarked
package dev.cellar.client.internal;

import org.jspecify.annotations.NullMarked;
