/**
 * A bot that adds new releases to a playlist.
 */
@NullMarked
package io.github.springspotify.sample.bot;

import org.jspecify.annotations.NullMarked;
