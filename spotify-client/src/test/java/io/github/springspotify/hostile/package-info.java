/**
 * Answers that nobody would send who means well.
 */
@NullMarked
package io.github.springspotify.hostile;

import org.jspecify.annotations.NullMarked;
