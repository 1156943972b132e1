/**
 * A token store of one's own.
 */
@NullMarked
package io.github.springspotify.docs.memcached;

import org.jspecify.annotations.NullMarked;
