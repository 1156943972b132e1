/**
 * Tests of the examples.
 */
@NullMarked
package io.github.springspotify.docs.standalone;

import org.jspecify.annotations.NullMarked;
