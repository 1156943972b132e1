/**
 * Tests of the examples.
 */
@NullMarked
package io.github.springspotify.docs.background;

import org.jspecify.annotations.NullMarked;
