/**
 * What Spotify answers and what callers pass: immutable records that survive everything
 * the Web API sends. Collections are never {@code null}; every other component that is
 * not a primitive may be.
 */
@NullMarked
package io.github.springspotify.model;

import org.jspecify.annotations.NullMarked;
