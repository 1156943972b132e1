/**
 * Tests of the examples.
 */
@NullMarked
package io.github.springspotify.docs.webapi;

import org.jspecify.annotations.NullMarked;
