/**
 * What token stores outside the application have in common.
 */
@NullMarked
package io.github.springspotify.autoconfigure.store;

import org.jspecify.annotations.NullMarked;
