/**
 * Tests of the examples.
 */
@NullMarked
package io.github.springspotify.docs.monitoring;

import org.jspecify.annotations.NullMarked;
