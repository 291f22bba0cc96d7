/**
 * Short descriptions and digests of any object, made without running code that nobody vouches for: methods are called on
 * known types only, everything else is read field by field.
 */
@NullMarked
package dev.cellar.recorder.inspect.preview;

import org.jspecify.annotations.NullMarked;
