/**
 * The token store in sessions, and what all stores have in common that keep tokens as
 * text.
 */
@NullMarked
package io.github.springspotify.autoconfigure.store;

import org.jspecify.annotations.NullMarked;
