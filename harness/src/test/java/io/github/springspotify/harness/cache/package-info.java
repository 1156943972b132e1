/**
 * The cache of the client as the public test suite for HTTP caches sees it.
 */
@NullMarked
package io.github.springspotify.harness.cache;

import org.jspecify.annotations.NullMarked;
