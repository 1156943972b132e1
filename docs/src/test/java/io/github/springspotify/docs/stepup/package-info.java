/**
 * Tests of the examples.
 */
@NullMarked
package io.github.springspotify.docs.stepup;

import org.jspecify.annotations.NullMarked;
