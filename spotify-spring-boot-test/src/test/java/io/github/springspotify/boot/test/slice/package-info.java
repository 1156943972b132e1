/**
 * An application of which tests want a slice.
 */
@NullMarked
package io.github.springspotify.boot.test.slice;

import org.jspecify.annotations.NullMarked;
