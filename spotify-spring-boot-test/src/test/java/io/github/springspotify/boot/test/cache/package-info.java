/**
 * Tests of the cache that instances share, on real servers.
 */
@NullMarked
package io.github.springspotify.boot.test.cache;

import org.jspecify.annotations.NullMarked;
