/**
 * The private cache of a client (RFC 9111): answers as decoded values, apart for each
 * user.
 */
@NullMarked
package io.github.springspotify.cache;

import org.jspecify.annotations.NullMarked;
