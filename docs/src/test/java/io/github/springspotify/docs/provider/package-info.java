/**
 * Tests of the examples.
 */
@NullMarked
package io.github.springspotify.docs.provider;

import org.jspecify.annotations.NullMarked;
