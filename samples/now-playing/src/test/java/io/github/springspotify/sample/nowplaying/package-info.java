/**
 * Tests of the page that shows what is playing.
 */
@NullMarked
package io.github.springspotify.sample.nowplaying;

import org.jspecify.annotations.NullMarked;
