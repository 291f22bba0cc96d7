/** Removing for good: what is to go, and its removal from the database, the versions and the objects. */
@NullMarked
package dev.cellar.tracking.internal.purge;

import org.jspecify.annotations.NullMarked;
