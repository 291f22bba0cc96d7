/** The journal: what the kernel hands over before it replies, kept until every store has it. */
@NullMarked
package dev.cellar.tracking.journal;

import org.jspecify.annotations.NullMarked;
