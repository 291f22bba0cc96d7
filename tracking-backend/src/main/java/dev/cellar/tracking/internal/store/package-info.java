/** Reading, restoring and upkeep of everything under one home. */
@NullMarked
package dev.cellar.tracking.internal.store;

import org.jspecify.annotations.NullMarked;
