/**
 * Tests of the examples.
 */
@NullMarked
package io.github.springspotify.docs.gettingstarted;

import org.jspecify.annotations.NullMarked;
