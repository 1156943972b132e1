/**
 * Tests of the examples.
 */
@NullMarked
package io.github.springspotify.docs.stores;

import org.jspecify.annotations.NullMarked;
