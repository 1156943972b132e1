/**
 * Tests of the examples.
 */
@NullMarked
package io.github.springspotify.docs.bot;

import org.jspecify.annotations.NullMarked;
