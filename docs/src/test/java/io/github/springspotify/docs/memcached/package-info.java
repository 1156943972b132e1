/**
 * Tests of the examples.
 */
@NullMarked
package io.github.springspotify.docs.memcached;

import org.jspecify.annotations.NullMarked;
